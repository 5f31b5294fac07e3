package import Messages

/// The ways in and what a hostile gateway could do in each; what is recorded, what shows, who keeps it.
package struct PrivacyPage: Page {
    package static let template = TemplateName.article

    private let frame: PageFrame
    private let article: Article

    /// The page in a language.
    package init(site: SiteEdition, language: Language) {
        let article = Article.privacy(site, in: language)
        frame = PageFrame(
            title: article.title, site: site, language: language, path: .privacy, back: .link(.home, FrameTexts(in: language).toHome))
        self.article = article
    }
}
