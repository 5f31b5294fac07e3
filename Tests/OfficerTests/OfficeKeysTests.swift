import Foundation
import Messages
import OfficerKeys
import Peluit
import Testing

@testable import Officer

/// Unlocking an office whose files are not what they were: each fault its own sentence. Spec 2.4 to 2.6.
@Suite struct OfficeKeysTests {
    @Test func `an office unlocks with its passphrase`() throws {
        let keys = try SampleOffice().keys()
        #expect(keys.roster.slot(0)?.caseKey == keys.officer.caseKey.publicKey)
    }

    @Test func `a wrong passphrase opens nothing`() async throws {
        let office = try SampleOffice()
        let error = await refusal { _ = try OfficeKeys(unlocking: office.folder, passphrase: SampleOffice.secret("kata sandi lain")) }
        #expect(error?.code == .notPermitted)
    }

    @Test(arguments: ["officer.key", "reply.key", "sync.key", "public/roster.txt"])
    func `a half-written file is damaged`(_ name: String) async throws {
        #expect(try await unlocking(after: { $0.removeLast($0.count / 2) }, to: name)?.code == .data)
    }

    @Test(arguments: ["officer.key", "reply.key"])
    func `a changed key file cannot be told from a wrong passphrase`(_ name: String) async throws {
        #expect(try await unlocking(after: { $0[$0.count - 1] ^= 1 }, to: name)?.code == .notPermitted)
    }

    @Test func `a changed sync key is damaged`() async throws {
        #expect(try await unlocking(after: { $0[20] ^= 1 }, to: "sync.key")?.code == .data)
    }

    @Test(arguments: ["officer.key", "reply.key"])
    func `a key file from a newer version, of another kind or with absurd costs is named`(_ name: String) async throws {
        #expect(try await unlocking(after: { $0[8] = 2 }, to: name)?.code == .data)
        #expect(try await unlocking(after: { $0[9] = 4 }, to: name)?.code == .data)
        #expect(try await unlocking(after: { $0[12] = 255 }, to: name)?.code == .data)
    }

    @Test(arguments: ["officer.key", "reply.key"])
    func `a key file of another organisation is refused`(_ name: String) async throws {
        let foreign = try SampleOffice().bytes(of: name)
        #expect(try await unlocking(after: { $0 = foreign }, to: name)?.code == .data)
    }

    @Test func `a sync key of another office is refused`() async throws {
        let foreign = try SampleOffice().bytes(of: "sync.key")
        #expect(try await unlocking(after: { $0 = foreign }, to: "sync.key")?.code == .configuration)
    }

    @Test(arguments: ["officer.key", "reply.key", "sync.key", "public/roster.txt"])
    func `a missing file is named`(_ name: String) async throws {
        let office = try SampleOffice()
        try FileManager.default.removeItem(at: office.folder.home.appending(path: name))
        let error = await refusal { _ = try office.keys() }
        #expect(error?.code == .noInput)
        #expect(error?.message.en.contains(name) == true)
    }

    @Test func `a folder that was never set up is no office`() async throws {
        let folder = try TemporaryFolder()
        let error = await refusal { _ = try OfficeProfile(reading: OfficeFolder(folder.url.path)) }
        #expect(error?.code == .configuration)
        #expect(error?.hint != nil)
    }

    @Test(arguments: [
        "", "slot 0", "organisation 00\nslot 0\nofficer Sari", "organisation \(String(repeating: "ab", count: 32))\nslot 8\nofficer Sari",
    ])
    func `a damaged profile is refused`(_ text: String) async throws {
        let office = try SampleOffice()
        try TemporaryFolder.write(Array(text.utf8), to: office.folder.profile)
        #expect(await refusal { _ = try office.keys() }?.code == .configuration)
    }

    private func unlocking(after change: (inout [UInt8]) -> Void, to name: String) async throws -> OfficerError? {
        let office = try SampleOffice()
        let url = office.folder.home.appending(path: name)
        var bytes = try TemporaryFolder.bytes(url)
        change(&bytes)
        try TemporaryFolder.write(bytes, to: url)
        return await refusal { _ = try office.keys() }
    }
}
