@testable import Peluit
import TestSupport

/// A small inspectorate: its rosters, statuses and certificates, right in everything that a test does not change.
enum SampleOrganisation {
    static let id = VectorKeys.organisation()
    /// In epoch 2,967.
    static let now: UInt64 = 1_795_000_000
    static let epoch: UInt32 = 2_967

    /// - Parameters:
    ///   - root: Number of the root key; 1 is the genesis root.
    ///   - next: Number of the root key that it commits to.
    static func roster(
        version: UInt32 = 1, root: UInt8 = 1, next: UInt8 = 2, slots: [UInt8] = [0, 1, 2], quorum: UInt8 = 1, minimum: UInt8 = 1
    ) -> Roster {
        var settings = RosterSettings()
        settings.openingQuorum = quorum
        settings.recipientsMinimum = minimum
        return Roster(
            organisation: id, version: version, name: ascii("Inspektorat Contoh"), root: VectorKeys.signing(root).verificationKey,
            nextRoot: RosterChain.commitment(to: VectorKeys.signing(next).verificationKey, id), issued: now, notBefore: now - 1_000,
            notAfter: now + 31_536_000, settings: settings, gateway: VectorKeys.signing(10).verificationKey,
            log: VectorKeys.signing(11).verificationKey, reply: VectorKeys.signing(12).verificationKey,
            custodian: VectorKeys.box(13).publicKey,
            stores: [Roster.Store(label: ascii("Kantor"), sync: VectorKeys.signing(14).verificationKey)],
            slots: slots.map(slot))
    }

    static func slot(_ index: UInt8) -> Roster.Slot {
        Roster.Slot(
            index: index, role: ascii("Petugas pengelola"), identity: VectorKeys.signing(20 + index).verificationKey,
            access: VectorKeys.signing(30 + index).verificationKey, caseKey: VectorKeys.box(40 + index).publicKey,
            witness: VectorKeys.signing(50 + index).verificationKey)
    }

    static func status(of roster: Roster, time: UInt64 = now) -> GatewayStatus {
        GatewayStatus(
            organisation: id, time: time, rosterVersion: roster.version, roster: roster.hash(), envelopesOpen: true, cellsOpen: false,
            retryAfter: 60)
    }

    static func certificate(_ slot: UInt8, under roster: Roster, epoch: UInt32 = epoch, key: UInt8? = nil) -> EpochCertificate {
        EpochCertificate(
            organisation: id, roster: roster.hash(), slot: slot, epoch: epoch, key: VectorKeys.box(key ?? 60 + slot).publicKey, issued: now)
    }

    /// Signed by the slot's own officer.
    static func signedCertificate(_ slot: UInt8, under roster: Roster, epoch: UInt32 = epoch, key: UInt8? = nil) -> SignedNote {
        certificate(slot, under: roster, epoch: epoch, key: key).signed(by: VectorKeys.signing(20 + slot))
    }
}
