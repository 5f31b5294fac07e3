import Peluit

/// A form's proof that this gateway gave it out, and when. Spec 13.3.
struct FormToken: Equatable, Sendable {
    private static let length = 56
    private static let signedLength = 24
    private static let label = Label("peluit/form-token/1")

    /// Unix seconds.
    let issued: UInt64
    private let bytes: [UInt8]

    /// A fresh token; only the holder of `secret` recognises it later.
    init(issued: UInt64, secret: borrowing SecretBytes, _ organisation: OrganisationID) {
        var writer = ByteWriter(capacity: Self.length)
        writer.append(issued)
        writer.append(Sodium.randomBytes(16))
        writer.append(Self.label.keyed(secret, organisation, writer.bytes))
        self.issued = issued
        bytes = writer.bytes
    }

    /// Reads a form's field; nil unless `secret` made it.
    init?(field: String, secret: borrowing SecretBytes, _ organisation: OrganisationID) {
        let encoded = Array(field.utf8)
        guard encoded.count <= 2 * Self.length, let bytes = Base64.decode(encoded, .url), bytes.count == Self.length else { return nil }
        let expected = Self.label.keyed(secret, organisation, Array(bytes[..<Self.signedLength]))
        guard Sodium.areEqual(expected, Array(bytes[Self.signedLength...])) else { return nil }
        issued = bytes[..<8].reduce(0) { $0 << 8 | UInt64($1) }
        self.bytes = bytes
    }

    /// The form's hidden field.
    var field: String { String(decoding: Base64.encode(bytes, .url), as: UTF8.self) }

    /// What tells it from every other token.
    var identity: [UInt8] { Array(bytes[8..<Self.signedLength]) }
}
