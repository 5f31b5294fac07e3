/// Bytes that are not JSON of Peluit's dialect: what is wrong, and at which byte, counted from 0.
package struct JSONSyntaxError: Error, Hashable, Sendable {
    package let fault: Fault
    package let offset: Int

    /// What is wrong at that place.
    package enum Fault: Hashable, Sendable {
        case byteOrderMark
        case unexpectedEnd
        case unexpectedByte
        case trailingBytes
        /// Arrays and objects inside one another, more than ``Limits/depth``.
        case tooDeep
        case duplicateKey
        case invalidUTF8
        /// A `\u` escape for half a character.
        case loneSurrogate
        case invalidEscape
        /// A control character that stands unescaped in a string.
        case controlCharacter
        /// A fraction, an exponent, a leading zero or a negative zero.
        case notAnInteger
        /// Beyond ±(2^53 - 1).
        case integerTooLarge
    }
}
