import Mustache

/// Escapes text for HTML, one Unicode scalar at a time.
///
/// The engine's own HTML type works on `Character`s: a quotation mark followed by a combining mark is one
/// character that is not `"`, and would leave an attribute. What has no place in a page becomes U+FFFD: control
/// characters, and the bidirectional embeddings, overrides and isolates that make `exe.pdf` out of `fdp.exe`.
struct ScalarEscaping: MustacheContentType {
    /// The name under which templates declare this type.
    static let name = "SCALAR_HTML"

    /// Works on bytes, because a reporter's text may be long: UTF-8 begins every scalar with a byte that begins no other.
    func escapeText(_ text: String) -> String {
        var text = text
        return text.withUTF8 { bytes in
            guard bytes.contains(where: Self.mayNeedEscaping) else { return String(decoding: bytes, as: UTF8.self) }
            var escaped: [UInt8] = []
            escaped.reserveCapacity(bytes.count + bytes.count / 8)
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                if Self.mayNeedEscaping(byte), let (replacement, length) = Self.replacement(at: index, of: bytes) {
                    escaped.append(contentsOf: replacement.utf8Start.bytes(replacement.utf8CodeUnitCount))
                    index += length
                } else {
                    escaped.append(byte)
                    index += 1
                }
            }
            return String(decoding: escaped, as: UTF8.self)
        }
    }

    /// Whether a scalar that begins with this byte may have to be replaced.
    private static func mayNeedEscaping(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\t"), UInt8(ascii: "\n"): false
        case 0..<0x20, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"), 0x7F, 0xC2, 0xE2:
            true
        default: false
        }
    }

    /// What stands for the scalar at `index`, and how many bytes that scalar has; nil where it stays.
    private static func replacement(at index: Int, of bytes: UnsafeBufferPointer<UInt8>) -> (StaticString, Int)? {
        func byte(_ offset: Int) -> UInt8 { index + offset < bytes.count ? bytes[index + offset] : 0 }
        return switch bytes[index] {
        case UInt8(ascii: "&"): ("&amp;", 1)
        case UInt8(ascii: "<"): ("&lt;", 1)
        case UInt8(ascii: ">"): ("&gt;", 1)
        case UInt8(ascii: "\""): ("&quot;", 1)
        case UInt8(ascii: "'"): ("&#39;", 1)
        // U+0080 to U+009F.
        case 0xC2: 0x80...0x9F ~= byte(1) ? ("\u{FFFD}", 2) : nil
        // U+202A to U+202E, U+2066 to U+2069.
        case 0xE2:
            switch (byte(1), byte(2)) {
            case (0x80, 0xAA...0xAE), (0x81, 0xA6...0xA9): ("\u{FFFD}", 3)
            default: nil
            }
        default: ("\u{FFFD}", 1)
        }
    }
}

extension UnsafePointer<UInt8> {
    fileprivate func bytes(_ count: Int) -> UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: self, count: count) }
}
