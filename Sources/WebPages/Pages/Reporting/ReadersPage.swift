package import Messages

/// Who shall not read the report, and whether the reporter gives a name. Step 2, part 3.
package struct ReadersPage: Page {
    package static let template = TemplateName.page

    private let frame: PageFrame

    package init(
        site: SiteEdition, language: Language, draft: ReportDraft, problems: [FieldProblem], token: String
    ) {
        frame = PageFrame(title: "", site: site, language: language, path: .home)
    }
}
