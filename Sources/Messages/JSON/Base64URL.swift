import Peluit

/// Bytes as text inside JSON: RFC 4648 section 5 without padding, one spelling only. Spec 1.1.
enum Base64URL {
    /// The one spelling of `bytes`.
    static func encode(_ bytes: [UInt8]) -> String {
        String(decoding: Base64.encode(bytes, .url), as: UTF8.self)
    }

    /// - Returns: `nil` for padding, a foreign character, an impossible length or bits left over that are not zero.
    static func decode(_ text: String) -> [UInt8]? {
        Base64.decode(Array(text.utf8), .url)
    }
}
