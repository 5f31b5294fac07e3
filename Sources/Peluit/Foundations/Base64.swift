/// Base64 in the two alphabets that the protocol uses. Spec 1.1.
public enum Base64 {
    /// Which alphabet, and whether `=` fills the last group.
    public enum Alphabet: Sendable {
        /// RFC 4648 section 4, padded: notes and HTTP fields.
        case standard
        /// RFC 4648 section 5, without padding: JSON and headers.
        case url
    }

    /// ASCII text.
    public static func encode(_ bytes: [UInt8], _ alphabet: Alphabet) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count + 2) / 3 * 4)
        var index = 0
        while index < bytes.count {
            let group = bytes[index..<min(index + 3, bytes.count)]
            var value: UInt32 = 0
            for byte in group { value = value << 8 | UInt32(byte) }
            value <<= UInt32(8 * (3 - group.count))
            for position in 0...group.count {
                text.append(character(UInt8(value >> UInt32(18 - 6 * position) & 63), alphabet))
            }
            if alphabet == .standard {
                for _ in group.count..<3 { text.append(61) }
            }
            index += 3
        }
        return text
    }

    /// - Returns: `nil` unless `text` is exactly what ``encode(_:_:)`` writes.
    public static func decode(_ text: [UInt8], _ alphabet: Alphabet) -> [UInt8]? {
        var digits = text[...]
        if alphabet == .standard {
            guard text.count % 4 == 0 else { return nil }
            for _ in 0..<2 where digits.last == 61 { digits.removeLast() }
        }
        guard digits.count % 4 != 1 else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(digits.count * 3 / 4)
        var value: UInt32 = 0
        var bits = 0
        for character in digits {
            guard let digit = Self.value(character, alphabet) else { return nil }
            value = value << 6 | UInt32(digit)
            bits += 6
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(truncatingIfNeeded: value >> UInt32(bits)))
                value &= (1 << UInt32(bits)) - 1
            }
        }
        return value == 0 ? bytes : nil
    }

    private static func character(_ value: UInt8, _ alphabet: Alphabet) -> UInt8 {
        switch value {
        case 0..<26: 65 + value
        case 26..<52: 71 + value
        case 52..<62: value - 4
        case 62: alphabet == .standard ? 43 : 45
        default: alphabet == .standard ? 47 : 95
        }
    }

    private static func value(_ character: UInt8, _ alphabet: Alphabet) -> UInt8? {
        switch (character, alphabet) {
        case (65...90, _): character - 65
        case (97...122, _): character - 71
        case (48...57, _): character + 4
        case (43, .standard), (45, .url): 62
        case (47, .standard), (95, .url): 63
        default: nil
        }
    }
}
