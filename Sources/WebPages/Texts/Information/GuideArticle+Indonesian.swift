import Messages

extension Article {
    static func indonesianGuide(_ site: SiteEdition) -> Article {
        Article(
            title: "Bantuan",
            heading: "Melapor dengan aman",
            lead: "Langkah demi langkah: dari memilih ponsel sampai membaca jawaban. Bacalah sebelum menulis apa pun.",
            contentsLabel: "Isi halaman ini",
            sections: [
                way(site), device, tor, code, files, leaving(site), takingPart, retaliation(site), questions(site), program(site),
            ])
    }

    private static func link(_ path: PagePath, _ name: String) -> PageFrame.Link { PageFrame.Link(path, in: .id, name) }

    private static func way(_ site: SiteEdition) -> Section {
        Section(
            "steps", "Dari awal sampai jawaban",
            [
                .steps([
                    Statement(
                        "Cari tempat yang tenang",
                        "Di luar kantor, tanpa kamera, dan tanpa orang yang dapat melihat layar Anda. Siapkan kertas dan pena."),
                    Statement(
                        "Buka “Buat laporan”",
                        """
                        Jawab pertanyaannya satu per satu. Jika tidak tahu, katakan tidak tahu. Sampai langkah terakhir, belum ada \
                        yang terkirim.
                        """),
                    Statement(
                        "Catat dua belas kata",
                        """
                        Kode itu muncul sebelum laporan terkirim. Salin ke kertas. Kami lalu menanyakan dua kata, agar Anda yakin \
                        catatannya benar.
                        """),
                    Statement(
                        "Pilih berkas dan kirim",
                        """
                        Tulisan dan berkas terkirim bersama saat Anda menekan “Kirim laporan”. Tunggu sampai halaman menyatakan bahwa \
                        laporan sudah terkirim.
                        """),
                    Statement(
                        "Kembali dengan kode",
                        """
                        Buka “Periksa laporan saya” sesudah \(site.configuration.acknowledgementDays) hari. Lalu kembalilah setidaknya \
                        seminggu sekali, karena petugas mungkin bertanya.
                        """),
                ]),
                .text("Sudah siap?", link(.report, "Buat laporan")),
            ])
    }

    private static let device = Section(
        "device", "Ponsel, komputer, dan jaringan",
        [
            .list([
                "Jangan memakai ponsel, komputer, Wi-Fi, atau akun milik kantor. Pengelolanya dapat melihat situs yang Anda buka.",
                """
                Pakailah ponsel sendiri, di jaringan yang bukan milik kantor. Penyedia internet tetap melihat bahwa situs ini \
                dibuka, tetapi tidak melihat isinya. Tor Browser menutupi hal itu juga.
                """,
                "Ketik sendiri alamat situs ini, seperti yang tertulis di poster. Jangan membukanya dari tautan di pesan atau surel.",
                "Jangan menceritakan laporan Anda kepada siapa pun di kantor, sebelum maupun sesudah mengirimnya.",
                """
                Tanggal, ungkapan khas, dan hal yang hanya Anda ketahui dapat menunjuk kepada Anda. Baca kembali tulisan Anda \
                seolah-olah Anda orang lain.
                """,
            ])
        ])

    private static let tor = Section(
        "tor", "Tor Browser dalam tiga kalimat",
        [
            .text(
                """
                Tor Browser adalah peramban gratis yang menyembunyikan dari jaringan situs mana yang Anda buka, dan dari kami dari \
                mana Anda datang. Unduh hanya dari torproject.org atau toko aplikasi Android, di luar jaringan kantor. Lalu pilih \
                tingkat keamanan “Safest” dan ketik alamat situs ini: semuanya tetap berfungsi.
                """),
            .text(
                """
                Batasnya: pengelola jaringan masih dapat melihat bahwa Anda memakai Tor. Karena itu, jangan memakainya di jaringan \
                kantor.
                """),
        ])

    private static let code = Section(
        "code", "Menyimpan kode",
        [
            .list([
                "Tulis di kertas. Foto dan catatan di ponsel sering tersalin ke akun Anda tanpa Anda sadari.",
                "Simpan di tempat yang tidak dibuka orang lain. Jangan di meja kantor.",
                "Jangan menulis nama kantor atau alamat situs ini pada kertas yang sama.",
                """
                Siapa pun yang menemukan kode dapat membaca semua jawaban kami dan menulis sebagai Anda. Laporan Anda sendiri \
                tidak dapat dibacanya.
                """,
                "Jika kode tidak diperlukan lagi, musnahkan kertasnya.",
            ])
        ])

