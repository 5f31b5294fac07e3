import Foundation
import Messages
import OfficerKeys
import Peluit
import Testing

@testable import Officer

/// Epoch keys and certificates ahead of time. Spec 2.5, 3.3.
@Suite struct EpochSupplyTests {
    private let office: SampleOffice
    private let keys: OfficeKeys

    init() throws {
        office = try SampleOffice { $0.epochsAhead = 2 }
        keys = try office.keys()
    }

    private var week: UInt64 { ProtocolTime.week }

    @Test func `what is there stays, byte for byte`() throws {
        let before = try files()
        #expect(try office.supply.topUp(at: SampleOffice.time, keys: keys.officer) == [])
        #expect(try files() == before)
    }

    @Test func `a later week tops up`() throws {
        #expect(
            try office.supply.topUp(at: SampleOffice.time + 2 * week, keys: keys.officer) == [
                SampleOffice.epoch + 3, SampleOffice.epoch + 4,
            ])
        #expect(office.folder.epochsHeld() == Array(SampleOffice.epoch...SampleOffice.epoch + 4))
    }

    @Test func `a certificate that was lost is made again for the same secret`() throws {
        let before = try office.slotKey()
        try FileManager.default.removeItem(at: office.folder.certificate(epoch: SampleOffice.epoch, slot: 0))
        #expect(try office.supply.topUp(at: SampleOffice.time, keys: keys.officer) == [SampleOffice.epoch])
        #expect(try office.slotKey() == before)
    }

    @Test func `a half-written certificate is made again`() throws {
        let url = office.folder.certificate(epoch: SampleOffice.epoch, slot: 0)
        try TemporaryFolder.write(Array(TemporaryFolder.bytes(url).prefix(100)), to: url)
        #expect(try office.supply.topUp(at: SampleOffice.time, keys: keys.officer) == [SampleOffice.epoch])
        #expect(office.supply.certificate(of: SampleOffice.epoch) != nil)
    }

    @Test func `the secret is on the disk before the certificate can exist`() async throws {
        // A secret that cannot be written: nothing may be certified.
        try FileManager.default.removeItem(at: office.folder.epochs)
        try TemporaryFolder.write([], to: office.folder.epochs)
        let error = await refusal { _ = try office.supply.topUp(at: SampleOffice.time + week * 2, keys: keys.officer) }
        #expect(error?.code == .inputOutput)
        #expect(office.supply.certificate(of: SampleOffice.epoch + 3) == nil)
    }

    @Test func `a renewed roster gets certificates of the same keys (3.3)`() throws {
        var roster = office.roster
        roster.version = 2
        let renewed = EpochSupply(folder: office.folder, roster: roster, slot: 0)
        let before = try office.slotKey()
        #expect(renewed.certificate(of: SampleOffice.epoch) == nil)
        #expect(try renewed.topUp(at: SampleOffice.time, keys: keys.officer).count == 3)
        #expect(renewed.certificate(of: SampleOffice.epoch)?.certificate.key == before.key)
        #expect(try renewed.topUp(at: SampleOffice.time, keys: keys.officer) == [])
    }

    @Test(arguments: [0, 8, 40, 87])
    func `a damaged secret is said to be one (2.5)`(_ offset: Int) async throws {
        let url = office.folder.epochKey(SampleOffice.epoch)
        var bytes = try TemporaryFolder.bytes(url)
        bytes[offset] ^= 0x80
        try TemporaryFolder.write(bytes, to: url)
        let error = await refusal { _ = try office.supply.openAll(keys.officer) }
        #expect(error?.code == .data)
        #expect(error?.message.id.contains(url.lastPathComponent) == true)
    }

    @Test func `a half-written secret is said to be one`() async throws {
        let url = office.folder.epochKey(SampleOffice.epoch)
        try TemporaryFolder.write(Array(TemporaryFolder.bytes(url).prefix(50)), to: url)
        #expect(await refusal { _ = try office.supply.openAll(keys.officer) }?.code == .data)
    }

    @Test func `a secret under another week's name is refused`() async throws {
        let bytes = try TemporaryFolder.bytes(office.folder.epochKey(SampleOffice.epoch))
        try TemporaryFolder.write(bytes, to: office.folder.epochKey(SampleOffice.epoch + 1))
        #expect(await refusal { _ = try office.supply.openAll(keys.officer) }?.code == .data)
    }

    private func files() throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for folder in [office.folder.epochs, office.folder.publicFolder] {
            for name in try TemporaryFolder.names(in: folder) { files[name] = try TemporaryFolder.bytes(folder.appending(path: name)) }
        }
        return files
    }
}
