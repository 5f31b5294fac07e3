extension JSONParser {
    mutating func integer() throws(JSONSyntaxError) -> Int64 {
        let start = position
        let isNegative = try peek() == UInt8(ascii: "-")
        if isNegative { position += 1 }
        guard isDigit(try peek()) else { throw fault(.unexpectedByte) }
        let hasLeadingZero = bytes[position] == UInt8(ascii: "0")
        var magnitude: Int64 = 0
        var digits = 0
        while position < bytes.count, isDigit(bytes[position]) {
            magnitude = magnitude * 10 + Int64(bytes[position] - UInt8(ascii: "0"))
            guard magnitude <= JSONValue.exactIntegers.upperBound else {
                throw JSONSyntaxError(fault: .integerTooLarge, offset: start)
            }
            position += 1
            digits += 1
        }
        let goesOn = position < bytes.count && [UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E")].contains(bytes[position])
        guard !goesOn, !(hasLeadingZero && (digits > 1 || isNegative)) else {
            throw JSONSyntaxError(fault: .notAnInteger, offset: start)
        }
        return isNegative ? -magnitude : magnitude
    }

    private func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    /// A string, from its opening to its closing quotation mark.
    mutating func string() throws(JSONSyntaxError) -> String {
        let start = position
        position += 1
        var text: [UInt8] = []
        var runStart = position
        while true {
            switch try peek() {
            case UInt8(ascii: "\""):
                text += bytes[runStart..<position]
                position += 1
                // Validated once and as a whole; escapes have only added whole characters.
                guard let string = String(validating: text, as: UTF8.self) else {
                    throw JSONSyntaxError(fault: .invalidUTF8, offset: start)
                }
                return string
            case UInt8(ascii: "\\"):
                text += bytes[runStart..<position]
                text += try escape().utf8
                runStart = position
            case 0..<0x20:
                throw fault(.controlCharacter)
            default:
                position += 1
            }
        }
    }

    private mutating func escape() throws(JSONSyntaxError) -> Unicode.Scalar {
        position += 1
        let letter = try peek()
        if letter == UInt8(ascii: "u") { return try unicodeEscape() }
        let scalar: Unicode.Scalar =
            switch letter {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): Unicode.Scalar(letter)
            case UInt8(ascii: "b"): "\u{08}"
            case UInt8(ascii: "f"): "\u{0C}"
            case UInt8(ascii: "n"): "\n"
            case UInt8(ascii: "r"): "\r"
            case UInt8(ascii: "t"): "\t"
            default: throw fault(.invalidEscape)
            }
        position += 1
        return scalar
    }

    /// `\uXXXX`, or two of them for a character beyond the first plane; the position is at the `u`.
    private mutating func unicodeEscape() throws(JSONSyntaxError) -> Unicode.Scalar {
        let start = position - 1
        let first = try codeUnit()
        if let scalar = Unicode.Scalar(first) { return scalar }
        let lone = JSONSyntaxError(fault: .loneSurrogate, offset: start)
        guard UTF16.isLeadSurrogate(first), bytes[position...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")]) else { throw lone }
        position += 1
        let second = try codeUnit()
        guard UTF16.isTrailSurrogate(second) else { throw lone }
        return UTF16.decode(UTF16.EncodedScalar([first, second]))
    }

    /// The four hexadecimal digits behind a `u`.
    private mutating func codeUnit() throws(JSONSyntaxError) -> UInt16 {
        position += 1
        var unit: UInt16 = 0
        for _ in 0..<4 {
            let digit = try peek()
            // Only ASCII digits are hexadecimal here, so no text that merely resembles one gets through.
            guard digit < 0x80, let value = Character(Unicode.Scalar(digit)).hexDigitValue else { throw fault(.invalidEscape) }
            unit = unit << 4 | UInt16(value)
            position += 1
        }
        return unit
    }
}