    private static let files = Section(
        "files", "Berkas dan jejak di dalamnya",
        [
            .text(
                """
                Berkas membawa keterangan yang tidak tampak: nama pembuat, waktu, jenis kamera, kadang-kadang tempat. Kami \
                meneruskan berkas apa adanya, agar nilainya sebagai bukti terjaga. Jadi, bersihkan sendiri sebelum mengirim.
                """),
            .list([
                "Foto: ambil tangkapan layar dari foto itu, lalu kirim tangkapannya. Keterangan tempat dan kamera tidak ikut.",
                "Dokumen: cetak ke PDF, lalu buka sifat berkasnya. Nama Anda tidak boleh ada di sana.",
                "Suara dan video: suara Anda, pantulan kaca, dan latar belakang dapat dikenali.",
                "Dokumen cetak: nomor salinan, tanda air, dan titik kuning halus dari mesin cetak berwarna dapat menunjuk pencetaknya.",
                "Nama berkas: ganti jika memuat nama, nomor pegawai, atau nama komputer.",
                "Dokumen yang hanya dikirim kepada Anda menunjuk kepada Anda, sebersih apa pun berkasnya.",
            ]),
            .text(
                """
                Membersihkan berkas dapat mengurangi nilainya sebagai bukti. Jika Anda masih menyimpan aslinya di tempat aman, \
                katakan itu dalam laporan.
                """),
        ])

    private static func leaving(_ site: SiteEdition) -> Section {
        Section(
            "leaving", "“Keluar cepat” dan riwayat",
            [
                .text(
                    """
                    “Keluar cepat” di pojok atas langsung membuka \(site.configuration.exitName[.id]). Jawaban yang belum terkirim \
                    hilang. Riwayat peramban tidak ikut terhapus, jadi hapuslah sendiri.
                    """),
                .list([
                    """
                    Paling mudah: sejak awal pakailah jendela privat (jendela penyamaran) atau Tor Browser, lalu tutup semua \
                    jendelanya.
                    """,
                    "Chrome: buka menu tiga titik, pilih histori, lalu hapus data satu jam terakhir.",
                    "Firefox: buka menu, pilih riwayat, lalu hapus riwayat satu jam terakhir.",
                    "Safari di iPhone: buka Pengaturan, pilih Safari, lalu hapus riwayat dan data situs.",
                    "Jika peramban tersambung dengan sebuah akun, hapus juga riwayat di akun itu. Akun kantor dapat dibaca kantor.",
                ]),
                .text("Menghapus seluruh riwayat dapat menarik perhatian orang yang memeriksa ponsel Anda. Hapus hanya bagian ini."),
            ])
    }

    private static let takingPart = Section(
        "justice-collaborator", "Jika Anda ikut dalam perbuatan itu",
        [
            .text(
                """
                Tetaplah melapor. Orang yang ikut lalu mengungkap perbuatan itu dapat menjadi saksi pelaku yang bekerja sama \
                (justice collaborator) dan mendapat keringanan.
                """),
            .list([
                """
                Bicarakan dulu dengan penasihat hukum Anda sendiri atau dengan Lembaga Perlindungan Saksi dan Korban (LPSK), sebelum \
                menyebut nama.
                """,
                "Keringanan itu tidak diputuskan di sini. Penegak hukum dan hakim yang menilainya, dan kami tidak dapat menjaminnya.",
                "Tulislah sejauh Anda rela. Petugas membaca semuanya, dan laporan dapat diteruskan kepada penegak hukum.",
                "Simpan bukti apa adanya. Jangan mengubah atau membuangnya.",
            ]),
        ])

    private static func retaliation(_ site: SiteEdition) -> Section {
        Section(
            "retaliation", "Jika ada tindakan balasan",
            [
                .text(site.configuration.protection[.id]),
                .list([
                    "Catat tanggal, kejadian, dan siapa yang melihatnya. Simpan surat dan pesannya.",
                    """
                    Ceritakan lewat “Periksa laporan saya”. Untuk menolong Anda, kami mungkin perlu tahu siapa Anda. Anda \
                    sendiri yang memutuskan.
                    """,
                    """
                    LPSK berdiri sendiri dan bukan bagian dari kantor kami. Cari alamatnya pada situs resminya, bukan dari \
                    pesan berantai.
                    """,
                ]),
                .text("Ada jalan lain juga.", link(.otherChannels, "Kanal lain dan risikonya")),
            ])
    }

    private static func program(_ site: SiteEdition) -> Section {
        Section(
            "program", "Cara terkuat: program peluit",
            [
                .text(
                    """
                    Program peluit mengunci laporan di komputer Anda sendiri. Server ini hanya menerima isi yang terkunci, dan \
                    tidak dapat membacanya sekalipun dikuasai orang jahat. Programnya dijalankan dari baris perintah.
                    """, link(.privacy, "Bandingkan tiga cara melapor")),
                .text(
                    """
                    Pasang dari sumber yang Anda percayai, di komputer milik Anda. Bandingkan sidik jari di dalam perintah dengan \
                    poster.
                    """),
                .heading("Kirim laporan"),
                .text(
                    """
                    Program bertanya satu per satu. Dua belas kata ditunjukkan sebelum ada yang terkirim. Untuk melampirkan berkas, \
                    tambahkan di akhir: --attach bukti.pdf
                    """),
                .command(site.command("send")),
                .heading("Baca jawaban"),
                .text("Ketik dua belas kata saat diminta."),
                .command(site.command("read")),
                .heading("Balas petugas"),
                .text("Dengan kata-kata yang sama, tetap tanpa nama."),
                .command(site.command("reply")),
                .text(
                    """
                    Untuk lewat Tor, tambahkan --proxy socks5://127.0.0.1:9050. Komputer Anda menyimpan riwayat perintah; hapuslah \
                    sesudahnya.
                    """),
            ])
    }
}
