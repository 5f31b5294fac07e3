/// Words of an officer that a record needs: a basis, a result, a letter's number, a note.
package struct Text: Hashable, Sendable {
    package let string: String

    /// - Returns: `nil` for a text without a single visible character: what must be recorded is not recorded by a blank.
    package init?(_ string: String) {
        guard string.hasVisibleCharacter else { return nil }
        self.string = string
    }
}

extension String {
    /// Whether anybody would see something.
    var hasVisibleCharacter: Bool {
        unicodeScalars.contains { !$0.properties.isWhitespace && !$0.properties.isDefaultIgnorableCodePoint }
    }
}
