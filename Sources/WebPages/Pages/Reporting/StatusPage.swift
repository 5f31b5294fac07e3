package import Messages

/// What lies under a code, and the form to answer it.
package struct StatusPage: Page {
    package static let template = TemplateName.page

    private let frame: PageFrame

    package init(
        site: SiteEdition, language: Language, thread: ReporterThread, receipt: String, token: String, draft: MessageDraft,
        problems: [FieldProblem], notice: SendNotice?, hasArchive: Bool, searchedArchive: Bool, asksExclusion: Bool
    ) {
        frame = PageFrame(title: "", site: site, language: language, path: .home)
    }
}
