import Messages

/// What stands around every page: the bar, the masthead, the footer.
struct PageFrame: Sendable {
    let language: String
    let home: String
    let title: String
    let organisation: String
    let otherLanguage: LanguageLink
    let exit: String
    let health: String
    let stylesheet: String
    let mark: String
    let text: FrameTexts

    /// A way to the same matter in another language.
    struct LanguageLink: Sendable {
        let path: String
        let tag: String
        let name: String
    }

    init(title: String, organisation: Organisation, language: Language) {
        self.language = language.tag
        self.home = language.homePath
        self.title = title
        self.organisation = organisation.name
        self.otherLanguage = LanguageLink(path: language.other.homePath, tag: language.other.tag, name: language.other.ownName)
        self.exit = QuickExit.path
        self.health = "/health"
        self.stylesheet = StaticAsset.stylesheet.path
        self.mark = StaticAsset.mark.path
        self.text = .init(in: language)
    }
}
