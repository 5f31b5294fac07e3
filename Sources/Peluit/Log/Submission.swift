/// What a reporter sends: an envelope and the token of its leaf; 16,416 bytes. Spec 9.1.
public struct Submission: Sendable, Equatable {
    /// Bytes of a submission.
    public static let length = Envelope.length + 32

    public let envelope: Envelope
    public let token: LeafToken

    public init(envelope: Envelope, token: LeafToken) {
        self.envelope = envelope
        self.token = token
    }

    /// - Throws: ``EnvelopeError``; ``EnvelopeError/length(_:)`` speaks of the whole submission.
    public init(parsing bytes: [UInt8]) throws(EnvelopeError) {
        guard bytes.count == Self.length, let token = LeafToken(Array(bytes[Envelope.length...])) else { throw .length(bytes.count) }
        envelope = try Envelope(parsing: Array(bytes[..<Envelope.length]))
        self.token = token
    }

    /// 16,416 bytes.
    public var bytes: [UInt8] { envelope.bytes + token.bytes }
}

extension Mailbox {
    /// The token by which this reporter, and nobody else, recognises the leaf of `hash`. Spec 9.1.
    public borrowing func leafToken(for hash: EnvelopeHash) -> LeafToken {
        LeafToken(trusted: Label.leafToken.keyed(leafKey, organisation, hash.bytes))
    }
}

/// The gateway's signed word that an envelope is on its disk; 68 bytes. Spec 9.2.
public struct SubmissionPromise: Sendable, Equatable {
    /// Bytes of a promise.
    public static let length = 68

    /// The day under which the envelope will be logged.
    public let day: UInt32
    let signature: [UInt8]

    /// Makes the promise.
    public init(
        for hash: EnvelopeHash, token: LeafToken, day: UInt32, by gateway: borrowing SigningKey<Roles.Gateway>,
        _ organisation: OrganisationID
    ) {
        self.day = day
        signature = gateway.sign(.promise, organisation, hash.bytes, token.bytes, Self.field(day))
    }

    /// Reads a promise and checks it; `nil` when it is not 68 bytes or not the gateway's promise for this submission.
    public init?(
        verifying bytes: [UInt8], for hash: EnvelopeHash, token: LeafToken, by gateway: VerificationKey<Roles.Gateway>,
        _ organisation: OrganisationID
    ) {
        var reader = ByteReader(bytes)
        guard bytes.count == Self.length, let day = reader.readInteger(UInt32.self), let signature = reader.read(64),
            gateway.verifies(signature, .promise, organisation, hash.bytes, token.bytes, Self.field(day))
        else { return nil }
        self.day = day
        self.signature = signature
    }

    /// 68 bytes.
    public func encoded() -> [UInt8] {
        Self.field(day) + signature
    }

    private static func field(_ day: UInt32) -> [UInt8] {
        var writer = ByteWriter()
        writer.append(day)
        return writer.bytes
    }
}
