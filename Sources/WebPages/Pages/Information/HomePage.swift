package import Messages

/// The front page: for whom this is, two doors, what is promised and what is not, the fingerprint.
package struct HomePage: Page {
    package static let template = TemplateName.home

    private let frame: PageFrame
    private let text: HomeTexts
    private let fingerprint: [String]
    private let report, check, privacy, verify, poster, paperForm: String

    /// The page in a language.
    package init(site: SiteEdition, language: Language) {
        let text = HomeTexts(site, in: language)
        frame = PageFrame(title: text.title, site: site, language: language, path: .home)
        self.text = text
        fingerprint = site.organisation.fingerprint.rows
        report = PagePath.report.path(in: language)
        check = PagePath.check.path(in: language)
        privacy = PagePath.privacy.path(in: language)
        verify = PagePath.verify.path(in: language)
        poster = PagePath.poster.path(in: language)
        paperForm = PagePath.paperForm.path(in: language)
    }
}
