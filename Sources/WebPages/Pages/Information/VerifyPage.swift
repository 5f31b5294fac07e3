package import Messages

/// How to tell this site from a false one, and how a report cannot disappear without a trace.
package struct VerifyPage: Page {
    package static let template = TemplateName.article

    private let frame: PageFrame
    private let article: Article

    /// The page in a language.
    package init(site: SiteEdition, language: Language) {
        let article = Article.verify(site, in: language)
        frame = PageFrame(
            title: article.title, site: site, language: language, path: .verify, back: .link(.home, FrameTexts(in: language).toHome))
        self.article = article
    }
}
