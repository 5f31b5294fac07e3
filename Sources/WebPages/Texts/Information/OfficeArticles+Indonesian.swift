import Messages

extension Article {
    static func indonesianLegalBasis(_ site: SiteEdition) -> Article {
        let configuration = site.configuration
        let breach =
            site.canExclude
            ? "Buatlah laporan baru, dan nyatakan petugas mana yang tidak boleh membacanya. Anda juga dapat memakai kanal lain."
            : "Pakailah kanal lain."
        return Article(
            title: "Dasar hukum",
            heading: "Dasar hukum dan kode etik",
            lead: "Aturan yang mendasari saluran ini, dan janji petugas yang membaca laporan Anda.",
            sections: [
                Section(
                    "law", "Dasar hukum",
                    configuration.legalBasis.isEmpty
                        ? [
                            .text(
                                """
                                Kantor ini belum mencantumkan peraturan yang mendasari saluran ini. Anda tetap dapat melapor, dan \
                                boleh menanyakan dasarnya dalam laporan.
                                """)
                        ]
                        : rules(configuration.legalBasis, in: .id)),
                Section(
                    "ethics", "Kode etik petugas",
                    configuration.codeOfEthics.isEmpty
                        ? [.text("Kantor ini belum mencantumkan kode etik petugasnya.")]
                        : rules(configuration.codeOfEthics, in: .id)),
                Section(
                    "breach", "Jika petugas melanggarnya",
                    [.text(breach, PageFrame.Link(.otherChannels, in: .id, "Kanal lain dan risikonya"))]),
                Section("protection", "Perlindungan pelapor", [.text(configuration.protection[.id])]),
                Section("reward", "Penghargaan negara", [.text(configuration.reward[.id])]),
            ])
    }

    static func indonesianOtherChannels(_ site: SiteEdition) -> Article {
        let configuration = site.configuration
        let offices =
            configuration.channels.isEmpty
            ? [
                Section(
                    "office", "Kantor kami",
                    [
                        .text(
                            """
                            Kantor ini belum mencantumkan kanal lain di sini. Lihat papan pengumuman atau situs resmi kantor untuk \
                            alamat dan jam layanannya.
                            """),
                        .warning(
                            "Risikonya",
                            "Orang yang Anda tanyai tahu bahwa Anda bertanya. Jangan bertanya dari telepon atau surel kantor."),
                    ])
            ] : configuration.channels.enumerated().map { channel($1, id: "channel-\($0 + 1)", risk: "Risikonya", in: .id) }
        return Article(
            title: "Kanal lain",
            heading: "Kanal lain, dan risiko masing-masing",
            lead: "Jika situs ini tidak dapat Anda pakai, masih ada jalan lain. Setiap jalan punya risiko. Bacalah dulu.",
            sections: offices + [
                Section(
                    "paper", "Formulir kertas",
                    [
                        .text(
                            """
                            Cetak formulir kosong dan isi dengan tangan. \(configuration.paperDelivery[.id])
                            """, PageFrame.Link(.paperForm, in: .id, "Formulir kosong untuk dicetak")),
                        .warning(
                            "Risikonya",
                            """
                            Tulisan tangan, sidik jari tangan, dan kamera di dekat kotak dapat menunjuk kepada Anda. Petugas yang \
                            membuka amplop membaca isinya. Anda tidak mendapat kode, jadi tidak dapat membaca jawaban.
                            """
                        ),
                    ]),
                Section(
                    "lpsk", "LPSK: perlindungan",
                    [
                        .text(
                            """
                            Lembaga Perlindungan Saksi dan Korban (LPSK) adalah lembaga negara yang berdiri sendiri, bukan bagian \
                            dari kantor kami. LPSK memberi perlindungan dan bantuan kepada saksi, pelapor, dan korban. Cari \
                            alamatnya pada situs resminya, yang berakhir dengan .go.id.
                            """),
                        .warning("Risikonya", "Untuk melindungi Anda, LPSK perlu tahu siapa Anda."),
                    ]),
                Section(
                    "advice", "Nasihat dari luar",
                    [
                        .text(
                            """
                            Advokat dan lembaga bantuan hukum dapat memberi nasihat sebelum Anda melapor. Mereka tidak bergantung \
                            pada kantor kami, dan advokat wajib menjaga rahasia kliennya.
                            """),
                        .warning(
                            "Risikonya",
                            "Mereka tahu siapa Anda. Pilih orang yang tidak terkait dengan kantor Anda atau dengan orang yang dilaporkan."),
                    ]),
            ])
    }

    static func rules(_ rules: [SiteConfiguration.Rule], in language: Language) -> [Block] {
        rules.flatMap { [.heading($0.name[language]), .text($0.meaning[language])] }
    }

    static func channel(_ channel: SiteConfiguration.Channel, id: String, risk: String, in language: Language) -> Section {
        let details = channel.details.isEmpty ? [] : [Block.list(channel.details.map { $0[language] })]
        return Section(id, channel.name[language], details + [.warning(risk, channel.risk[language])])
    }
}
