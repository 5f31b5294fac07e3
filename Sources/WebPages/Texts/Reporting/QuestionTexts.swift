import Messages

/// The words around the questions of ``MatterPage``, ``DetailsPage`` and ``ReadersPage``.
struct QuestionPageTexts: Sendable {
    let heading: String
    let lead: String
    let next: String

    init(_ page: ReportPage, in language: Language) {
        let (heading, lead): (Phrase, Phrase) =
            switch page {
            case .matter: (Self.matterHeading, Self.matterLead)
            case .details: (Self.detailsHeading, Self.detailsLead)
            case .before, .readers, .answers, .code, .files: (Self.readersHeading, Self.readersLead)
            }
        self.heading = heading[language]
        self.lead = lead[language]
        next = (page == .readers ? Phrase(id: "Periksa jawaban", en: "Check the answers") : Phrase(id: "Lanjut", en: "Continue"))[language]
    }

    private static let matterHeading = Phrase(id: "Ceritakan kejadiannya", en: "Tell us what happened")
    private static let matterLead = Phrase(
        id: "Tulis seperti bercerita kepada orang yang Anda percayai.", en: "Write as if you told it to somebody you trust.")
    private static let detailsHeading = Phrase(id: "Siapa, kapan, dan bagaimana", en: "Who, when and how")
    private static let detailsLead = Phrase(
        id: "Yang tidak bertanda “boleh kosong” kami perlukan untuk mulai memeriksa. “Tidak tahu” juga jawaban.",
        en: "What is not marked “may be left empty” we need before we can begin. “I don’t know” is an answer, too.")
    private static let readersHeading = Phrase(id: "Siapa yang boleh membaca", en: "Who may read it")
    private static let readersLead = Phrase(
        id: "Hanya petugas yang tercantum di bawah ini yang memegang kunci laporan.",
        en: "Only the officers listed below hold the keys to reports.")

    static let errorComfort = Phrase(
        id: "Jawaban lain tetap ada. Belum ada yang terkirim.", en: "Your other answers are still there. Nothing has been sent.")
}

extension QuestionWords {
    static let what = QuestionWords(
        Phrase(id: "Apa yang terjadi?", en: "What happened?"),
        advice: Phrase(
            id: """
                Apa yang dilakukan, dan apa akibatnya? Jangan menulis nama, jabatan, atau hal lain yang menunjuk kepada Anda. Jangan \
                menulis kode laporan di sini.
                """,
            en: """
                What was done, and what came of it? Do not write your name, your post or anything else that points to you. Do not \
                write a report code here.
                """))
    static let kind = QuestionWords(
        Phrase(id: "Termasuk jenis apa?", en: "Of which kind is it?"),
        advice: Phrase(
            id: "Pilih yang paling dekat. Petugas dapat mengubahnya nanti.", en: "Choose the closest. Officers can change it later."))
    static let who = QuestionWords(
        Phrase(id: "Siapa yang terlibat?", en: "Who is involved?"),
        advice: Phrase(
            id: "Nama, jabatan, atau ciri-ciri. Satu orang satu baris.", en: "Name, post or what they look like. One person a line."))
    static let when = QuestionWords(
        Phrase(id: "Kapan terjadi, atau kapan akan terjadi?", en: "When did it happen, or when is it going to?"),
        advice: Phrase(
            id: "Perkiraan saja cukup. Contoh: “setiap Senin pagi sejak Agustus”.",
            en: "A guess is enough. For example: “every Monday morning since August”."))
    static let `where` = QuestionWords(Phrase(id: "Di mana?", en: "Where?"))
    static let how = QuestionWords(
        Phrase(id: "Bagaimana caranya, dan dari mana Anda tahu?", en: "How was it done, and how do you know?"),
        advice: Phrase(
            id: "Urutan kejadian, jumlah uang, orang lain yang melihat. Sebutkan juga bukti yang ada; berkasnya Anda pilih nanti.",
            en: "What came after what, sums of money, who else saw it. Name the evidence, too; you choose the files later."))
    static let unit = QuestionWords(Phrase(id: "Unit kerja mana yang terkait?", en: "Which unit does it concern?"))

    static let whoUnknown = Phrase(id: "Saya tidak tahu siapa orangnya", en: "I don’t know who it is")
}
