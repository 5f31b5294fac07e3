import Messages

/// What is wrong with a form, first on the page, each sentence a link to its field.
struct ErrorSummary: Sendable {
    let heading: String
    let items: [Item]
    let comfort: String?

    struct Item: Sendable {
        let field: String
        let sentence: String
    }

    /// - Returns: `nil` when nothing is wrong.
    init?(_ problems: [FieldProblem], language: Language, comfort: Phrase? = nil) {
        guard !problems.isEmpty else { return nil }
        let count = CountText.number(problems.count)
        heading =
            Phrase(
                id: "Ada \(count.id) hal yang perlu diperbaiki",
                en: problems.count == 1
                    ? "One thing needs to be put right" : "\(CountText.capitalised(count.en)) things need to be put right")[language]
        items = problems.map { Item(field: $0.field, sentence: $0.sentence[language]) }
        self.comfort = comfort?[language]
    }
}

extension Language {
    /// A page's title, marked when something is wrong: a screen reader says it first.
    func title(_ title: String, isError: Bool) -> String {
        isError ? Phrase(id: "Kesalahan: \(title)", en: "Error: \(title)")[self] : title
    }
}
