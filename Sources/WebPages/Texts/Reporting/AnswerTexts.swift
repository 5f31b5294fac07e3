import Messages

/// The words of the form under a report that was sent.
struct AnswerTexts: Sendable {
    let message: String
    let messageHint: String
    let addFiles: String
    let filesHint: String
    let filesLink: String
    let meet: String
    let meetWarning: String
    let meetLegend: String
    let objection: String
    let send: String
    let honey: String
    let errorWord: String
}

extension AnswerTexts {
    init(in language: Language) {
        switch language {
        case .id: self = .indonesian
        case .en: self = .english
        }
    }

    private static let indonesian = AnswerTexts(
        message: "Pesan Anda",
        messageHint: "Jangan menulis kode di sini. Pesan yang terkirim tidak dapat ditampilkan lagi.",
        addFiles: "Tambah berkas",
        filesHint: "Foto dan dokumen dapat memuat jejak Anda: tempat, waktu, nama.",
        filesLink: "Cara membersihkan berkas",
        meet: "Minta bertemu atau ditelepon",
        meetWarning: "Hanya jika Anda mau. Bertemu atau menelepon membuat petugas mengenali Anda, setidaknya suara dan wajah Anda.",
        meetLegend: "Cara yang Anda pilih",
        objection: "Saya berkeberatan. Alasannya saya tulis dalam pesan.",
        send: "Kirim pesan",
        honey: "Kosongkan isian ini",
        errorWord: "Kesalahan:"
    )

    private static let english = AnswerTexts(
        message: "Your message",
        messageHint: "Do not write your code here. Once sent, the message cannot be shown again.",
        addFiles: "Add files",
        filesHint: "Photos and documents can carry traces of you: place, time, name.",
        filesLink: "How to clean a file",
        meet: "Ask to meet or to be called",
        meetWarning: "Only if you want to. To meet or to talk lets officers know you, at least by your voice and face.",
        meetLegend: "The way you choose",
        objection: "I object. My reasons are in the message.",
        send: "Send the message",
        honey: "Leave this empty",
        errorWord: "Error:"
    )

    static let meetings = [
        ChoiceWords("", Phrase(id: "Tidak, lewat halaman ini saja", en: "No, this page is enough")),
        ChoiceWords(
            "inPerson",
            Phrase(id: "Bertemu, di tempat yang saya usulkan dalam pesan", en: "To meet, at a place that I name in the message")),
        ChoiceWords(
            "phone",
            Phrase(
                id: "Ditelepon, pada nomor dan waktu yang saya tulis dalam pesan",
                en: "To be called, at a number and time that I write in the message")),
    ]

    static let satisfaction = QuestionWords(
        Phrase(id: "Apakah perkara ini diselesaikan dengan memuaskan?", en: "Has this matter been resolved well?"),
        advice: Phrase(
            id: "Jawaban Anda dibaca oleh kantor. Boleh tidak dijawab.", en: "The office reads your answer. You need not give one."))
    static let satisfactions = MessageDraft.Satisfaction.allCases.map {
        ChoiceWords($0.rawValue, Question.satisfaction.text(of: $0.rawValue))
    }

    /// The heading over the form.
    static func heading(after stage: StageName?, isAwaited: Bool) -> Phrase {
        if isAwaited { return Phrase(id: "Jawab petugas", en: "Answer the officers") }
        return switch stage {
        case .archived: Phrase(id: "Lengkapi laporan", en: "Complete the report")
        case .closed: Phrase(id: "Tanggapan Anda", en: "What you think")
        case .received, .verifying, .awaitingReporter, .underReview, .choosingPath, .investigating, .delegated, .stopped, .reporting,
            .inDiscussion, .concluded, .correctiveAction, nil:
            Phrase(id: "Tulis pesan atau tambahkan bukti", en: "Write a message or add evidence")
        }
    }

    /// The link that leads down to the form, where an answer is awaited.
    static let toForm = Phrase(id: "Jawab pertanyaan", en: "Answer the question")

    /// What can still be said once a case is closed.
    static let afterClosing = Phrase(
        id: """
            Ada bukti baru, atau Anda mengalami pembalasan? Tulislah di sini dengan kode yang sama; perkara dapat dibuka kembali. \
            Perlindungan juga dapat diminta kepada LPSK.
            """,
        en: """
            Is there new evidence, or has somebody turned on you? Write it here under the same code; the case can be reopened. \
            You can also ask LPSK for protection.
            """)
}
