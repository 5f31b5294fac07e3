/// Who the reporter is, in their own words; only the custodian reads it. Spec 6.4.
package struct IdentityDetails: Hashable, Sendable {
    package let name: String
    /// How to reach the reporter.
    package let contact: String
    package let note: String
    private let unknown: UnknownMembers

    package init(name: String, contact: String, note: String = "") {
        self.name = name
        self.contact = contact
        self.note = note
        unknown = .none
    }

    private init(decoding bytes: [UInt8]) throws(ContentsError) {
        var reader = try ObjectReader(JSONValue(canonical: bytes, limit: Self.largestJSON))
        name = try reader.string("name")
        contact = try reader.string("contact")
        note = try reader.string("note")
        unknown = reader.unknownMembers
    }

    private var value: JSONValue {
        unknown.object(with: ["name": .string(name), "contact": .string(contact), "note": .string(note)])
    }
}

// The block that is sealed: thread id 16 | length u16 | JSON | zeros.
extension IdentityDetails {
    private static let blockSize = 512
    private static let head = 18
    private static let largestJSON = blockSize - head

    /// The 512 bytes to seal to the custodian. The thread id keeps an identity from being moved to another report.
    ///
    /// - Throws: ``ContentsError/tooLong(_:bytes:limit:)`` when name, contact and note together do not fit.
    package func block(thread: [UInt8]) throws(ContentsError) -> [UInt8] {
        try Limits.check(thread, exactly: 16, at: .root.appending("thread"))
        let json = value.canonicalBytes
        guard json.count <= Self.largestJSON else { throw .tooLong(.root, bytes: json.count, limit: Self.largestJSON) }
        let length = [UInt8(json.count >> 8), UInt8(json.count & 0xFF)]
        return thread + length + json + [UInt8](repeating: 0, count: Self.largestJSON - json.count)
    }

    /// Reads the 512 bytes that the custodian unsealed.
    ///
    /// - Throws: ``ContentsError/contradiction(_:)`` at `thread` when the identity belongs to another report than `thread`.
    package init(block: [UInt8], thread: [UInt8]) throws(ContentsError) {
        try Limits.check(block, exactly: Self.blockSize, at: .root)
        guard block.prefix(16).elementsEqual(thread) else { throw .contradiction(.root.appending("thread")) }
        let length = Int(block[16]) << 8 | Int(block[17])
        guard length <= Self.largestJSON else { throw .tooLong(.root, bytes: length, limit: Self.largestJSON) }
        guard block.dropFirst(Self.head + length).allSatisfy({ $0 == 0 }) else { throw .outOfRange(.root.appending("zeros")) }
        try self.init(decoding: Array(block[Self.head..<Self.head + length]))
    }
}
