import Messages

extension Article {
    static func indonesianVerify(_ site: SiteEdition) -> Article {
        Article(
            title: "Verifikasi kami",
            heading: "Memastikan bahwa ini benar kami",
            lead: """
                Situs tiruan dapat terlihat sama persis. Cocokkan alamat dan sidik jari dengan poster resmi, sebelum Anda menulis \
                apa pun.
                """,
            sections: [
                Section(
                    "address", "Alamat",
                    [
                        .text("Alamat situs ini:"),
                        .address(site.address),
                        .list([
                            """
                            Bandingkan poster dengan alamat di bagian atas peramban, huruf demi huruf. Alamat tiruan sering \
                            hanya berbeda satu huruf atau mendapat tambahan.
                            """,
                            "Ketik sendiri. Jangan mengikuti tautan dari pesan, surel, atau hasil pencarian.",
                            "Jika peramban memperingatkan bahwa sambungan tidak aman, berhentilah.",
                            "Alamat yang berakhir dengan .onion hanya terbuka di Tor Browser.",
                        ]),
                    ]),
                Section(
                    "fingerprint", "Sidik jari",
                    [
                        .fingerprint(site.organisation.fingerprint),
                        .text("Baca baris demi baris di samping poster. Jika satu huruf saja berbeda, jangan melapor di sini."),
                        .text(
                            """
                            Batasnya: situs tiruan dapat menyalin deretan ini. Program peluit memeriksanya sungguh-sungguh: ia \
                            menolak server yang tidak cocok dengan sidik jari dari poster.
                            """, PageFrame.Link(.guide, in: .id, "Cara memakai program peluit", at: "program")),
                        .text("Poster pun dapat dipalsukan. Bandingkan dua poster di tempat yang berbeda."),
                    ]),
                Section(
                    "false-site", "Yang dapat dilakukan situs tiruan",
                    [
                        .text(
                            """
                            Situs tiruan dapat membaca semua yang Anda tulis, mencatat alamat internet Anda, dan menjawab seolah-olah ia \
                            adalah kami. Karena itu, ingat tiga hal yang tidak pernah kami minta:
                            """),
                        .list([
                            "masuk dengan akun, nomor telepon, atau kata sandi;", "uang, dalam bentuk apa pun;",
                            "memasang aplikasi dari sebuah tautan.",
                        ]),
                    ]),
                Section(
                    "log", "Laporan tidak dapat hilang diam-diam",
                    [
                        .list([
                            """
                            Setiap kiriman mendapat satu baris dalam daftar harian yang ditandatangani server. Siapa pun dapat \
                            mengunduh daftar itu.
                            """,
                            """
                            Baris kosong dicampurkan ke dalamnya. Jadi, orang lain tidak tahu berapa laporan yang masuk dan \
                            baris mana milik siapa.
                            """,
                            "“Periksa laporan saya” mencari baris Anda. Jika ada, Anda membaca “tersimpan” beserta harinya.",
                            "Kantor dapat mencocokkan daftar itu dengan laporan yang diterimanya. Yang tidak cocok menjadi peringatan.",
                        ]),
                        .text(
                            """
                            Batasnya: di situs ini, server sendiri yang mencarikan baris Anda. Program peluit mencarinya di \
                            komputer Anda. Laporan yang dibuang sebelum tercatat hanya ketahuan jika Anda kembali dan memeriksa. \
                            Karena itu, kembalilah.
                            """),
                    ]),
                Section(
                    "source", "Kode sumber terbuka",
                    [
                        .text(
                            """
                            Program di balik situs ini, Peluit, boleh dibaca, dibangun, dan diperiksa siapa saja (lisensi \
                            Apache-2.0). Kode yang terbuka tidak membuktikan bahwa server ini menjalankan kode yang sama. \
                            Rancangan dan kodenya juga belum diperiksa pihak luar.
                            """)
                    ]),
            ])
    }
}
