/// The identifier of a value in one of the office's lists: kinds, types, units (spec 14.7), and of a kind of corrective action.
package struct ListCode: Hashable, Sendable {
    package let text: String

    /// - Returns: `nil` unless there are 1 to 64 letters, digits, hyphens and dots of ASCII, the first a letter or a digit.
    package init?(_ text: String) {
        let bytes = text.utf8
        guard (1...64).contains(bytes.count), let first = bytes.first, Self.isLetterOrDigit(first),
            bytes.allSatisfy({ Self.isLetterOrDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") })
        else { return nil }
        self.text = text
    }

    init(shipped text: StaticString) {
        self.text = "\(text)"
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
        default: false
        }
    }
}
