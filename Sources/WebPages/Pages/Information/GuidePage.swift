package import Messages

/// How to report safely and how to come back, with questions and answers; what "help" leads to on every page.
package struct GuidePage: Page {
    package static let template = TemplateName.article

    private let frame: PageFrame
    private let article: Article

    /// The page in a language.
    package init(site: SiteEdition, language: Language) {
        let article = Article.guide(site, in: language)
        frame = PageFrame(
            title: article.title, site: site, language: language, path: .guide, back: .link(.home, FrameTexts(in: language).toHome))
        self.article = article
    }
}
