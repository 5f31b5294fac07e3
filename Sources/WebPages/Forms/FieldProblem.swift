package import Messages

/// What is wrong with one field: the same sentence in the summary and at the field.
package struct FieldProblem: Equatable, Sendable {
    /// The id of the element that the summary links to, which is the field's name.
    package let field: String
    /// What to do, without blame.
    package let sentence: Phrase

    package init(_ field: String, _ sentence: Phrase) {
        self.field = field
        self.sentence = sentence
    }
}
