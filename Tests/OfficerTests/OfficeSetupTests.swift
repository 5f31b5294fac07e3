import Foundation
import Messages
import OfficerKeys
import Peluit
import Testing

@testable import Officer

/// `peluit-officer init`: spec 2, 3 and the layout of the office folder.
@Suite struct OfficeSetupTests {
    @Test func `makes every file of the layout, readable by its owner alone (2.4)`() throws {
        let office = try SampleOffice()
        let folder = office.folder
        for url in [folder.home, folder.epochs, folder.ceremony, folder.publicFolder] { #expect(try TemporaryFolder.mode(url) == 0o700) }
        let files = [
            folder.profile, folder.officerKey, folder.replyKey, folder.syncKey, folder.rootKey, folder.nextRootKey, folder.custodianKey,
            folder.roster, folder.epochKey(SampleOffice.epoch), folder.certificate(epoch: SampleOffice.epoch, slot: 0),
        ]
        for url in files { #expect(try TemporaryFolder.mode(url) == 0o600, "\(url.lastPathComponent)") }
        #expect(
            try TemporaryFolder.names(in: folder.home) == [
                "ceremony", "epochs", "office.txt", "officer.key", "public", "reply.key", "sync.key",
            ])
    }

    @Test func `the roster verifies from the fingerprint (2.1, 2.3)`() throws {
        let office = try SampleOffice()
        let profile = try OfficeProfile(reading: office.folder)
        let note = try SignedNote(parsing: TemporaryFolder.bytes(office.folder.roster))
        let typed = OrganisationID(fingerprint: profile.organisation.fingerprint)
        #expect(try RosterChain.current([note], pinned: #require(typed)) == office.roster)
        #expect(profile == OfficeProfile(organisation: office.organisation, slot: 0, officer: "Sari"))
    }

    @Test func `certificates for this week and the weeks ahead verify, each of its own secret (3.3)`() throws {
        let office = try SampleOffice { $0.epochsAhead = 3 }
        let weeks = Array(SampleOffice.epoch...SampleOffice.epoch + 3)
        #expect(office.folder.epochsHeld() == weeks)
        #expect(office.folder.certificates().count == 4)
        let secrets = try office.supply.openAll(office.keys().officer)
        #expect(Set(secrets.map { $0.key.publicKey }).count == 4)
        for secret in secrets {
            #expect(office.supply.certificate(of: secret.epoch)?.certificate.key == secret.key.publicKey)
        }
    }

    @Test func `the ceremony's keys open and lead to the next root (2.3)`() throws {
        let office = try SampleOffice()
        let next = try KeyFile.open(
            TemporaryFolder.bytes(office.folder.nextRootKey), kind: .root, passphrase: SampleOffice.secret(SampleOffice.passphrase),
            office.organisation)
        let key = SigningKey<Roles.Root>(seed: next).verificationKey
        #expect(RosterChain.commitment(to: key, office.organisation) == office.roster.nextRoot)
    }

    @Test func `an office that is there is not overwritten`() async throws {
        let office = try SampleOffice()
        let before = try TemporaryFolder.bytes(office.folder.officerKey)
        #expect(await setUpAgain(office)?.code == .cannotCreate)
        #expect(try TemporaryFolder.bytes(office.folder.officerKey) == before)
    }

    @Test(arguments: ["officer.key", "reply.key", "sync.key", "ceremony/root.key", "public/roster.txt"])
    func `one file that is left of an earlier office stops it before the first`(_ name: String) async throws {
        let office = try SampleOffice()
        let kept = try TemporaryFolder.bytes(office.folder.home.appending(path: name))
        try FileManager.default.removeItem(at: office.folder.home)
        try FileManager.default.createDirectory(
            at: office.folder.home.appending(path: name).deletingLastPathComponent(), withIntermediateDirectories: true)
        try TemporaryFolder.write(kept, to: office.folder.home.appending(path: name))
        #expect(await setUpAgain(office)?.code == .cannotCreate)
        let files = FileManager.default.subpaths(atPath: office.folder.home.path)?.filter { $0.contains(".") }
        #expect(files == [name])
    }

    private func setUpAgain(_ office: SampleOffice) async -> OfficerError? {
        await refusal {
            let card = GatewayCard(gateway: office.gateway.verificationKey, log: office.log.verificationKey)
            _ = try SampleOffice.setup(office.folder).run(card: card, passphrase: SampleOffice.secret(SampleOffice.passphrase))
        }
    }
}
