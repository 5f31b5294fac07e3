extension FrontPageTexts {
    static let indonesian = FrontPageTexts(
        title: "Laporkan pelanggaran tanpa nama",
        heading: "Tahu ada pelanggaran? Sampaikan tanpa nama.",
        lead: """
            Alamat ini menerima laporan untuk lembaga yang namanya tertera di atas. Pegawai maupun warga boleh melapor, \
            tentang hal yang sudah, sedang, atau akan terjadi.
            """,
        wayHeading: "Cara yang terbuka sekarang",
        wayInUse: "Laporan dikunci oleh program peluit di komputer Anda, sehingga server ini hanya menerima isi yang terkunci.",
        webFormLater: "Formulir di peramban akan menyusul. Sampai saat itu, halaman ini tidak menerima laporan.",
        stepsHeading: "Tiga perintah",
        stepsBefore: """
            Pasang program peluit dari sumber yang Anda percayai; kode sumbernya terbuka. Jalankan perintah ini di komputer \
            milik Anda, bukan milik kantor.
            """,
        sendTitle: "Kirim laporan",
        sendExplanation: """
            Sebelum ada yang terkirim, program menunjukkan dua belas kata. Catat di kertas: hanya dengan kata-kata itu Anda \
            dapat kembali.
            """,
        readTitle: "Baca jawaban",
        readExplanation: "Ketik dua belas kata itu saat diminta. Anda membaca pertanyaan petugas dan setiap tahap beserta tanggalnya.",
        replyTitle: "Balas petugas",
        replyExplanation: "Dengan kata-kata yang sama, tetap tanpa nama.",
        reportFile: "laporan.json",
        evidenceFile: "bukti.pdf",
        promisesHeading: "Yang kami janjikan",
        promises: [
            Statement(
                "Kunjungan Anda tidak dicatat.",
                "Server ini tidak menulis alamat internet atau jenis peramban. Dari waktu kiriman, yang tersimpan hanya harinya."
            ),
            Statement(
                "Server ini tidak dapat membaca laporan.",
                "Kunci pembukanya dipegang petugas di kantor dan tidak pernah ada di sini."
            ),
            Statement(
                "Anda dapat melihat jika laporan hilang.",
                "Setiap kiriman masuk ke daftar harian bertanda tangan. Program peluit mencari kiriman Anda di dalamnya."
            ),
        ],
        limitsHeading: "Yang tidak dapat kami janjikan",
        limits: [
            Statement(
                "Menutupi bahwa alamat ini dibuka.",
                "Pengelola jaringan dan penyedia internet dapat melihatnya. Pakailah jaringan di luar kantor, atau Tor Browser."
            ),
            Statement(
                "Menghapus jejak di peranti Anda.",
                "“Keluar cepat” membuka laman lain, tetapi riwayat peramban tetap ada."
            ),
            Statement(
                "Menyamarkan cerita Anda.",
                "Hal yang hanya Anda ketahui dapat menunjuk kepada Anda."
            ),
            Statement(
                "Memulihkan dua belas kata yang hilang.",
                "Kami tidak menyimpannya. Siapa pun yang menemukannya dapat membaca balasan kami dan menulis sebagai Anda."
            ),
            Statement(
                "Hasil tertentu.",
                "Laporan dibaca, diperiksa, dan dijawab. Simpulannya mengikuti bukti."
            ),
        ],
        fingerprintHeading: "Sidik jari kami",
        fingerprintCompare: """
            Bandingkan deretan ini, juga yang ada di dalam perintah, dengan poster resmi. Jika satu huruf saja berbeda, jangan \
            mengirim apa pun.
            """,
        fingerprintLimit: """
            Situs tiruan dapat menyalin halaman ini. Karena itu, ambillah sidik jari dari poster; program peluit menolak \
            server yang tidak cocok dengannya.
            """
    )
}
