import CSodium

/// A C2SP signed note: text lines, an empty line, signature lines. Spec 3.1, c2sp.org/signed-note.
public struct SignedNote: Sendable, Equatable {
    /// Longest note in bytes.
    public static let maximumLength = 65_536
    /// The signer's line and up to 16 of keys that the reader does not know.
    private static let maximumSignatures = 17
    private static let dash: [UInt8] = [0xE2, 0x80, 0x94, 0x20]

    /// The signed text, with its last newline.
    public let text: [UInt8]
    /// In the order of the note; those by unknown keys among them.
    public private(set) var signatures: [NoteSignature]

    /// - Parameter bytes: The whole note.
    public init(parsing bytes: [UInt8]) throws(NoteError) {
        guard bytes.count <= Self.maximumLength else { throw .tooLong }
        let (text, rest) = try Self.split(bytes)
        let firstLine = text.reduce(into: 2) { count, byte in count += byte == 10 ? 1 : 0 }
        var signatures: [NoteSignature] = []
        for (index, line) in rest.split(separator: 10, omittingEmptySubsequences: false).dropLast().enumerated() {
            guard index < Self.maximumSignatures, line.starts(with: Self.dash),
                let signature = NoteSignature(parsing: Array(line.dropFirst(Self.dash.count)))
            else { throw .malformed(line: firstLine + index) }
            signatures.append(signature)
        }
        self.text = Array(text)
        self.signatures = signatures
    }

    /// A note over `text`, not signed yet.
    init(text: [UInt8]) {
        self.text = text
        signatures = []
    }

    /// The note as it is stored and sent.
    public func encoded() -> [UInt8] {
        var bytes = text + [10]
        for signature in signatures {
            bytes += Self.dash + signature.encoded() + [10]
        }
        return bytes
    }

    /// Adds the Ed25519 signature of `key` under `name`.
    mutating func sign<Role>(with key: borrowing SigningKey<Role>, as name: KeyName) {
        let id = name.keyID(algorithm: 1, key: key.verificationKey.bytes)
        signatures.append(NoteSignature(name: name.bytes, payload: id + key.sign(unlabelled: text)))
    }

    /// Adds a line that somebody else made, such as a cosignature.
    public mutating func append(_ signature: NoteSignature) {
        signatures.append(signature)
    }

    /// Whether one of the lines is a valid Ed25519 signature of `key` under `name`.
    public func isSigned<Role>(by key: VerificationKey<Role>, as name: KeyName) -> Bool {
        let id = name.keyID(algorithm: 1, key: key.bytes)
        return signatures.contains { line in
            line.name == name.bytes && line.payload.count == 68 && Array(line.payload[..<4]) == id
                && key.verifies(Array(line.payload[4...]), overUnlabelled: text)
        }
    }

    /// Text up to the last empty line, and what is behind it.
    private static func split(_ bytes: [UInt8]) throws(NoteError) -> (text: ArraySlice<UInt8>, rest: ArraySlice<UInt8>) {
        let lines = bytes.reduce(into: 1) { count, byte in count += byte == 10 ? 1 : 0 }
        guard bytes.last == 10, bytes.count > 2 else { throw .malformed(line: lines) }
        var index = bytes.count - 2
        while index > 0 {
            if bytes[index] == 10, bytes[index - 1] == 10 { return (bytes[..<index], bytes[(index + 1)...]) }
            index -= 1
        }
        throw .malformed(line: lines)
    }
}

/// One signature line: a key name and the bytes behind it.
public struct NoteSignature: Sendable, Equatable {
    /// Key name as in the line.
    public let name: [UInt8]
    /// Key id (4 bytes), then what the algorithm puts there.
    public let payload: [UInt8]

    /// - Returns: `nil` unless `line` is `<name> <base64>` with at least a key id and one byte.
    public init?(parsing line: [UInt8]) {
        guard let space = line.firstIndex(of: 32), space > 0,
            let payload = Base64.decode(Array(line[(space + 1)...]), .standard), payload.count > 4
        else { return nil }
        let name = Array(line[..<space])
        guard name.allSatisfy({ $0 > 32 && $0 != 127 && $0 != 43 }) else { return nil }
        self.init(name: name, payload: payload)
    }

    init(name: [UInt8], payload: [UInt8]) {
        self.name = name
        self.payload = payload
    }

    /// The line without its dash and newline.
    public func encoded() -> [UInt8] {
        name + [32] + Base64.encode(payload, .standard)
    }
}

/// The name under which a role signs notes: `peluit/<role>/<org hex>`. Spec 3.1.
public struct KeyName: Sendable {
    let bytes: [UInt8]

    private init(_ role: StaticString, _ organisation: OrganisationID) {
        bytes = ascii(role) + organisation.hex
    }

    public static func root(_ organisation: OrganisationID) -> KeyName { KeyName("peluit/root/", organisation) }
    public static func officer(_ organisation: OrganisationID) -> KeyName { KeyName("peluit/officer/", organisation) }
    public static func gateway(_ organisation: OrganisationID) -> KeyName { KeyName("peluit/gateway/", organisation) }
    public static func log(_ organisation: OrganisationID) -> KeyName { KeyName("peluit/log/", organisation) }
    public static func witness(_ organisation: OrganisationID) -> KeyName { KeyName("peluit/witness/", organisation) }
    /// Before there is an organisation. Spec 3.4.
    public static var gatewayCard: KeyName { KeyName(bytes: ascii("peluit/gateway-card")) }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// First 4 bytes of `SHA-256(name | 0x0A | algorithm | key)`.
    func keyID(algorithm: UInt8, key: [UInt8]) -> [UInt8] {
        var hash = [UInt8](repeating: 0, count: 32)
        let input = bytes + [10, algorithm] + key
        crypto_hash_sha256(&hash, input, UInt64(input.count))
        return Array(hash[..<4])
    }
}
