package import Messages

/// The regulations, the code of ethics, protection: the organisation's own words (R11 of casework).
package struct LegalBasisPage: Page {
    package static let template = TemplateName.article

    private let frame: PageFrame
    private let article: Article

    /// The page in a language.
    package init(site: SiteEdition, language: Language) {
        let article = Article.legalBasis(site, in: language)
        frame = PageFrame(
            title: article.title, site: site, language: language, path: .legalBasis, back: .link(.home, FrameTexts(in: language).toHome))
        self.article = article
    }
}
