import Messages

/// The words of ``AnswersPage``.
struct AnswersTexts: Sendable {
    let heading: String
    let lead: String
    let change: String
    let unitHeading: String
    let unitBefore: String
    let files: String
    let next: String
}

extension AnswersTexts {
    init(in language: Language) {
        switch language {
        case .id: self = .indonesian
        case .en: self = .english
        }
    }

    private static let indonesian = AnswersTexts(
        heading: "Periksa jawaban Anda",
        lead: """
            Bacalah sekali lagi. Adakah kalimat yang menunjuk kepada Anda? Setelah terkirim, tulisan ini tidak dapat diubah, tetapi \
            dapat Anda lengkapi.
            """,
        change: "Ubah",
        unitHeading: "Unit kerjanya sudah benar?",
        unitBefore: "Laporan ini akan diperiksa sebagai perkara di",
        files: "Berkas bukti belum diminta. Anda memilihnya pada langkah kelima.",
        next: "Benar, lanjut ke kode"
    )

    private static let english = AnswersTexts(
        heading: "Check your answers",
        lead: """
            Read it once more. Is there a sentence that points to you? Once sent, this text cannot be changed, but you can add to it.
            """,
        change: "Change",
        unitHeading: "Is the unit right?",
        unitBefore: "This report will be examined as a matter of",
        files: "You have not been asked for files yet. You choose them at the fifth step.",
        next: "Right, go on to the code"
    )

    static let notAnswered = Phrase(id: "Tidak diisi", en: "Left empty")
    static let excluded = Phrase(id: "Petugas yang dikecualikan", en: "Officers left out")
    static let nobody = Phrase(id: "Tidak ada", en: "Nobody")
    static let yourName = Phrase(id: "Nama Anda", en: "Your name")
    static let noName = Phrase(id: "Tidak disebut", en: "Not given")
    static let tookPart = Phrase(id: "Anda ikut dalam perbuatan", en: "You took part")
    static let forCustodian = Phrase(id: "Hanya untuk penjaga identitas", en: "For the identity custodian only")
    static let forOfficers = Phrase(
        id: "Untuk petugas yang menangani laporan ini", en: "For the officers who handle this report")
}
