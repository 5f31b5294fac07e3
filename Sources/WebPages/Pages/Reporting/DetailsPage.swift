package import Messages

/// Who, when, where, how, and in which unit. Step 2, part 2.
package struct DetailsPage: Page {
    package static let template = TemplateName.questions

    private let frame: PageFrame
    private let errors: ErrorSummary?
    private let text: QuestionPageTexts
    private let form: FlowForm
    private let fields: [FieldView]

    /// The page, with what was answered and what is wrong with it; `token` travels on.
    package init(site: SiteEdition, language: Language, draft: ReportDraft, problems: [FieldProblem], token: String) {
        let text = QuestionPageTexts(.details, in: language)
        let makes = FieldMaker(language: language, problems: problems)
        func isOptional(_ question: Question) -> Bool { !ReportForm(site).isRequired(question) }
        frame = PageFrame(
            way: text.heading, isError: !problems.isEmpty, site: site, language: language, back: .button(in: language),
            step: PageFrame.Step(.details, language: language))
        errors = ErrorSummary(problems, language: language, comfort: QuestionPageTexts.errorComfort)
        self.text = text
        form = FlowForm(
            .report, page: .details, draft: draft, shown: ["who", "whoUnknown", "when", "where", "how", "unit"], token: token,
            language: language)
        var who = makes.area("who", .who, rows: 3, content: draft.who, isOptional: isOptional(.who))
        who.besides = FieldView.Choice(
            name: "whoUnknown", choiceID: nil, value: "yes", label: QuestionWords.whoUnknown[language], explanation: nil,
            isChosen: draft.whoUnknown)
        fields = [
            who,
            makes.line("when", .when, content: draft.when, isOptional: isOptional(.when)),
            makes.line("where", .where, content: draft.where, isOptional: isOptional(.where)),
            makes.area("how", .how, rows: 6, content: draft.how, isOptional: isOptional(.how)),
            makes.list(
                "unit", .unit, options: UnitChoice.all(in: site).map { ($0.value, $0.name) }, chosen: draft.unit,
                isOptional: isOptional(.unit)),
        ]
    }
}
