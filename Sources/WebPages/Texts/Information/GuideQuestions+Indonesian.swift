import Messages

extension Article {
    /// Questions and answers of the guide.
    static func questions(_ site: SiteEdition) -> Section {
        let days = site.configuration.acknowledgementDays
        let exclusion =
            site.canExclude
            ? "Sebelum mengirim, Anda dapat menyatakan siapa di antara mereka yang tidak boleh membaca."
            : "Jika laporan menyangkut salah satunya, pakailah kanal lain."
        return Section(
            "questions", "Tanya jawab",
            [
                .heading("Kode saya hilang. Bagaimana?"),
                .text(
                    """
                    Kode yang hilang tidak dapat dipulihkan, karena kami tidak menyimpannya. Buatlah laporan baru. Sebutkan bahwa \
                    Anda pernah melaporkan hal ini.
                    """),
                .heading("Kode saya ditemukan orang. Bagaimana?"),
                .text("Kode tidak dapat dibatalkan. Buatlah laporan baru dengan kode baru, dan katakan bahwa kode lama tidak aman lagi."),
                .heading("Berapa lama saya menunggu?"),
                .text(
                    """
                    Tanda terima dari kantor biasanya ada dalam \(days) hari. Pemeriksaannya sendiri dapat makan waktu \
                    berminggu-minggu atau lebih. Setiap tahap tampak beserta tanggalnya.
                    """),
                .heading("Belum ada jawaban. Hilangkah laporan saya?"),
                .text(
                    """
                    Pada hari yang sama itu wajar: laporan baru tercatat keesokan harinya. Periksa juga ejaannya; empat huruf \
                    pertama setiap kata sudah cukup. Jika sesudah \(days) hari tetap kosong, kirimlah sekali lagi atau pakai kanal \
                    lain.
                    """, PageFrame.Link(.otherChannels, in: .id, "Kanal lain dan risikonya")),
                .heading("Mengapa saya tidak dapat membaca laporan saya lagi?"),
                .text(
                    """
                    Laporan terkunci untuk petugas. Kode Anda hanya membuka jawaban kami. Jadi, orang yang menemukan kode pun \
                    tidak dapat membaca laporan Anda.
                    """),
                .heading("Siapa yang membaca laporan saya?"),
                .text(
                    "Petugas yang memegang kunci: \(site.roles). \(exclusion)",
                    PageFrame.Link(.privacy, in: .id, "Siapa yang memegang data")),
                .heading("Bolehkah melapor lebih dari sekali?"),
                .text(
                    """
                    Boleh. Setiap laporan mendapat kode sendiri, dan sistem tidak menghubungkan yang satu dengan yang lain. Gaya \
                    tulisan Anda tetap dapat dikenali.
                    """),
                .heading("Bolehkah saya bertemu atau menelepon petugas?"),
                .text(
                    """
                    Boleh, jika Anda mau. Mintalah lewat “Periksa laporan saya”. Ingat bahwa petugas lalu mengenal wajah, suara, \
                    atau nomor Anda.
                    """),
                .heading("Apakah ada penghargaan?"),
                .text(site.configuration.reward[.id]),
            ])
    }
}
