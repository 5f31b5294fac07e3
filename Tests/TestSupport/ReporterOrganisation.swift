package import Peluit

/// An organisation with all its keys, as tests of clients need one.
package final class ReporterOrganisation: Sendable {
    /// Wednesday 2026-11-18 03:00 UTC.
    package static let time: UInt64 = 1_794_970_800

    package let root = SigningKey<Roles.Root>.generate()
    package let gateway = SigningKey<Roles.Gateway>.generate()
    package let log = SigningKey<Roles.Log>.generate()
    package let reply = SigningKey<Roles.OfficeReply>.generate()
    package let sync = SigningKey<Roles.DeviceSync>.generate()
    /// One officer holds every slot of this organisation; clients cannot tell.
    package let identity = SigningKey<Roles.Officer>.generate()
    package let access = SigningKey<Roles.Access>.generate()
    package let epochKey = BoxKey<Roles.Epoch>.generate()
    package let roster: Roster

    /// - Parameter change: The last word on the roster before it is signed.
    package init(slots: UInt8 = 1, _ change: (inout Roster) -> Void = { _ in }) {
        let organisation = OrganisationID(genesisRoot: root.verificationKey)
        let witness = SigningKey<Roles.Witness>.generate().verificationKey
        let caseKey = BoxKey<Roles.OfficerCase>.generate().publicKey
        let custodian = BoxKey<Roles.Custodian>.generate().publicKey
        var roster = Roster(
            organisation: organisation, version: 1, name: Array("Inspektorat Contoh".utf8), root: root.verificationKey,
            nextRoot: RosterChain.commitment(to: root.verificationKey, organisation), issued: Self.time, notBefore: Self.time - 86_400,
            notAfter: Self.time + 200 * 86_400, settings: RosterSettings(), gateway: gateway.verificationKey, log: log.verificationKey,
            reply: reply.verificationKey, custodian: custodian,
            stores: [Roster.Store(label: Array("Kantor".utf8), sync: sync.verificationKey)],
            slots: [])
        for index in 0..<slots {
            roster.slots.append(
                Roster.Slot(
                    index: index, role: Array("Petugas pengelola \(index + 1)".utf8), identity: identity.verificationKey,
                    access: access.verificationKey, caseKey: caseKey, witness: witness))
        }
        change(&roster)
        self.roster = roster
    }

    package var id: OrganisationID { roster.organisation }

    /// The fingerprint as a reporter types it.
    package var fingerprint: String { String(decoding: id.fingerprint, as: UTF8.self) }

    package func rosterNote() -> SignedNote { roster.signed(by: root) }

    package func status(time: UInt64 = ReporterOrganisation.time, envelopes: Bool = true, cells: Bool = true) -> SignedNote {
        GatewayStatus(
            organisation: id, time: time, rosterVersion: roster.version, roster: roster.hash(), envelopesOpen: envelopes, cellsOpen: cells,
            retryAfter: 0
        ).signed(by: gateway)
    }

    /// One certificate for each slot; all of one key.
    package func certificates(epoch: UInt32) -> [SignedNote] {
        roster.slots.map { slot in
            EpochCertificate(
                organisation: id, roster: roster.hash(), slot: slot.index, epoch: epoch, key: epochKey.publicKey, issued: Self.time
            ).signed(by: identity)
        }
    }

    /// The board cells of one reply, as an office seals them. Spec 8.1.
    package func boardCells(
        _ document: [UInt8], as id: ReplyID, to mailbox: borrowing Mailbox, signedBy other: borrowing SigningKey<Roles.OfficeReply>
    ) throws -> [UInt8] {
        var cells: [UInt8] = []
        for part in try ReplyPart.split(document, as: id) {
            let bytes = part.encoded()
            let replyBox = mailbox.replyBox.publicKey
            let signature = other.sign(.reply, self.id, BoardCell.signedFields(replyBox: replyBox, part: bytes))
            guard let box = replyBox.seal(bytes + signature) else { continue }
            cells += BoardCell.tag(mailbox.tagKey, box: box, self.id) + box
        }
        return cells
    }
}
