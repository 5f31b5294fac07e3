import Messages

extension Article {
    static func indonesianPrivacy(_ site: SiteEdition) -> Article {
        Article(
            title: "Privasi",
            heading: "Privasi, dengan kata-kata biasa",
            lead: """
                Anda sedang memakai situs ini tanpa JavaScript. Laporan Anda dikunci di server kami pada saat tiba, dan tidak \
                pernah disimpan dalam keadaan terbuka.
                """,
            sections: [
                Section(
                    "ways", "Tiga cara melapor",
                    [
                        .text(
                            """
                            Bayangkan server kami diambil alih orang jahat. Apa yang dapat dilihatnya bergantung pada tempat \
                            laporan dikunci.
                            """),
                        .comparison(comparison),
                        .text(
                            """
                            Server yang jahat juga dapat mengarahkan semua orang ke cara ketiga. Cara kedua belum tersedia. Sampai \
                            tersedia, hanya program peluit yang melindungi Anda dari server yang jahat.
                            """, PageFrame.Link(.guide, in: .id, "Cara memakai program peluit", at: "program")),
                        .text(
                            """
                            Kadang ada perantara yang membuka sambungan di depan server, misalnya penapis jaringan di komputer \
                            kantor. Pada cara ketiga, perantara itu membaca hal yang sama.
                            """),
                    ]),
                Section(
                    "recorded", "Yang tidak pernah kami catat",
                    [
                        .text(
                            """
                            Alamat internet, jenis peramban, dan halaman yang dibuka. Tentang sebuah kiriman, sesudah hari itu \
                            lewat, hanya harinya yang tersisa. Tidak ada cookie. Tidak ada gambar, huruf, atau program dari pihak \
                            lain.
                            """),
                        .text(
                            """
                            Saat Anda memeriksa laporan, server memegang kode Anda sebentar di memori, lalu menghapusnya. Tidak \
                            dicatat bahwa Anda bertanya.
                            """),
                    ]),
                Section(
                    "visible", "Yang masih dapat terlihat",
                    [
                        .list([
                            """
                            Orang yang mengawasi jaringan Anda melihat bahwa situs ini dibuka, kapan, dan kira-kira seberapa \
                            besar kirimannya. Dengan Tor Browser, yang terlihat hanya bahwa Anda memakai Tor.
                            """,
                            "Ponsel atau komputer Anda menyimpan riwayat. Hapuslah.",
                            "Petugas membaca apa yang Anda tulis dan melihat apa yang tersimpan dalam berkas Anda.",
                            """
                            Orang yang menguasai server melihat urutan kiriman hari itu. Pada hari yang sepi, ia dapat \
                            mengira-ngira besar berkas Anda.
                            """,
                        ])
                    ]),
                Section(
                    "custody", "Siapa yang memegang data, dan berapa lama",
                    [
                        .text("\(site.organisation.name). \(site.configuration.custody[.id])"),
                        .list([
                            "Yang dapat membuka laporan: \(site.roles).",
                            "Server ini menyimpan kiriman terkunci sampai kantor mengambilnya, paling lama \(site.retentionDays) hari.",
                            "Jawaban kami tersimpan lebih lama di server ini, juga terkunci. Hanya kode Anda yang membukanya.",
                        ]),
                    ]),
            ])
    }

    private static let comparison = Comparison(
        caption: "Perbandingan tiga cara melapor",
        columns: ["Cara", "Di mana laporan dikunci", "Yang dapat dilihat server yang jahat", "Pilih ini jika"],
        rows: [
            (
                name: "Program peluit", remark: nil, isHere: false,
                cells: [
                    "Di komputer Anda sendiri.",
                    "Hanya bahwa ada sambungan.",
                    "Bahayanya besar dan Anda dapat memasang program di komputer pribadi.",
                ]
            ),
            (
                name: "Peramban dengan JavaScript", remark: "belum tersedia", isHere: false,
                cells: [
                    "Di peramban Anda, oleh program yang kami kirim.",
                    """
                    Isinya tidak, kecuali jika khusus kepada Anda dikirim program palsu. Itu hanya ketahuan jika ada yang \
                    membandingkannya.
                    """,
                    "Belum dapat dipilih. Kelak untuk ponsel dan komputer biasa.",
                ]
            ),
            (
                name: "Peramban tanpa JavaScript", remark: "yang Anda pakai", isHere: true,
                cells: [
                    "Di memori server kami, begitu tiba.",
                    "Tulisan dan kode Anda. Dengan kode itu: semua jawaban kami, lama dan baru, serta menulis atas nama Anda.",
                    "Anda memakai ponsel atau Tor Browser, dan memercayai server ini.",
                ]
            ),
        ])
}
