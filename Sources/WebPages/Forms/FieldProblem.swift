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

extension FieldProblem {
    /// A word of the code that was asked back and does not match.
    ///
    /// - Parameters:
    ///   - field: `word1` or `word2`.
    ///   - place: which of the twelve words was asked.
    package static func wrongWord(_ field: String, place: Int) -> FieldProblem {
        FieldProblem(
            field,
            Phrase(
                id: "Kata ke-\(place) tidak cocok. Lihat kertas Anda, atau lihat lagi kodenya.",
                en: "Word \(place) does not match. Look at your paper, or see the code again."))
    }

    /// A text in which the code was found.
    package static func holdsCode(in field: String) -> FieldProblem {
        FieldProblem(
            field, Phrase(id: "Hapus kata-kata kode dari tulisan ini.", en: "Delete the words of the code from this text."))
    }
}
