package import Messages

/// Asks for the code of a report.
package struct CheckPage: Page {
    package static let template = TemplateName.check

    private let frame: PageFrame
    private let errors: ErrorSummary?
    private let text: CheckTexts
    private let form: FlowForm
    private let fields: [FieldView]

    /// - Parameters:
    ///   - typed: what was typed before; shown again, up to a limit that no code comes near.
    ///   - problem: what is wrong with it.
    package init(site: SiteEdition, language: Language, typed: String, problem: CodeProblem?) {
        let text = CheckTexts(in: language)
        let problems = problem.map { [FieldProblem("receipt", CheckTexts.sentence($0))] } ?? []
        frame = PageFrame(
            way: text.heading, isError: problem != nil, site: site, language: language, path: .check, state: .reading,
            back: .home(in: language))
        errors = ErrorSummary(problems, language: language)
        self.text = text
        form = FlowForm(.check, hidden: [], language: language)
        let shown = String(FormText.lines(typed).unicodeScalars.prefix(Self.longestShown))
        fields = [
            FieldMaker(language: language, problems: problems)
                .area("receipt", CheckTexts.code, rows: 4, content: shown, isOptional: false)
        ]
    }

    private static let longestShown = 1_000
}
