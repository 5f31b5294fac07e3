package import Messages

/// What happened, and of which kind. Step 2, part 1.
package struct MatterPage: Page {
    package static let template = TemplateName.page

    private let frame: PageFrame

    package init(
        site: SiteEdition, language: Language, draft: ReportDraft, problems: [FieldProblem], token: String
    ) {
        frame = PageFrame(title: "", site: site, language: language, path: .home)
    }
}
