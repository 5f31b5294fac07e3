/// Makes text of bytes that a stranger calls text.
///
/// Repaired, not refused: nobody shall lose a report because one of its bytes is odd, and what cannot be shown is harmless as U+FFFD.
/// That stands for whatever is not UTF-8, for control characters but tab and line feed, and for what Unicode calls no character;
/// HTML allows none of them, and a NUL would end a text early somewhere. CR LF and CR become LF (spec 13.2).
enum TextRepair {
    /// A text with lines, as wiped bytes.
    static func text(_ bytes: UnsafeRawBufferPointer) -> ClearBytes {
        let text = ClearBytes(capacity: bytes.count)
        repair(bytes) { scalar in
            for unit in Unicode.UTF8.encode(scalar) ?? Unicode.UTF8.encodedReplacementCharacter { text.append(unit) }
        }
        return text
    }

    /// A name: one line, at most `limit` bytes long, cut between scalars.
    static func line(_ bytes: UnsafeRawBufferPointer, limit: Int = .max) -> String {
        var line = String.UnicodeScalarView()
        var length = 0
        repair(bytes) { scalar in
            let scalar = scalar == "\n" || scalar == "\t" ? " " : scalar
            length += Unicode.UTF8.width(scalar)
            if length <= limit { line.append(scalar) }
        }
        return String(line)
    }

    private static func repair(_ bytes: UnsafeRawBufferPointer, _ emit: (Unicode.Scalar) -> Void) {
        var source = bytes.makeIterator()
        var decoder = Unicode.UTF8()
        var afterReturn = false
        while true {
            let scalar: Unicode.Scalar
            switch decoder.decode(&source) {
            case .emptyInput: return
            case .error: scalar = "\u{FFFD}"
            case .scalarValue(let value): scalar = value
            }
            defer { afterReturn = scalar == "\r" }
            if scalar == "\r" { emit("\n") } else if scalar != "\n" || !afterReturn { emit(isHarmless(scalar) ? scalar : "\u{FFFD}") }
        }
    }

    private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: true
        case 0x00...0x1F, 0x7F...0x9F, 0xFDD0...0xFDEF: false
        default: scalar.value & 0xFFFE != 0xFFFE
        }
    }
}
