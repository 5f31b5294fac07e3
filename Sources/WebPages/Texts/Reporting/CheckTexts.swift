import Messages

/// The words of ``CheckPage`` and ``NothingYetPage``.
struct CheckTexts: Sendable {
    let heading: String
    let lead: String
    let open: String
    let lostHeading: String
    let lost: String

    init(in language: Language) {
        heading = Phrase(id: "Periksa laporan Anda", en: "Check your report")[language]
        lead =
            Phrase(
                id: "Masukkan dua belas kata kode Anda, sesuai urutannya.", en: "Enter the twelve words of your code, in their order.")[
                language]
        open = Phrase(id: "Buka laporan", en: "Open the report")[language]
        lostHeading = Phrase(id: "Kode saya hilang", en: "I have lost my code")[language]
        lost =
            Phrase(
                id: """
                    Kode tidak dapat dipulihkan, juga oleh kami. Laporan Anda tetap diperiksa. Untuk menambahkan sesuatu, buatlah laporan \
                    baru dan ceritakan bahwa Anda pernah melapor.
                    """,
                en: """
                    A code cannot be restored, not even by us. Your report is examined all the same. To add something, make a new report \
                    and say that you have reported before.
                    """)[language]
    }

    static let code = QuestionWords(
        Phrase(id: "Kode Anda", en: "Your code"),
        advice: Phrase(
            id: "Pisahkan dengan spasi atau baris baru. Huruf besar atau kecil sama saja. Empat huruf pertama setiap kata sudah cukup.",
            en: """
                Put spaces or new lines between the words. Capital or small letters are all the same. The first four letters of each \
                word are enough.
                """))

    /// What to do about a code that does not read.
    static func sentence(_ problem: CodeProblem) -> Phrase {
        switch problem {
        case .empty: Phrase(id: "Masukkan dua belas kata kode Anda.", en: "Enter the twelve words of your code.")
        case .tooLong:
            Phrase(
                id: "Masukkan hanya dua belas kata kode Anda. Yang diketik terlalu panjang.",
                en: "Enter only the twelve words of your code. What was typed is too long.")
        case .wordCount(let count):
            Phrase(
                id: "Masukkan dua belas kata. Yang diketik ada \(CountText.number(count).id) kata.",
                en: "Enter twelve words. What was typed has \(CountText.number(count).en) \(count == 1 ? "word" : "words").")
        case .unknownWord(let position, let typed):
            Phrase(
                id: "Kata ke-\(position), “\(short(typed))”, tidak ada dalam daftar. Cocokkan dengan catatan Anda.",
                en: "Word \(position), “\(short(typed))”, is not in the list. Compare it with your paper.")
        case .checksum:
            Phrase(
                id: "Setiap kata ada dalam daftar, tetapi bersama-sama bukan kode dari situs ini. Cocokkan kata dan urutannya.",
                en: "Every word is in the list, but together they are no code of this site. Compare the words and their order.")
        case .busy:
            Phrase(
                id: "Banyak orang sedang memeriksa laporan. Tunggu satu menit, lalu tekan lagi.",
                en: "Many people are checking their reports. Wait a minute, then press again.")
        }
    }

    /// A word as it was typed, as far as it tells anything.
    private static func short(_ word: String) -> String {
        let scalars = word.unicodeScalars
        return scalars.count <= 40 ? word : String(scalars.prefix(40)) + "…"
    }

    // Nothing yet.
    static let nothing = Phrase(id: "Belum ada kabar untuk kode ini", en: "Nothing under this code yet")
    static let codeIsRight = Phrase(
        id: "Kodenya tertulis dengan benar. Kantor mengambil laporan secara teratur; baru sesudah itu ada jawaban.",
        en: "The code is written correctly. The office collects reports regularly; an answer follows after that.")
    static let afterwards = Phrase(id: "Jika sudah lewat tanggal itu", en: "If that date has passed")
    static let compare = Phrase(id: "Cocokkan lagi kata-kata pada kertas Anda.", en: "Compare the words on your paper again.")
    static let remember = Phrase(
        id: "Ingat-ingat: apakah Anda sampai di halaman “Laporan sudah terkirim”? Jika tidak, laporan belum terkirim.",
        en: "Think back: did you reach the page “The report has been sent”? If not, the report was never sent.")
    static let contactBefore = Phrase(id: "Jika ya, hubungi kami melalui", en: "If you did, reach us through")
    static let contactLink = Phrase(id: "kanal lain", en: "another channel")
    static let contactMiddle = Phrase(id: ", atau", en: ", or")
    static let sendAgain = Phrase(id: "kirim ulang", en: "send it again")
    static let tryAgain = Phrase(id: "Coba lagi dengan kode ini", en: "Try this code again")

    static func normalUntil(today: CalendarDate) -> Phrase {
        Phrase(
            id: "Jika Anda mengirim laporan hari ini, \(today.phrase.id), ini masih wajar sampai",
            en: "If you sent your report today, \(today.phrase.en), this is normal until")
    }

    /// The same for a report of an earlier day.
    static func earlier(days: Int) -> Phrase {
        let count = CountText.number(days)
        return Phrase(
            id: "Jika Anda mengirimnya lebih awal, hitunglah \(count.id) hari dari hari pengiriman.",
            en: "If you sent it earlier, count \(count.en) \(days == 1 ? "day" : "days") from the day you sent it.")
    }
}
