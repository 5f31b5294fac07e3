package import Messages

/// Other ways to reach the office, each with its risk, and advice that does not depend on the office (R11).
package struct OtherChannelsPage: Page {
    package static let template = TemplateName.article

    private let frame: PageFrame
    private let article: Article

    /// The page in a language.
    package init(site: SiteEdition, language: Language) {
        let article = Article.otherChannels(site, in: language)
        frame = PageFrame(
            title: article.title, site: site, language: language, path: .otherChannels, back: .link(.home, FrameTexts(in: language).toHome))
        self.article = article
    }
}
