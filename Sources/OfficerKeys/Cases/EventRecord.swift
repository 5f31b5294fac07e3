package import Peluit

/// Why a record is not an event of this chain. Spec 11.3.
package enum EventError: Error, Equatable, Sendable {
    /// Shorter or longer than its fields say.
    case length
    case magic
    /// A format that this version does not know.
    case format
    /// A zero field is not zero.
    case reserved
    case signature
    /// The body does not open with the case key.
    case body
    /// Length or padding of the plaintext.
    case padding
    /// Does not follow the event before: case, sequence, hash or time.
    case previous
    /// Longer than an event may be.
    case tooLong(Int)
}

/// One signed, encrypted, chained event of a case, as it lies in the store. Spec 11.3.
package struct EventRecord: Sendable, Equatable {
    static let headerLength = 152
    static let magic: [UInt8] = Array("PELUITEV".utf8)
    private static let signatureLength = 64
    /// Longest body: an event of 4 MiB, padded.
    static let maximumBody = 4_198_400

    package let header: EventHeader
    /// Nonce, ciphertext, tag.
    let body: [UInt8]
    let signature: [UInt8]

    /// - Throws: ``EventError/length``, `magic`, `format`, `reserved`.
    package init(parsing bytes: [UInt8]) throws(EventError) {
        var reader = ByteReader(bytes)
        header = try EventHeader(reading: &reader)
        guard header.bodyLength <= Self.maximumBody, let body = reader.read(Int(header.bodyLength)),
            let signature = reader.read(Self.signatureLength), reader.remaining == 0
        else { throw .length }
        self.body = body
        self.signature = signature
    }

    init(header: EventHeader, body: [UInt8], signature: [UInt8]) {
        self.header = header
        self.body = body
        self.signature = signature
    }

    /// The record as it lies in the store: header, body, signature.
    package func encoded() -> [UInt8] {
        header.encoded() + body + signature
    }

    /// What the next event names as its predecessor.
    package func hash(_ organisation: OrganisationID) -> Digest {
        Digest(hashing: .eventHash, organisation, encoded())
    }

    /// Whether the officer named in the header signed this event. Whether that officer may, is for the caller.
    package func isSigned(_ organisation: OrganisationID) -> Bool {
        header.signer.verifies(signature, .event, organisation, header.encoded(), body)
    }

    /// Whether this event follows `before` (or begins the chain, without one): case, sequence, hash and time.
    ///
    /// - Throws: ``EventError/previous``.
    package func checkFollows(_ before: EventRecord?, _ organisation: OrganisationID) throws(EventError) {
        guard let before else {
            guard header.sequence == 1, header.previous == Digest.zero else { throw .previous }
            return
        }
        guard header.caseID == before.header.caseID,
            header.sequence > before.header.sequence, header.sequence - before.header.sequence == 1,
            header.previous == before.hash(organisation), header.time >= before.header.time
        else { throw .previous }
    }
}

extension FixedBytes where Kind == Kinds.Digest {
    /// Stands where there is no hash.
    package static var zero: Digest {
        Digest(exactly: [UInt8](repeating: 0, count: 32))
    }

    /// `H(label; field)`.
    package init(hashing label: Label, _ organisation: OrganisationID, _ field: [UInt8]) {
        self.init(exactly: label.hash(organisation, field))
    }
}

extension FixedBytes {
    /// Bytes whose length is right by construction.
    package init(exactly bytes: [UInt8]) {
        guard let value = Self(bytes) else { preconditionFailure("wrong length") }
        self = value
    }
}
