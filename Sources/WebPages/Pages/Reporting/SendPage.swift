package import Messages

/// Two of the words, the files, and the button that sends. Step 5; and every reason why a report was not taken.
package struct SendPage: Page {
    package static let template = TemplateName.page

    private let frame: PageFrame

    package init(
        site: SiteEdition, language: Language, draft: ReportDraft, token: String, receipt: String, places: (Int, Int),
        problems: [FieldProblem], notice: SendNotice?
    ) {
        frame = PageFrame(title: "", site: site, language: language, path: .home)
    }
}
