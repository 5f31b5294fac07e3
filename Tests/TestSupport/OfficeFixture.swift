package import Peluit

/// An office with every key in one hand: what a test needs to play root, officers and machine. Keys come from fixed seeds.
package final class OfficeFixture: Sendable {
    package let root: SigningKey<Roles.Root>
    package let nextRoot: SigningKey<Roles.Root>
    package let reply: SigningKey<Roles.OfficeReply>
    package let custodian: BoxKey<Roles.Custodian>
    package let slots: [OfficeSlot]
    package let stores: [OfficeStore]
    package let organisation: OrganisationID

    /// - Parameter seed: tells one office from another.
    package init(seed: UInt8 = 1, slots: UInt8 = 2, stores: UInt8 = 1) {
        root = SigningKey(seed: OfficeSeed.bytes(seed, 1))
        nextRoot = SigningKey(seed: OfficeSeed.bytes(seed, 2))
        reply = SigningKey(seed: OfficeSeed.bytes(seed, 3))
        custodian = BoxKey(seed: OfficeSeed.bytes(seed, 4))
        self.slots = (0..<slots).map { OfficeSlot(index: $0, office: seed) }
        self.stores = (0..<stores).map { OfficeStore(index: $0, office: seed) }
        organisation = OrganisationID(genesisRoot: root.verificationKey)
    }

    /// A roster of this office for one gateway, not signed yet.
    package func roster(
        version: UInt32 = 1, gateway: VerificationKey<Roles.Gateway>, log: VerificationKey<Roles.Log>, issued: UInt64,
        _ change: (inout Roster) -> Void = { _ in }
    ) -> Roster {
        var settings = RosterSettings()
        settings.randomOmission = false
        var roster = Roster(
            organisation: organisation, version: version, name: Array("Inspektorat Contoh".utf8), root: root.verificationKey,
            nextRoot: RosterChain.commitment(to: nextRoot.verificationKey, organisation), issued: issued, notBefore: issued,
            notAfter: issued + 400 * ProtocolTime.secondsPerDay, settings: settings, gateway: gateway, log: log,
            reply: reply.verificationKey, custodian: custodian.publicKey,
            stores: stores.map { Roster.Store(label: Array("Kantor \($0.index)".utf8), sync: $0.sync.verificationKey) },
            slots: slots.map(\.entry))
        change(&roster)
        return roster
    }

    /// The certificate of a slot's key for an epoch, under `roster`.
    package func certificate(_ slot: OfficeSlot, epoch: UInt32, under roster: Roster) -> SignedNote {
        EpochCertificate(
            organisation: organisation, roster: roster.hash(), slot: slot.index, epoch: epoch, key: slot.epochKey(epoch).publicKey,
            issued: roster.issued
        ).signed(by: slot.identity)
    }

    /// A sealed report of a reporter with a fresh code.
    ///
    /// - Parameter payload: anything; nobody but the office reads it.
    package func submission(_ payload: [UInt8], epoch: UInt32, rosterVersion: UInt32 = 1) throws -> Submission {
        let mailbox = Mailbox(Receipt.generate(for: organisation))
        let recipients = slots.map { SealingContext.SlotKey(slot: $0.index, key: $0.epochKey(epoch).publicKey) }
        let sealer = EnvelopeSealer(
            organisation: organisation, epoch: epoch, rosterVersion: rosterVersion, quorum: 1, recipients: recipients)
        let envelope = try sealer.seal(payload, author: mailbox.author)
        return Submission(envelope: envelope, token: mailbox.leafToken(for: envelope.hash(organisation)))
    }
}

/// One intake officer with all keys.
package final class OfficeSlot: Sendable {
    package let index: UInt8
    package let identity: SigningKey<Roles.Officer>
    package let access: SigningKey<Roles.Access>
    package let caseKey: BoxKey<Roles.OfficerCase>
    package let witness: SigningKey<Roles.Witness>
    private let office: UInt8

    init(index: UInt8, office: UInt8) {
        self.index = index
        self.office = office
        identity = SigningKey(seed: OfficeSeed.bytes(office, 10, index))
        access = SigningKey(seed: OfficeSeed.bytes(office, 11, index))
        caseKey = BoxKey(seed: OfficeSeed.bytes(office, 12, index))
        witness = SigningKey(seed: OfficeSeed.bytes(office, 13, index))
    }

    /// The key that opens this slot for one week.
    package func epochKey(_ epoch: UInt32) -> BoxKey<Roles.Epoch> {
        BoxKey(seed: OfficeSeed.bytes(office, 14, index, UInt8(truncatingIfNeeded: epoch), UInt8(truncatingIfNeeded: epoch >> 8)))
    }

    package var entry: Roster.Slot {
        Roster.Slot(
            index: index, role: Array("Petugas pengelola \(index + 1)".utf8), identity: identity.verificationKey,
            access: access.verificationKey, caseKey: caseKey.publicKey, witness: witness.verificationKey)
    }
}

/// One place where the office keeps cases.
package final class OfficeStore: Sendable {
    package let index: UInt8
    package let sync: SigningKey<Roles.DeviceSync>

    init(index: UInt8, office: UInt8) {
        self.index = index
        sync = SigningKey(seed: OfficeSeed.bytes(office, 20, index))
    }
}

/// Fixed seeds: a number for each key.
enum OfficeSeed {
    static func bytes(_ numbers: UInt8...) -> SecretBytes {
        var seed = numbers + [UInt8](repeating: 0xA5, count: 32 - numbers.count)
        return SecretBytes(taking: &seed)
    }
}
