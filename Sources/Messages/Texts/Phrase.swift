/// One text of the screen, in each language.
package struct Phrase: Hashable, Sendable {
    package let id: String
    package let en: String

    package init(id: String, en: String) {
        self.id = id
        self.en = en
    }

    /// A text that is the same in every language: a name, a number, a reporter's own words.
    package init(verbatim text: String) {
        self.init(id: text, en: text)
    }

    package subscript(language: Language) -> String {
        switch language {
        case .id: id
        case .en: en
        }
    }
}
