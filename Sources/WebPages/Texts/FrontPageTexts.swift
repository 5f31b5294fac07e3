import Messages

/// The words of ``FrontPage``. A language that lacks one does not compile.
struct FrontPageTexts: Sendable {
    let title: String
    let heading: String
    let lead: String

    let wayHeading: String
    /// Which of the ways in is in use, in one plain sentence.
    let wayInUse: String
    let webFormLater: String

    let stepsHeading: String
    let stepsBefore: String
    let sendTitle: String
    let sendExplanation: String
    let readTitle: String
    let readExplanation: String
    let replyTitle: String
    let replyExplanation: String
    /// File names in the example command: no spaces, nothing that a shell would take apart.
    let reportFile: String
    let evidenceFile: String

    let promisesHeading: String
    let promises: [Statement]
    let limitsHeading: String
    let limits: [Statement]

    let fingerprintHeading: String
    let fingerprintCompare: String
    let fingerprintLimit: String
}

extension FrontPageTexts {
    init(in language: Language) {
        switch language {
        case .id: self = .indonesian
        case .en: self = .english
        }
    }
}
