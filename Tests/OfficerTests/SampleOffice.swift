import Foundation
import OfficerKeys
import Peluit
import Storage

@testable import Officer

/// A real office on the disk, set up by the program's own code, and the two gateway keys that its roster names.
final class SampleOffice: Sendable {
    /// Wednesday 2026-11-18 11:06 UTC, in epoch 2,967.
    static let time: UInt64 = 1_795_000_000
    static let day: UInt32 = 20_775
    static let epoch: UInt32 = 2_967
    static let passphrase = "kuda laut membaca koran"
    /// As cheap as Argon2id gets here; the program's own limits are the key files' tests' business.
    static let limits = KeyFile.Limits(operations: 1, memoryKiB: 8_192)

    let temporary: TemporaryFolder
    let folder: OfficeFolder
    let gateway = SigningKey<Roles.Gateway>.generate()
    let log = SigningKey<Roles.Log>.generate()
    let roster: Roster

    var organisation: OrganisationID { roster.organisation }
    var supply: EpochSupply { EpochSupply(folder: folder, roster: roster, slot: 0) }

    init(_ change: (inout RosterSettings) -> Void = { _ in }) throws {
        temporary = try TemporaryFolder()
        folder = OfficeFolder(temporary.url.appending(path: "office").path)
        var settings = RosterSettings()
        // Each week is two more files, synced one by one.
        settings.epochsAhead = 1
        change(&settings)
        let card = GatewayCard(gateway: gateway.verificationKey, log: log.verificationKey)
        roster = try Self.setup(folder, settings).run(card: card, passphrase: Self.secret(Self.passphrase))
    }

    static func setup(_ folder: OfficeFolder, _ settings: RosterSettings = RosterSettings()) -> OfficeSetup {
        OfficeSetup(
            folder: folder, organisationName: "Inspektorat Contoh", officer: "Sari", roleLabel: "Petugas pengelola 1", settings: settings,
            validDays: 730, time: time, limits: limits)
    }

    static func secret(_ text: String) -> SecretBytes {
        var bytes = Array(text.utf8)
        return SecretBytes(taking: &bytes)
    }

    /// What stands in one of the office's files.
    func bytes(of name: String) throws -> [UInt8] {
        try TemporaryFolder.bytes(temporary.url.appending(path: "office").appending(path: name))
    }

    func keys() throws -> OfficeKeys {
        try OfficeKeys(unlocking: folder, passphrase: Self.secret(Self.passphrase))
    }

    func session() async throws -> OfficeSession {
        try await OfficeSession(try keys())
    }

    /// Opens everything that is pending, as a sync does.
    func open(
        _ session: OfficeSession, at time: UInt64 = time, without missing: Set<UInt32> = [], quorum: UInt8? = nil
    ) async throws -> IntakeOpening.Outcome {
        let held = try supply.openAll(session.keys.officer).filter { !missing.contains($0.epoch) }
        let reading = EnvelopeReading(
            organisation: organisation, slot: 0, quorum: quorum ?? roster.settings.openingQuorum,
            epochKeys: Dictionary(uniqueKeysWithValues: held.map { ($0.epoch, $0) }))
        return try await IntakeOpening(session: session, reading: reading, time: time).run { _, _ in }
    }

    /// What a reporter seals to in a week.
    func slotKey(_ epoch: UInt32 = epoch) throws -> SealingContext.SlotKey {
        guard let certificate = supply.certificate(of: epoch)?.certificate else { throw CocoaError(.fileNoSuchFile) }
        return SealingContext.SlotKey(slot: 0, key: certificate.key)
    }
}
