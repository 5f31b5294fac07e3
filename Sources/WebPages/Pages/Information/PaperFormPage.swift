package import Messages

/// The form to be filled in by hand. Prints alone.
package struct PaperFormPage: Page {
    package static let template = TemplateName.paper

    private let frame: PageFrame
    private let text: PaperFormTexts
    private let kinds: [String]
    private let handingIn: String
    private let address: String
    /// Lines to write on, for an answer of few words, of a few, of many.
    private let oneLine = [0]
    private let fewLines = [0, 1, 2]
    private let manyLines = Array(0..<9)

    /// The page in a language.
    package init(site: SiteEdition, language: Language) {
        let text = PaperFormTexts(in: language)
        frame = PageFrame(
            title: text.title, site: site, language: language, path: .paperForm, back: .link(.home, FrameTexts(in: language).toHome),
            printing: "is-sheet")
        self.text = text
        kinds = site.configuration.kinds.map { $0.name[language] }
        handingIn = site.configuration.paperDelivery[language]
        address = site.shortAddress
    }
}
