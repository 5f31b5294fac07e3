import Messages

/// Makes a page's fields, each with its error.
struct FieldMaker {
    let language: Language
    let problems: [FieldProblem]

    /// The sentence of a field's problem.
    func error(_ id: String) -> String? {
        problems.first { $0.field == id }?.sentence[language]
    }

    /// Text of several lines.
    func area(_ id: String, _ words: QuestionWords, rows: Int, isTall: Bool = false, content: String, isOptional: Bool) -> FieldView {
        var field = field(id, words, isOptional: isOptional)
        field.area = FieldView.Area(rows: rows, size: isTall ? "tall" : nil, content: content)
        return field
    }

    /// Text of one line.
    func line(_ id: String, _ words: QuestionWords, content: String, isOptional: Bool) -> FieldView {
        var field = field(id, words, isOptional: isOptional)
        field.line = FieldView.Line(content: content.isEmpty ? nil : content)
        return field
    }

    /// A list that opens.
    func list(_ id: String, _ words: QuestionWords, options: [(value: String, name: Phrase)], chosen: String, isOptional: Bool) -> FieldView
    {
        var field = field(id, words, isOptional: isOptional)
        field.list = FieldView.List(
            unchosen: Phrase(id: "Pilih satu", en: "Choose one")[language],
            options: options.map { FieldView.Option(value: $0.value, name: $0.name[language], isChosen: $0.value == chosen) })
        return field
    }

    /// Radio buttons.
    func radios(_ id: String, _ words: QuestionWords, choices: [ChoiceWords], chosen: String?, isOptional: Bool = false) -> FieldView {
        var field = field(id, words, isOptional: isOptional)
        field.group = FieldView.Group(
            kind: "radio", role: "radiogroup", choices: self.choices(id, choices) { $0 == chosen }, after: words.after?[language])
        return field
    }

    /// Boxes to tick, any number of them.
    func boxes(_ id: String, _ words: QuestionWords, choices: [ChoiceWords], chosen: Set<String>) -> FieldView {
        var field = field(id, words, isOptional: false)
        field.group = FieldView.Group(
            kind: "checkbox", role: nil, choices: self.choices(id, choices) { chosen.contains($0) }, after: words.after?[language])
        return field
    }

    /// Choices of one name, the first with the field's id.
    func choices(_ id: String, _ choices: [ChoiceWords], isChosen: (String) -> Bool) -> [FieldView.Choice] {
        choices.enumerated().map { index, choice in
            FieldView.Choice(
                name: id, choiceID: index == 0 ? id : nil, value: choice.value.isEmpty ? nil : choice.value, label: choice.label[language],
                explanation: choice.explanation?[language], isChosen: isChosen(choice.value))
        }
    }

    private func field(_ id: String, _ words: QuestionWords, isOptional: Bool) -> FieldView {
        let error = error(id)
        let described = [words.advice == nil ? nil : "hint-\(id)", error == nil ? nil : "error-\(id)"].compactMap(\.self)
        return FieldView(
            id: id, question: words.question[language],
            optional: isOptional ? Phrase(id: "(boleh kosong)", en: "(may be left empty)")[language] : nil,
            advice: words.advice?[language], error: error, errorWord: Phrase(id: "Kesalahan:", en: "Error:")[language],
            describedBy: described.isEmpty ? nil : described.joined(separator: " "))
    }
}

/// The words of a question.
struct QuestionWords: Sendable {
    let question: Phrase
    let advice: Phrase?
    let after: Phrase?

    init(_ question: Phrase, advice: Phrase? = nil, after: Phrase? = nil) {
        self.question = question
        self.advice = advice
        self.after = after
    }
}

/// One of several answers to choose from.
struct ChoiceWords: Sendable {
    let value: String
    let label: Phrase
    let explanation: Phrase?

    init(_ value: String, _ label: Phrase, explanation: Phrase? = nil) {
        self.value = value
        self.label = label
        self.explanation = explanation
    }
}
