import Messages

/// Why something was not sent, as a page shows it.
struct NoticeView: Sendable {
    let heading: String
    let notSent: String
    let textKept: String
    let happened: String
    let todo: String
    let todos: [String]

    init(_ notice: SendNotice, isReport: Bool, site: SiteEdition, language: Language) {
        let texts = NoticeTexts(notice, site: site)
        heading = texts.heading[language]
        notSent = (notice == .uncertain ? NoticeTexts.perhapsSent : NoticeTexts.notSent(isReport: isReport))[language]
        textKept = (notice == .tooMuchText ? NoticeTexts.textCut : NoticeTexts.textKept)[language]
        happened = texts.happened[language]
        todo = NoticeTexts.todo[language]
        todos = texts.advice.map { $0[language] }
    }
}

/// A text that was kept, shown so that its writer sees that it is still there; for a text that holds the code, that text.
struct KeptText: Sendable {
    let id: String
    let keptLabel: String
    let keptText: String
    let keptError: String?
    let keptErrorWord: String

    init(_ notice: SendNotice, in draft: ReportDraft, text: SendTexts, language: Language) {
        keptErrorWord = Phrase(id: "Kesalahan:", en: "Error:")[language]
        if case .holdsCode(let problem) = notice, let content = draft.text(of: problem.field) {
            id = problem.field
            keptText = content
            keptError = problem.sentence[language]
            keptLabel = Question(rawValue: problem.field)?.title[language] ?? text.kept
        } else {
            id = "what"
            keptText = draft.what
            keptError = nil
            keptLabel = text.kept
        }
    }
}

extension ReportDraft {
    /// What was typed into a field of free text; `nil` for any other field.
    func text(of field: String) -> String? {
        switch field {
        case "what": what
        case "who": who
        case "when": when
        case "where": `where`
        case "how": how
        case "name": name
        case "contact": contact
        default: nil
        }
    }
}

extension SendNotice {
    /// Whether it helps to choose files again.
    var offersFiles: Bool {
        switch self {
        case .filesFull: false
        case .tooLarge, .tooManyFiles, .busy, .tooFast, .expired, .incomplete, .full, .holdsCode, .tooFewReaders, .tooMuchText, .failed,
            .uncertain:
            true
        }
    }
}
