package import Messages

/// What was sent, and when to look again.
package struct SentPage: Page {
    package static let template = TemplateName.page

    private let frame: PageFrame

    package init(
        site: SiteEdition, language: Language, files: Int, day: CalendarDate, lookAgain: CalendarDate, isReport: Bool
    ) {
        frame = PageFrame(title: "", site: site, language: language, path: .home)
    }
}
