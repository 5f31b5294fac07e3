/// Lower-case hexadecimal. Spec 1.1.
public enum Hex {
    /// ASCII digits, two for each byte.
    public static func encode(_ bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count * 2)
        for byte in bytes {
            text.append(digit(byte >> 4))
            text.append(digit(byte & 15))
        }
        return text
    }

    /// - Returns: `nil` for an odd length, an upper-case digit or anything else that is not the one spelling.
    public static func decode(_ text: [UInt8]) -> [UInt8]? {
        guard text.count % 2 == 0 else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count / 2)
        var index = 0
        while index < text.count {
            guard let high = value(text[index]), let low = value(text[index + 1]) else { return nil }
            bytes.append(high << 4 | low)
            index += 2
        }
        return bytes
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? 48 + value : 87 + value
    }

    private static func value(_ character: UInt8) -> UInt8? {
        switch character {
        case 48...57: character - 48
        case 97...102: character - 87
        default: nil
        }
    }
}

/// Decimal numbers without sign or leading zeros. Spec 3.1.
public enum Decimal {
    /// ASCII digits.
    public static func encode(_ value: UInt64) -> [UInt8] {
        guard value > 0 else { return [48] }
        var digits: [UInt8] = []
        var rest = value
        while rest > 0 {
            digits.append(48 + UInt8(rest % 10))
            rest /= 10
        }
        return digits.reversed()
    }

    /// - Returns: `nil` when empty, too large, or not the one spelling.
    public static func decode(_ text: some Collection<UInt8>) -> UInt64? {
        guard let first = text.first, text.count == 1 || first != 48 else { return nil }
        var value: UInt64 = 0
        for character in text {
            guard 48...57 ~= character else { return nil }
            let (product, tooLarge) = value.multipliedReportingOverflow(by: 10)
            let (sum, stillTooLarge) = product.addingReportingOverflow(UInt64(character - 48))
            guard !tooLarge, !stillTooLarge else { return nil }
            value = sum
        }
        return value
    }
}

/// The bytes of a literal. Embedded Swift compares bytes: comparing strings would pull in Unicode tables.
func ascii(_ literal: StaticString) -> [UInt8] {
    literal.withUTF8Buffer { Array($0) }
}
