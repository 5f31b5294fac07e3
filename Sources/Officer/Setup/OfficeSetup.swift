import Foundation
import Messages
import OfficerKeys
import Peluit

/// Sets up an organisation with one officer: root, officer, custodian and reply keys, the first roster, epoch keys ahead. Spec 2, 3.
struct OfficeSetup {
    let folder: OfficeFolder
    let organisationName: String
    let officer: String
    let roleLabel: String
    let settings: RosterSettings
    /// Days for which the first roster is valid.
    let validDays: UInt64
    let time: UInt64
    let limits: KeyFile.Limits

    /// Makes everything, or stops before the first file when something is already there.
    ///
    /// - Parameter card: From `peluit-gateway init`.
    /// - Returns: The new organisation's roster.
    func run(card: GatewayCard, passphrase: borrowing SecretBytes) throws(OfficerError) -> Roster {
        for url in outputs where FileManager.default.fileExists(atPath: url.path) { throw .alreadyThere(url) }
        for url in [folder.home, folder.epochs, folder.ceremony, folder.publicFolder] { try AtomicFile.createFolder(url) }

        let root = SigningKey<Roles.Root>.generate()
        let nextRoot = SigningKey<Roles.Root>.generate()
        let custodian = BoxKey<Roles.Custodian>.generate()
        let reply = SigningKey<Roles.OfficeReply>.generate()
        let sync = SigningKey<Roles.DeviceSync>.generate()
        let organisation = OrganisationID(genesisRoot: root.verificationKey)
        let keys = OfficerKeyRing.generate(for: organisation)
        let roster = Roster(
            organisation: organisation, version: 1, name: Array(organisationName.utf8), root: root.verificationKey,
            nextRoot: RosterChain.commitment(to: nextRoot.verificationKey, organisation),
            issued: time, notBefore: time - min(time, 3_600), notAfter: time + validDays * ProtocolTime.secondsPerDay, settings: settings,
            gateway: card.gateway, log: card.log, reply: reply.verificationKey, custodian: custodian.publicKey,
            stores: [Roster.Store(label: Array("Kantor".utf8), sync: sync.verificationKey)],
            slots: [
                Roster.Slot(
                    index: 0, role: Array(roleLabel.utf8), identity: keys.identity.verificationKey, access: keys.access.verificationKey,
                    caseKey: keys.caseKey.publicKey, witness: keys.witness.verificationKey)
            ])

        try write(root.seed(), .root, to: folder.rootKey, passphrase, organisation)
        try write(nextRoot.seed(), .root, to: folder.nextRootKey, passphrase, organisation)
        try write(custodian.seed(), .custodian, to: folder.custodianKey, passphrase, organisation)
        try write(reply.seed(), .officeReply, to: folder.replyKey, passphrase, organisation)
        try AtomicFile.write(UnattendedKeyFile.encode(.deviceSync, seed: sync.seed()), to: folder.syncKey, replacing: false)
        try AtomicFile.write(try sealed(keys, passphrase), to: folder.officerKey, replacing: false)
        try AtomicFile.write(roster.signed(by: root).encoded(), to: folder.roster, replacing: false)
        _ = try EpochSupply(folder: folder, roster: roster, slot: 0).topUp(at: time, keys: keys)
        // Last: a folder with a profile is a folder that is complete.
        try OfficeProfile(organisation: organisation, slot: 0, officer: officer).write(to: folder)
        return roster
    }

    private var outputs: [URL] {
        [
            folder.profile, folder.rootKey, folder.nextRootKey, folder.custodianKey, folder.replyKey, folder.syncKey, folder.officerKey,
            folder.roster,
        ]
    }

    private func write(
        _ seed: consuming SecretBytes, _ kind: KeyFile.Kind, to url: URL, _ passphrase: borrowing SecretBytes,
        _ organisation: OrganisationID
    ) throws(OfficerError) {
        let file: [UInt8]
        do throws(KeyFileError) {
            file = try KeyFile.seal(seed, kind: kind, passphrase: passphrase, limits: limits, organisation)
        } catch {
            throw OfficerError(keyFile: error, at: url)
        }
        try AtomicFile.write(file, to: url, replacing: false)
    }

    private func sealed(_ keys: OfficerKeyRing, _ passphrase: borrowing SecretBytes) throws(OfficerError) -> [UInt8] {
        do throws(KeyFileError) {
            return try keys.sealed(passphrase: passphrase, limits: limits)
        } catch {
            throw OfficerError(keyFile: error, at: folder.officerKey)
        }
    }
}
