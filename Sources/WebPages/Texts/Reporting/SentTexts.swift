import Messages

/// The words of ``SentPage``.
struct SentTexts: Sendable {
    let heading: Phrase
    let lead: Phrase
    let againHeading: Phrase
    let again: Phrase
    let steps: [(name: Phrase, meaning: Phrase)]

    static func report(files: Int, day: CalendarDate, lookAgain: CalendarDate, site: SiteEdition) -> SentTexts {
        let (on, by) = (day.longPhrase, lookAgain.longPhrase)
        let logged = CalendarDate(day: day.day + 1).map { Moment.dayBegins($0, in: site) } ?? on
        let contents = contents(files)
        return SentTexts(
            heading: Phrase(id: "Laporan Anda sudah terkirim", en: "Your report has been sent"),
            lead: Phrase(
                id: """
                    Diterima pada hari \(on.id): \(contents.id), lengkap dan terkunci. Terima kasih. Yang Anda lakukan ini tidak mudah.
                    """,
                en: "Received on \(on.en): \(contents.en), complete and locked. Thank you. What you have done is not easy."),
            againHeading: Phrase(id: "Lihat lagi hari \(by.id)", en: "Look again on \(by.en)"),
            again: Phrase(
                id: "Buka “Periksa laporan saya” dan masukkan dua belas kata Anda. Sebelum hari itu, wajar jika belum ada kabar.",
                en: "Open “Check my report” and enter your twelve words. Before that day it is normal to find nothing."),
            steps: [
                (
                    Phrase(id: "Tersimpan", en: "Stored"),
                    Phrase(
                        id: "Mulai \(logged.id), Anda dapat melihat bahwa laporan tercatat dan tidak dapat dihilangkan diam-diam.",
                        en: "From \(logged.en), you can see that the report is on record and cannot be lost in silence.")
                ),
                (
                    Phrase(id: "Diambil dan diakui", en: "Collected and acknowledged"),
                    Phrase(
                        id: "Kantor mengambil laporan secara teratur. Paling lambat \(by.id), Anda membaca tanda terima dari kami.",
                        en: "The office collects reports regularly. By \(by.en) you can read our receipt.")
                ),
                (
                    Phrase(id: "Diverifikasi", en: "Verified"),
                    Phrase(
                        id: """
                            Petugas memeriksa apakah laporan cukup jelas. Mungkin ada pertanyaan untuk Anda, dengan batas waktu. Karena \
                            itu, kembalilah setidaknya seminggu sekali.
                            """,
                        en: """
                            Officers check that the report is clear enough. They may have a question for you, with a date to answer by. \
                            So come back at least once a week.
                            """)
                ),
            ])
    }

    static func message(files: Int, day: CalendarDate, lookAgain: CalendarDate) -> SentTexts {
        let (on, by) = (day.longPhrase, lookAgain.longPhrase)
        let contents = contents(files)
        return SentTexts(
            heading: Phrase(id: "Pesan Anda sudah terkirim", en: "Your message has been sent"),
            lead: Phrase(
                id: "Diterima pada hari \(on.id): \(contents.id), lengkap dan terkunci. Terima kasih.",
                en: "Received on \(on.en): \(contents.en), complete and locked. Thank you."),
            againHeading: Phrase(id: "Lihat lagi hari \(by.id)", en: "Look again on \(by.en)"),
            again: Phrase(
                id: "Pada hari itu kantor sudah mengakui pesan ini. Jawaban petugas dapat datang sesudahnya.",
                en: "By then the office will have acknowledged this message. An officer’s answer may come later."),
            steps: [])
    }

    private static func contents(_ files: Int) -> Phrase {
        guard files > 0 else { return Phrase(id: "tulisan Anda", en: "your text") }
        let count = CountText.files(files)
        return Phrase(id: "tulisan dan \(count.id)", en: "your text and \(count.en)")
    }

    static let next = Phrase(id: "Yang terjadi sesudah ini", en: "What happens next")
    static let now = Phrase(id: "Sekarang", en: "Now")
    static let chores = [
        Phrase(id: "Simpan kertas kode di tempat yang aman.", en: "Keep the paper with the code in a safe place."),
        Phrase(id: "Tutup halaman ini dan hapus riwayat peramban.", en: "Close this page and clear the browser’s history."),
        Phrase(id: "Jangan bertanya tentang laporan ini di kantor.", en: "Do not ask about this report at the office."),
    ]
    static let done = Phrase(id: "Selesai", en: "Done")
}
