internal import CSodium
package import Peluit

/// What an officer's slot held: one share of an envelope's scalar. Spec 5.3.
package struct SlotShare: ~Copyable {
    /// The point at which the share was taken, slot number + 1.
    package let x: UInt8
    package let share: TransientSecret

    package init(x: UInt8, share: consuming TransientSecret) {
        self.x = x
        self.share = share
    }
}

extension SlotShare {
    /// Opens the slot that belongs to this officer, and only that one.
    ///
    /// - Parameter quorum: k of the roster under which the envelope was sealed.
    /// - Throws: ``EnvelopeError/noSlot``, ``EnvelopeError/slotMalformed``.
    package init(
        opening envelope: Envelope, slot: UInt8, quorum: UInt8, with key: borrowing BoxKey<Roles.Epoch>, _ organisation: OrganisationID
    ) throws(EnvelopeError) {
        let headerHash = envelope.header.hash(organisation)
        x = slot + 1
        share = try withSecretScratch(SlotLayout.length) { (opened) throws(EnvelopeError) in
            guard key.open(envelope.slot(slot), into: opened) else { throw .noSlot }
            guard SlotLayout.isWellFormed(opened, slot: slot, quorum: quorum, headerHash: headerHash) else { throw .slotMalformed }
            let scalar = opened + SlotLayout.shareOffset
            guard Self.isReduced(scalar) else { throw .slotMalformed }
            return TransientSecret { $0.update(from: scalar, count: 32) }
        }
    }

    /// Whether the bytes are a scalar below the group order: reducing changes nothing.
    private static func isReduced(_ scalar: UnsafePointer<UInt8>) -> Bool {
        withSecretScratch(96) { scratch in
            scratch.update(from: scalar, count: 32)
            crypto_core_ristretto255_scalar_reduce(scratch + 64, scratch)
            return sodium_memcmp(scratch + 64, scalar, 32) == 0
        }
    }
}
