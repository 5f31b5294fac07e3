/// Why pages cannot be shown. Every case but ``organisationID(sizeInBytes:)`` and ``qrCode(_:)`` is a mistake in the templates that
/// this target ships, found when the library is made and not when a visitor asks.
package enum PageError: Error, Equatable, Sendable {
    /// The template's bytes are not UTF-8.
    case notText(TemplateName)
    /// The template does not parse; `line` counts the template's own lines from 1, 0 when unknown.
    case malformed(TemplateName, line: Int)
    /// A tag that would write text unescaped, or reach past the escaping that the loader declares.
    case unsafeTag(TemplateName)
    /// A partial that does not exist; the engine would leave it out without a word.
    case unknownPartial(in: TemplateName)
    /// The library holds no such template.
    case missing(TemplateName)
    /// An organisation id is 32 bytes (spec 2.1).
    case organisationID(sizeInBytes: Int)
    /// The public address does not become a QR code.
    case qrCode(QRCode.EncodingError)
}
