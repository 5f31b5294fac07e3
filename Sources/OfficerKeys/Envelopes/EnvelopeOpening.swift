package import Peluit

/// An envelope that opened: the payload, and what its author's signature covers. Spec 5.6.
package struct OpenedEnvelope: Sendable {
    /// JSON of spec 6.2.
    package let payload: [UInt8]
    private let signature: [UInt8]
    private let signedHead: [UInt8]
    private let organisation: OrganisationID

    init(payload: [UInt8], signature: [UInt8], envelope: Envelope, _ organisation: OrganisationID) {
        self.payload = payload
        self.signature = signature
        self.organisation = organisation
        signedHead = envelope.header.encoded() + Envelope.slotsHash(envelope.slots, organisation)
    }

    /// Whether the author named in the payload signed this payload for this very envelope.
    package func isSigned(by author: VerificationKey<Roles.Author>) -> Bool {
        author.verifies(signature, .author, organisation, signedHead, payload)
    }
}

/// Opens envelopes. Spec 5.
package enum EnvelopeOpening {
    /// Opens with one share, where k = 1.
    ///
    /// - Throws: ``EnvelopeError`` that tells which part did not fit.
    package static func open(_ envelope: Envelope, with share: borrowing SlotShare, _ organisation: OrganisationID) throws(EnvelopeError)
        -> OpenedEnvelope
    {
        try share.share.withBytes { (scalar) throws(EnvelopeError) in try open(envelope, scalar: scalar, organisation) }
    }

    /// Opens with exactly k shares, joined by ``ShareCombination``.
    package static func open(_ envelope: Envelope, combining shares: ShareCombination, _ organisation: OrganisationID) throws(EnvelopeError)
        -> OpenedEnvelope
    {
        let scalar = shares.scalar()
        return try scalar.withBytes { (scalar) throws(EnvelopeError) in try open(envelope, scalar: scalar, organisation) }
    }

    private static func open(_ envelope: Envelope, scalar: UnsafePointer<UInt8>, _ organisation: OrganisationID) throws(EnvelopeError)
        -> OpenedEnvelope
    {
        let contentKey = ContentKey(scalar: scalar, organisation)
        guard contentKey.commitment == envelope.header.commitment else { throw .commitment }
        let nonce = Array(envelope.body.prefix(XChaCha.nonceLength))
        let sealed = envelope.body.dropFirst(XChaCha.nonceLength)
        let additional = Envelope.additionalData(header: envelope.header.encoded(), slots: envelope.slots, organisation)
        guard var plaintext = contentKey.key.withBytes({ XChaCha.open(sealed, key: $0, nonce: nonce, additional: additional) }) else {
            throw .body
        }
        defer { Sodium.wipe(&plaintext) }
        let (payload, signature) = try PaddedPayload.decode(plaintext)
        return OpenedEnvelope(payload: payload, signature: signature, envelope: envelope, organisation)
    }
}
