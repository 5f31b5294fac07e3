import CSodium

/// Seals envelopes for one organisation, epoch and roster. Spec 5.
public struct EnvelopeSealer: Sendable {
    public let organisation: OrganisationID
    public let epoch: UInt32
    public let rosterVersion: UInt32
    /// k: officers needed to open.
    public let quorum: UInt8
    /// Keys of the slots that shall be readable, at least k of them.
    public let recipients: [SealingContext.SlotKey]

    /// - Precondition: At least `quorum` recipients, and a quorum of 1 or more; ``SealingContext`` holds both.
    public init(organisation: OrganisationID, epoch: UInt32, rosterVersion: UInt32, quorum: UInt8, recipients: [SealingContext.SlotKey]) {
        precondition(quorum >= 1 && recipients.count >= Int(quorum))
        self.organisation = organisation
        self.epoch = epoch
        self.rosterVersion = rosterVersion
        self.quorum = quorum
        self.recipients = recipients
    }

    /// - Parameter readers: From ``RecipientSet/choose(from:excluding:roster:using:)``.
    public init(_ context: SealingContext, readers: RecipientSet) {
        self.init(
            organisation: context.roster.organisation, epoch: context.epoch, rosterVersion: context.roster.version,
            quorum: context.roster.settings.openingQuorum, recipients: context.slotKeys.filter { readers.contains($0.slot) })
    }

    /// Seals a payload (JSON of spec 6.2) under the author's signature.
    ///
    /// - Throws: ``EnvelopeError/payloadTooLong(_:)``, ``EnvelopeError/recipientKey(slot:)``.
    public func seal(_ payload: [UInt8], author: borrowing SigningKey<Roles.Author>) throws(EnvelopeError) -> Envelope {
        guard payload.count <= Envelope.maximumPayload else { throw .payloadTooLong(payload.count) }
        var scalar = [UInt8](repeating: 0, count: 32)
        Sodium.start()
        crypto_core_ristretto255_scalar_random(&scalar)
        defer { Sodium.wipe(&scalar) }
        let contentKey = ContentKey(scalar: scalar, organisation)
        let header = EnvelopeHeader(epoch: epoch, rosterVersion: rosterVersion, commitment: contentKey.commitment)
        let polynomial = SecretSharing.Polynomial(constant: scalar, quorum: Int(quorum))
        let slots = try sealSlots(polynomial, headerHash: header.hash(organisation))
        let outer = header.encoded() + slots
        return Envelope(bytes: outer + sealBody(payload, header: header, slots: slots, contentKey, author), header: header)
    }

    /// Eight sealed slots; those of nobody are real seals to keys that are thrown away, so that all look alike. Spec 5.3.
    private func sealSlots(_ polynomial: borrowing SecretSharing.Polynomial, headerHash: [UInt8]) throws(EnvelopeError) -> [UInt8] {
        var slots: [UInt8] = []
        slots.reserveCapacity(Envelope.slotCount * Envelope.slotLength)
        for index in 0..<UInt8(Envelope.slotCount) {
            if let recipient = recipients.first(where: { $0.slot == index }) {
                guard let sealed = sealSlot(index, polynomial, headerHash, to: recipient.key) else { throw .recipientKey(slot: index) }
                slots += sealed
            } else if let sealed = ThrowAwayKey<Roles.Epoch>.publicKey().seal(Sodium.randomBytes(SlotLayout.length)) {
                slots += sealed
            }
        }
        return slots
    }

    private func sealSlot(
        _ index: UInt8, _ polynomial: borrowing SecretSharing.Polynomial, _ headerHash: [UInt8], to key: PublicKey<Roles.Epoch>
    ) -> [UInt8]? {
        withSecretScratch(SlotLayout.length) { slot in
            SlotLayout.writePublicPart(slot: index, quorum: quorum, headerHash: headerHash, to: slot)
            polynomial.evaluate(at: index + 1, into: slot + SlotLayout.shareOffset)
            return key.seal(slot, count: SlotLayout.length)
        }
    }

    /// Nonce and sealed padded payload. Spec 5.6.
    private func sealBody(
        _ payload: [UInt8], header: EnvelopeHeader, slots: [UInt8], _ contentKey: borrowing ContentKey,
        _ author: borrowing SigningKey<Roles.Author>
    ) -> [UInt8] {
        let signature = author.sign(.author, organisation, header.encoded(), Envelope.slotsHash(slots, organisation), payload)
        var plaintext = PaddedPayload.encode(payload, signature: signature)
        defer { Sodium.wipe(&plaintext) }
        let nonce = Sodium.randomBytes(XChaCha.nonceLength)
        let additional = Envelope.additionalData(header: header.encoded(), slots: slots, organisation)
        return nonce + contentKey.key.withBytes { XChaCha.seal(plaintext, key: $0, nonce: nonce, additional: additional) }
    }
}

/// The 64 bytes inside a slot's box. Spec 5.3.
public enum SlotLayout {
    /// Bytes of an opened slot.
    public static let length = 64
    /// Where the share begins.
    public static let shareOffset = 32

    static func writePublicPart(slot: UInt8, quorum: UInt8, headerHash: [UInt8], to output: UnsafeMutablePointer<UInt8>) {
        output.update(repeating: 0, count: shareOffset)
        output[0] = 1
        output[1] = slot + 1
        output[2] = quorum
        (output + 16).update(from: headerHash, count: 16)
    }

    /// Whether everything but the share is as the sealer of this very envelope must have written it.
    public static func isWellFormed(_ opened: UnsafePointer<UInt8>, slot: UInt8, quorum: UInt8, headerHash: [UInt8]) -> Bool {
        let expected = withSecretScratch(shareOffset) { (scratch) -> [UInt8] in
            writePublicPart(slot: slot, quorum: quorum, headerHash: headerHash, to: scratch)
            return Array(UnsafeBufferPointer(start: scratch, count: shareOffset))
        }
        return Array(UnsafeBufferPointer(start: opened, count: shareOffset)) == expected
    }
}

/// `length u32 | payload | signature 64 | zeros`, 15,392 bytes. Spec 5.6.
public enum PaddedPayload {
    static func encode(_ payload: [UInt8], signature: [UInt8]) -> [UInt8] {
        var writer = ByteWriter(capacity: Envelope.paddedLength)
        writer.append(UInt32(payload.count))
        writer.append(payload)
        writer.append(signature)
        writer.appendZeros(Envelope.paddedLength - writer.bytes.count)
        return writer.bytes
    }

    /// - Throws: ``EnvelopeError/padding``.
    public static func decode(_ plaintext: [UInt8]) throws(EnvelopeError) -> (payload: [UInt8], signature: [UInt8]) {
        var reader = ByteReader(plaintext)
        guard let length = reader.readInteger(UInt32.self), length <= Envelope.maximumPayload,
            let payload = reader.read(Int(length)), let signature = reader.read(64), reader.readZeros(reader.remaining)
        else { throw .padding }
        return (payload, signature)
    }
}
