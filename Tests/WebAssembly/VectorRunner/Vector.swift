import Peluit

/// The inputs of one vector file: `key: value` lines, values in hexadecimal, decimal or plain ASCII as each key has it.
struct Vector {
    private let lines: [(key: [UInt8], value: [UInt8])]

    init(_ text: [UInt8]) {
        lines = text.split(separator: 10).map { line in
            let colon = line.firstIndex(of: 58) ?? line.endIndex
            return (Array(line[..<colon]), Array(line[colon...].dropFirst(2)))
        }
    }

    func has(_ key: StaticString) -> Bool {
        find(ascii(key)) != nil
    }

    func text(_ key: StaticString) throws(Refusal) -> [UInt8] {
        try text(ascii(key))
    }

    func bytes(_ key: StaticString) throws(Refusal) -> [UInt8] {
        try bytes(ascii(key))
    }

    func number(_ key: StaticString) throws(Refusal) -> UInt64 {
        guard let number = Decimal.decode(try text(key)) else { throw .missing(ascii(key)) }
        return number
    }

    func fixed<Kind>(_ key: StaticString, _: Kind.Type) throws(Refusal) -> FixedBytes<Kind> {
        guard let value = FixedBytes<Kind>(try bytes(key)) else { throw .missing(ascii(key)) }
        return value
    }

    func organisation(_ key: StaticString = "org") throws(Refusal) -> OrganisationID {
        try fixed(key, Kinds.Organisation.self)
    }

    func secret(_ key: StaticString) throws(Refusal) -> SecretBytes {
        var bytes = try bytes(key)
        return SecretBytes(taking: &bytes)
    }

    func verificationKey<Role>(_ key: StaticString, _: Role.Type) throws(Refusal) -> VerificationKey<Role> {
        guard let value = VerificationKey<Role>(try bytes(key)) else { throw .missing(ascii(key)) }
        return value
    }

    /// Values of the keys that are `prefix` and a number, with that number, in the order of the file.
    func numbered(_ prefix: StaticString) -> [(number: UInt64, value: [UInt8])] {
        let prefix = ascii(prefix)
        var found: [(number: UInt64, value: [UInt8])] = []
        for line in lines where line.key.starts(with: prefix) {
            if let number = Decimal.decode(line.key.dropFirst(prefix.count)) { found.append((number, line.value)) }
        }
        return found
    }

    /// As ``numbered(_:)``, for values in hexadecimal.
    func numberedBytes(_ prefix: StaticString) throws(Refusal) -> [(number: UInt64, value: [UInt8])] {
        var found: [(number: UInt64, value: [UInt8])] = []
        for (number, value) in numbered(prefix) {
            guard let bytes = Hex.decode(value) else { throw .missing(ascii(prefix)) }
            found.append((number, bytes))
        }
        return found
    }

    private func text(_ key: [UInt8]) throws(Refusal) -> [UInt8] {
        guard let value = find(key) else { throw .missing(key) }
        return value
    }

    private func bytes(_ key: [UInt8]) throws(Refusal) -> [UInt8] {
        guard let bytes = Hex.decode(try text(key)) else { throw .missing(key) }
        return bytes
    }

    private func find(_ key: [UInt8]) -> [UInt8]? {
        lines.first { $0.key == key }?.value
    }
}

extension Refusal {
    /// The vector lacks a line, or it is not what its key promises: a fault of the test.
    static func missing(_ key: [UInt8]) -> Refusal { Refusal("vector-lacks", key) }

    /// The runner does not know this operation: a fault of the test.
    static var unknownOperation: Refusal { Refusal("vector-operation-unknown") }
}

func ascii(_ text: StaticString) -> [UInt8] {
    text.withUTF8Buffer { Array($0) }
}

func == (left: [UInt8], right: StaticString) -> Bool {
    left == ascii(right)
}
