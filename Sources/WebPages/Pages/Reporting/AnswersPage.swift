package import Messages

/// "Check your answers": everything that was written, each with a way to change it. Step 3.
package struct AnswersPage: Page {
    package static let template = TemplateName.page

    private let frame: PageFrame

    package init(
        site: SiteEdition, language: Language, draft: ReportDraft, token: String
    ) {
        frame = PageFrame(title: "", site: site, language: language, path: .home)
    }
}
