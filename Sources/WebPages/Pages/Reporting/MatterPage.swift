package import Messages

/// What happened, and of which kind. Step 2, part 1.
package struct MatterPage: Page {
    package static let template = TemplateName.questions

    private let frame: PageFrame
    private let errors: ErrorSummary?
    private let text: QuestionPageTexts
    private let form: FlowForm
    private let fields: [FieldView]

    /// The page, with what was answered and what is wrong with it; `token` travels on.
    package init(site: SiteEdition, language: Language, draft: ReportDraft, problems: [FieldProblem], token: String) {
        let text = QuestionPageTexts(.matter, in: language)
        let makes = FieldMaker(language: language, problems: problems)
        let rules = ReportForm(site)
        frame = PageFrame(
            way: text.heading, isError: !problems.isEmpty, site: site, language: language, back: .button(in: language),
            step: PageFrame.Step(.matter, language: language))
        errors = ErrorSummary(problems, language: language, comfort: QuestionPageTexts.errorComfort)
        self.text = text
        form = FlowForm(.report, page: .matter, draft: draft, shown: ["what", "kind"], token: token, language: language)
        let kinds = site.configuration.kinds.map { ChoiceWords($0.identifier, $0.name, explanation: $0.hint) }
        fields = [
            makes.area("what", .what, rows: 8, isTall: true, content: draft.what, isOptional: !rules.isRequired(.what)),
            makes.radios("kind", .kind, choices: kinds, chosen: draft.kind, isOptional: !rules.isRequired(.kind)),
        ]
    }
}
