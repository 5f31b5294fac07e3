package import Messages

/// A page for a visitor whose request did not end well. Programs get problem documents instead (spec 10.2).
package struct ErrorPage: Page {
    package static let template = TemplateName.error

    /// What went wrong, as far as a visitor needs to know.
    package enum Cause: CaseIterable, Sendable {
        case notFound
        /// Too much to do at the moment; coming back helps.
        case busy
        /// What was sent cannot be read, or is too long.
        case unreadable
        /// Our own fault; what exactly is nobody's business but the operator's.
        case failure
    }

    private let frame: PageFrame
    private let text: ErrorPageTexts

    /// A page that says what happened and what to do.
    package init(_ cause: Cause, site: SiteEdition, language: Language) {
        let text = ErrorPageTexts(cause, in: language)
        frame = PageFrame(title: text.title, site: site, language: language, path: .home)
        self.text = text
    }
}
