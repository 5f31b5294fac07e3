/// Whose channel this is, as the pages show it.
package struct Organisation: Sendable {
    /// The roster's `name` (spec 3.2).
    package let name: String
    /// Spec 2.1.
    package let fingerprint: Fingerprint

    package init(name: String, fingerprint: Fingerprint) {
        self.name = name
        self.fingerprint = fingerprint
    }
}

/// The organisation id as people compare it: sixteen groups of four hexadecimal digits. Spec 2.1.
package struct Fingerprint: Sendable {
    /// Sixteen groups of four digits.
    package let groups: [String]

    /// Four rows of four groups, the way the poster prints them.
    package var rows: [String] {
        stride(from: 0, to: groups.count, by: 4).map { groups[$0..<$0 + 4].joined(separator: " ") }
    }

    /// All 64 digits without a gap, as a command takes them.
    package var digits: String { groups.joined() }

    /// - Parameter id: The organisation id, 32 bytes.
    /// - Throws: ``PageError/organisationID(sizeInBytes:)`` for any other size.
    package init(organisationID id: [UInt8]) throws(PageError) {
        guard id.count == 32 else { throw .organisationID(sizeInBytes: id.count) }
        groups = stride(from: 0, to: id.count, by: 2).map { Self.hex(id[$0]) + Self.hex(id[$0 + 1]) }
    }

    private static func hex(_ byte: UInt8) -> String {
        (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
}
