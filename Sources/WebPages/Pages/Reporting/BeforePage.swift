package import Messages

/// "Before you begin": what is safe, what to know, and two statements. Step 1.
package struct BeforePage: Page {
    package static let template = TemplateName.page

    private let frame: PageFrame

    package init(
        site: SiteEdition, language: Language, draft: ReportDraft, problems: [FieldProblem]
    ) {
        frame = PageFrame(title: "", site: site, language: language, path: .home)
    }
}
