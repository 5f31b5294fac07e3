package import Messages

/// Who, when, where, how, and in which unit. Step 2, part 2.
package struct DetailsPage: Page {
    package static let template = TemplateName.page

    private let frame: PageFrame

    package init(
        site: SiteEdition, language: Language, draft: ReportDraft, problems: [FieldProblem], token: String
    ) {
        frame = PageFrame(title: "", site: site, language: language, path: .home)
    }
}
