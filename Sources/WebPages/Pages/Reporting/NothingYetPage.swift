package import Messages

/// Says that nothing lies under a code, and until when that is normal.
package struct NothingYetPage: Page {
    package static let template = TemplateName.page

    private let frame: PageFrame

    package init(
        site: SiteEdition, language: Language, receipt: String, today: CalendarDate, until: CalendarDate
    ) {
        frame = PageFrame(title: "", site: site, language: language, path: .home)
    }
}
