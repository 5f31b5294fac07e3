import CSodium

/// One line of the public log: a submission or padding, 65 bytes; nobody else can tell which. Spec 9.3.
public struct Leaf: Hashable, Sendable {
    /// Bytes of a leaf.
    public static let length = 65
    /// A day's batch is a multiple of this.
    public static let batch = 32

    public let token: LeafToken
    public let hash: EnvelopeHash

    public init(token: LeafToken, hash: EnvelopeHash) {
        self.token = token
        self.hash = hash
    }

    /// - Returns: `nil` unless it is 65 bytes that begin with the type 1.
    public init?(parsing bytes: ArraySlice<UInt8>) {
        var reader = ByteReader(bytes)
        guard bytes.count == Self.length, reader.readExactly([1]), let token = reader.readFixed(Kinds.LeafToken.self),
            let hash = reader.readFixed(Kinds.Envelope.self)
        else { return nil }
        self.init(token: token, hash: hash)
    }

    /// A day's leaves, one after the other.
    ///
    /// - Returns: `nil` when a byte is too many or one leaf is malformed.
    public static func parseDay(_ bytes: [UInt8]) -> [Leaf]? {
        guard bytes.count % length == 0 else { return nil }
        var leaves: [Leaf] = []
        leaves.reserveCapacity(bytes.count / length)
        for start in stride(from: 0, to: bytes.count, by: length) {
            guard let leaf = Leaf(parsing: bytes[start..<start + length]) else { return nil }
            leaves.append(leaf)
        }
        return leaves
    }

    /// 65 bytes.
    public func encoded() -> [UInt8] {
        [1] + token.bytes + hash.bytes
    }

    /// Whether this leaf is the reporter's.
    public func isOwned(by mailbox: borrowing Mailbox) -> Bool {
        mailbox.leafToken(for: hash) == token
    }

    /// How many padding leaves a day with so many submissions gets: up to the next multiple of 32, and at least 32 leaves in all.
    public static func paddingCount(submissions: Int) -> Int {
        max(batch, (submissions + batch - 1) / batch * batch) - submissions
    }

    /// The envelope hash of padding leaf `index`; the office recomputes it from the seed. Spec 9.3.
    public static func paddingHash(seed: borrowing SecretBytes, day: UInt32, index: UInt32, _ organisation: OrganisationID) -> EnvelopeHash
    {
        var writer = ByteWriter()
        writer.append(day)
        writer.append(index)
        return EnvelopeHash(trusted: Label.padding.keyed(seed, organisation, writer.bytes))
    }
}
