import Messages

/// The words of ``HomePage``. A language that lacks one does not compile.
struct HomeTexts: Sendable {
    let title: String
    let heading: String
    let lead: String
    /// For those whom the scope leaves out; empty when it leaves out nobody.
    let outsiders: [Block.Paragraph]
    let report: String
    let reportHint: String
    let check: String
    let checkHint: String

    let stepsHeading: String
    let steps: [Statement]
    let promisesHeading: String
    let promises: [Statement]
    let limitsHeading: String
    let limits: [Statement]
    /// Leads from the limits to the comparison.
    let compare: String

    let fingerprintHeading: String
    let fingerprintCompare: String
    let fingerprintLimit: String
    let verify: String
    let poster: String
    let paperForm: String
}

extension HomeTexts {
    init(_ site: SiteEdition, in language: Language) {
        switch language {
        case .id: self = .indonesian(site)
        case .en: self = .english(site)
        }
    }
}
