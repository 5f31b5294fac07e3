import OfficerKeys
import Peluit

/// An office for tests, with every key from a fixed seed of 32 equal bytes; slot i opens with epoch seed 32 times (96 + i).
struct SampleOffice {
    let roster: Roster

    /// - Parameters:
    ///   - time: Unix seconds around which the roster is valid.
    ///   - slots: How many officers, all with a certificate.
    init(time: UInt64, slots: UInt8, quorum: UInt8, minimum: UInt8) {
        let root = Self.signing(1, Roles.Root.self).verificationKey
        let organisation = OrganisationID(genesisRoot: root)
        var settings = RosterSettings()
        settings.openingQuorum = quorum
        settings.recipientsMinimum = minimum
        roster = Roster(
            organisation: organisation, version: 1, name: ascii("Inspektorat Contoh"), root: root,
            nextRoot: RosterChain.commitment(to: Self.signing(2, Roles.Root.self).verificationKey, organisation),
            issued: time, notBefore: time - 60, notAfter: time + 31_536_000, settings: settings,
            gateway: Self.signing(3, Roles.Gateway.self).verificationKey, log: Self.signing(4, Roles.Log.self).verificationKey,
            reply: Self.signing(5, Roles.OfficeReply.self).verificationKey, custodian: Self.box(6, Roles.Custodian.self).publicKey,
            stores: [.init(label: ascii("Kantor"), sync: Self.signing(7, Roles.DeviceSync.self).verificationKey)],
            slots: (0..<slots).map(Self.slot))
    }

    /// Organisation id, then the bodies of `GET /rosters`, `/status` and `/certificates/<epoch>`.
    func documents(at time: UInt64) -> [[UInt8]] {
        let status = GatewayStatus(
            organisation: roster.organisation, time: time, rosterVersion: roster.version, roster: roster.hash(),
            envelopesOpen: true, cellsOpen: true, retryAfter: 0)
        let certificates = roster.slots.map { slot in
            EpochCertificate(
                organisation: roster.organisation, roster: roster.hash(), slot: slot.index, epoch: ProtocolTime.epoch(at: time),
                key: Self.box(96 + slot.index, Roles.Epoch.self).publicKey, issued: time
            ).signed(by: Self.signing(16 + slot.index, Roles.Officer.self))
        }
        return [
            roster.organisation.bytes, NoteBundle.encode([roster.signed(by: Self.signing(1, Roles.Root.self))]),
            status.signed(by: Self.signing(3, Roles.Gateway.self)).encoded(), NoteBundle.encode(certificates),
        ]
    }

    static func signing<Role>(_ seed: UInt8, _: Role.Type) -> SigningKey<Role> {
        SigningKey(seed: self.seed(seed))
    }

    static func box<Role>(_ seed: UInt8, _: Role.Type) -> BoxKey<Role> {
        BoxKey(seed: self.seed(seed))
    }

    private static func seed(_ byte: UInt8) -> SecretBytes {
        var bytes = [UInt8](repeating: byte, count: 32)
        return SecretBytes(taking: &bytes)
    }

    private static func slot(_ index: UInt8) -> Roster.Slot {
        Roster.Slot(
            index: index, role: ascii("Petugas pengelola"), identity: signing(16 + index, Roles.Officer.self).verificationKey,
            access: signing(32 + index, Roles.Access.self).verificationKey,
            caseKey: box(48 + index, Roles.OfficerCase.self).publicKey,
            witness: signing(64 + index, Roles.Witness.self).verificationKey)
    }
}
