package import Messages

/// The twelve words. Step 4.
package struct CodePage: Page {
    package static let template = TemplateName.page

    private let frame: PageFrame

    package init(
        site: SiteEdition, language: Language, draft: ReportDraft, token: String, words: [String]
    ) {
        frame = PageFrame(title: "", site: site, language: language, path: .home)
    }
}
