package import Messages

/// The twelve words. Step 4. Printing it prints the card alone.
package struct CodePage: Page {
    package static let template = TemplateName.code

    private let frame: PageFrame
    private let text: CodeTexts
    private let form: FlowForm
    private let words: [String]

    /// The page; `words` are shown, and travel on in the field `receipt`.
    package init(site: SiteEdition, language: Language, draft: ReportDraft, token: String, words: [String]) {
        let text = CodeTexts(in: language)
        frame = PageFrame(
            way: text.heading, site: site, language: language, back: .button(in: language),
            step: PageFrame.Step(.code, language: language), printing: "only-card")
        self.text = text
        var draft = draft
        draft.receipt = words.joined(separator: " ")
        form = FlowForm(.report, page: .code, draft: draft, shown: [], token: token, language: language)
        self.words = words
    }
}
