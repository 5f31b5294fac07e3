/// Writes `key value` lines. Spec 3.1.
struct NoteWriter {
    private(set) var text: [UInt8]

    init(type: StaticString, organisation: OrganisationID) {
        text = ascii(type) + [10] + organisation.hex + [10]
    }

    mutating func line(_ key: StaticString, _ value: [UInt8]) {
        line(ascii(key), value)
    }

    mutating func line(_ key: [UInt8], _ value: [UInt8]) {
        text += key + [32] + value + [10]
    }

    mutating func line(_ key: StaticString, _ number: some FixedWidthInteger & UnsignedInteger) {
        line(key, Decimal.encode(UInt64(number)))
    }
}

/// Reads `key value` lines in their fixed order; every fault carries its line number. Spec 3.1.
struct NoteReader {
    private let lines: [ArraySlice<UInt8>]
    private var next = 2

    init(_ text: [UInt8], type: StaticString, organisation: OrganisationID) throws(NoteError) {
        guard text.last == 10 else { throw .malformed(line: 1) }
        lines = text.dropLast().split(separator: 10, omittingEmptySubsequences: false)
        guard lines.count >= 2 else { throw .malformed(line: 2) }
        guard Array(lines[0]) == ascii(type) else { throw .wrongType }
        guard let named = OrganisationID(hex: Array(lines[1])) else { throw .malformed(line: 2) }
        guard named == organisation else { throw .wrongOrganisation }
    }

    /// The line that the next read looks at, from 1.
    var line: Int { next + 1 }

    /// Whether the next line has this key.
    func peek(_ key: [UInt8]) -> Bool {
        next < lines.count && lines[next].starts(with: key + [32])
    }

    mutating func value(_ key: StaticString) throws(NoteError) -> [UInt8] {
        try value(ascii(key))
    }

    mutating func value(_ key: [UInt8]) throws(NoteError) -> [UInt8] {
        guard peek(key) else { throw .malformed(line: line) }
        let value = Array(lines[next].dropFirst(key.count + 1))
        guard 1...256 ~= value.count, Self.isText(value) else { throw .malformed(line: line) }
        next += 1
        return value
    }

    mutating func number(_ key: StaticString, in range: ClosedRange<UInt64> = 0...UInt64.max) throws(NoteError) -> UInt64 {
        let at = line
        guard let number = Decimal.decode(try value(key)) else { throw .malformed(line: at) }
        guard range.contains(number) else { throw .outOfRange(key: ascii(key)) }
        return number
    }

    mutating func fixed<Kind>(_ key: StaticString, _: Kind.Type) throws(NoteError) -> FixedBytes<Kind> {
        let at = line
        guard let bytes = FixedBytes<Kind>(hex: try value(key)) else { throw .malformed(line: at) }
        return bytes
    }

    mutating func verificationKey<Role>(_ key: [UInt8], _: Role.Type) throws(NoteError) -> VerificationKey<Role> {
        let at = line
        guard let bytes = Hex.decode(try value(key)), let found = VerificationKey<Role>(bytes) else { throw .malformed(line: at) }
        return found
    }

    /// A key, or the word `none`.
    mutating func optionalVerificationKey<Role>(_ key: [UInt8], _ role: Role.Type) throws(NoteError) -> VerificationKey<Role>? {
        if next < lines.count, Array(lines[next]) == key + [32] + ascii("none") {
            next += 1
            return nil
        }
        return try verificationKey(key, role)
    }

    mutating func publicKey<Role>(_ key: [UInt8], _: Role.Type) throws(NoteError) -> PublicKey<Role> {
        let at = line
        guard let bytes = Hex.decode(try value(key)), let found = PublicKey<Role>(bytes) else { throw .malformed(line: at) }
        return found
    }

    /// Fails when a line is left.
    func finish() throws(NoteError) {
        guard next == lines.count else { throw .malformed(line: line) }
    }

    /// Well-formed UTF-8 without control characters.
    private static func isText(_ value: [UInt8]) -> Bool {
        var decoder = UTF8()
        var bytes = value.makeIterator()
        while true {
            switch decoder.decode(&bytes) {
            case .scalarValue(let scalar):
                if scalar.value < 32 || 127...159 ~= scalar.value { return false }
            case .emptyInput: return true
            case .error: return false
            }
        }
    }
}
