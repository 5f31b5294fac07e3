package import Messages

/// "Before you begin": what is safe, what to know, and two statements. Step 1.
package struct BeforePage: Page {
    package static let template = TemplateName.before

    private let frame: PageFrame
    private let errors: ErrorSummary?
    private let text: BeforeTexts
    private let forStaff: Bool
    private let exitNote: String
    private let protection: String
    private let reward: String
    private let custody: String
    private let guide: String
    private let form: FlowForm
    private let participationError: String?
    private let goodFaithError: String?
    private let participationHints: String
    private let tookNoPart: Bool
    private let tookPart: Bool
    private let isGoodFaith: Bool

    /// The page, with what was answered and what is wrong with it.
    package init(site: SiteEdition, language: Language, draft: ReportDraft, problems: [FieldProblem]) {
        let text = BeforeTexts(in: language)
        let makes = FieldMaker(language: language, problems: problems)
        frame = PageFrame(
            way: text.heading, isError: !problems.isEmpty, site: site, language: language, back: .home(in: language),
            step: PageFrame.Step(.before, language: language))
        errors = ErrorSummary(problems, language: language, comfort: QuestionPageTexts.errorComfort)
        self.text = text
        forStaff = site.configuration.scope == .staff
        exitNote = BeforeTexts.exit(to: site.configuration.exitName)[language]
        protection = site.configuration.protection[language]
        reward = site.configuration.reward[language]
        custody = site.configuration.custody[language]
        guide = PagePath.guide.path(in: language)
        form = FlowForm(
            .report, page: .before, draft: draft, shown: ["participation", "goodFaith"], token: nil, language: language)
        participationError = makes.error("participation")
        goodFaithError = makes.error("goodFaith")
        participationHints = participationError == nil ? "hint-participation" : "hint-participation error-participation"
        tookNoPart = draft.participation == .no
        tookPart = draft.participation == .yes
        isGoodFaith = draft.goodFaith
    }
}
