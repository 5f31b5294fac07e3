import Messages

extension HomeTexts {
    static func indonesian(_ site: SiteEdition) -> HomeTexts {
        let isOpen = site.configuration.scope == .everybody
        let who = isOpen ? "Saluran ini terbuka bagi siapa saja: pegawai maupun warga." : "Saluran ini terbuka bagi pegawai kami."
        return HomeTexts(
            title: "Laporkan pelanggaran tanpa nama",
            heading: "Melihat pelanggaran? Laporkan di sini, tanpa nama.",
            lead: "\(who) Anda boleh melaporkan hal yang sudah terjadi, sedang terjadi, atau akan terjadi.",
            outsiders: isOpen
                ? []
                : [.init(text: "Anda bukan pegawai?", links: [.init(.otherChannels, in: .id, "Lihat kanal lain")])],
            report: "Buat laporan",
            reportHint: "Sekitar 15 menit. Tanpa akun, tanpa nomor telepon.",
            check: "Periksa laporan saya",
            checkHint: "Siapkan dua belas kata kode Anda.",
            stepsHeading: "Tiga langkah",
            steps: [
                Statement(
                    "Ceritakan",
                    "Jawab beberapa pertanyaan: apa, siapa, kapan, di mana, bagaimana. “Tidak tahu” juga sebuah jawaban."),
                Statement("Simpan kode", "Anda mendapat dua belas kata. Catat di kertas. Hanya dengan kata-kata itu Anda dapat kembali."),
                Statement("Kembali dan baca", "Petugas dapat bertanya dan memberi kabar. Anda menjawabnya di sini, tetap tanpa nama."),
            ],
            promisesHeading: "Yang kami janjikan",
            promises: [
                Statement("Kunjungan Anda tidak dicatat.", "Kami tidak menyimpan alamat internet, jenis ponsel, atau peramban Anda."),
                Statement("Isi laporan disimpan terkunci.", lock(site)),
                Statement(
                    "Anda melihat setiap tahap.",
                    "Beserta tanggalnya. Jika laporan dihentikan, Anda membaca alasannya dan dapat menyatakan keberatan."),
            ],
            limitsHeading: "Yang tidak dapat kami janjikan",
            limits: [
                Statement(
                    "Menutupi bahwa situs ini dibuka.",
                    "Pengelola Wi-Fi kantor dan penyedia internet dapat melihatnya. Pakailah jaringan di luar kantor, atau Tor Browser."),
                Statement(
                    "Menghapus jejak di ponsel atau komputer Anda.",
                    "“Keluar cepat” langsung membuka \(site.configuration.exitName[.id]), tetapi riwayat peramban tetap ada."),
                Statement("Menjaga rahasia yang Anda tulis sendiri.", "Cerita yang hanya Anda ketahui dapat menunjuk kepada Anda."),
                Statement("Mengembalikan kode yang hilang.", "Kami tidak menyimpannya, jadi tidak ada yang dapat memulihkannya."),
                Statement("Hasil tertentu.", "Laporan dibaca, diperiksa, dan dijawab. Simpulannya mengikuti bukti."),
                Statement(
                    "Server yang mustahil ditembus.",
                    "Jika server ini diambil alih, kiriman lewat peramban dapat terbaca pada saat tiba."),
            ],
            compare: "Bandingkan tiga cara melapor",
            fingerprintHeading: "Sidik jari kami",
            fingerprintCompare: """
                Deretan ini juga tercetak pada poster resmi di papan pengumuman. Cocokkan keduanya. Jika satu huruf saja berbeda, \
                jangan melapor di sini.
                """,
            fingerprintLimit: "Situs tiruan dapat menyalin deretan ini, jadi cocokkan juga alamatnya.",
            verify: "Cara memastikan bahwa ini benar kami",
            poster: "Poster A4 untuk papan pengumuman",
            paperForm: "Formulir kosong untuk dicetak")
    }

    private static func lock(_ site: SiteEdition) -> String {
        let keys = "Hanya petugas yang memegang kunci dapat membukanya. Kunci itu ada di kantor, tidak di server ini."
        return site.canExclude ? "\(keys) Petugas yang Anda nyatakan terkait tidak diberi kunci." : keys
    }
}
