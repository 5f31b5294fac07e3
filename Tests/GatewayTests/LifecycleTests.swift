@testable import Gateway
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Messages
import Peluit
import ServiceLifecycle
import Storage
import TestSupport
import Testing

@Suite struct `Start, stop and what outlives them` {
    @Test func `init makes two private keys and a card that verifies`() throws {
        let bench = try Bench()
        for path in [bench.folder.gatewayKey, bench.folder.logKey] {
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect(mode == 0o600)
        }
        let note = try SignedNote(parsing: WholeFile.read(bench.folder.card, limit: 4_096))
        let card = try GatewayCard(verifying: note)
        #expect(card.gateway == bench.keys.gateway.verificationKey)
        #expect(card.log == bench.keys.log.verificationKey)
    }

    @Test func `init overwrites nothing`() throws {
        let bench = try Bench()
        let before = try WholeFile.read(bench.folder.gatewayKey, limit: 64)
        #expect(throws: FileError.exists) { try GatewayKeys.create(in: bench.folder) }
        #expect(try WholeFile.read(bench.folder.gatewayKey, limit: 64) == before)
    }

    @Test func `a damaged key file, and none, are told apart`() throws {
        let bench = try Bench()
        try Data([1, 2, 3]).write(to: URL(fileURLWithPath: bench.folder.logKey))
        #expect(throws: GatewayKeysError.key(.damaged)) { try GatewayKeys(reading: bench.folder) }
        try FileManager.default.removeItem(atPath: bench.folder.logKey)
        #expect(throws: GatewayKeysError.file(.notFound)) { try GatewayKeys(reading: bench.folder) }
    }

    @Test func `without a roster there is nothing to serve`() async throws {
        let bench = try Bench()
        await #expect(throws: GatewayStartError.noOrganisation) { try await bench.open(importing: false) }
    }

    @Test func `a roster for another gateway's keys is refused`() async throws {
        let bench = try Bench()
        let foreign = bench.office.roster(
            gateway: SigningKey<Roles.Gateway>.generate().verificationKey, log: bench.keys.log.verificationKey, issued: bench.clock.now)
        try bench.publish(foreign)
        await #expect(throws: RosterRefusal.foreignKeys) { try await bench.open() }
    }

    @Test func `a gateway that replaced another takes up the whole chain from a folder`() async throws {
        let bench = try Bench()
        let former = bench.office.roster(
            gateway: SigningKey<Roles.Gateway>.generate().verificationKey, log: SigningKey<Roles.Log>.generate().verificationKey,
            issued: bench.clock.now)
        var present = bench.roster(version: 2)
        present.root = bench.office.nextRoot.verificationKey
        let notes = [former.signed(by: bench.office.root), present.signed(by: bench.office.nextRoot)]
        try Data(NoteBundle.encode(notes)).write(to: URL(fileURLWithPath: bench.publicFolder + "/rosters.bundle"))
        try Data(notes[1].encoded()).write(to: URL(fileURLWithPath: bench.publicFolder + "/roster.txt"))
        for _ in 0..<2 {
            try await bench.run { world in
                let served = try NoteBundle.decode(try await world.get("/rosters").bytes)
                #expect(served == notes)
            }
        }
    }

    @Test func `the first organisation is served for ever`() async throws {
        let bench = try Bench()
        try await bench.run { _ in }
        let other = OfficeFixture(seed: 9).roster(
            gateway: bench.keys.gateway.verificationKey, log: bench.keys.log.verificationKey, issued: bench.clock.now)
        try Data(other.signed(by: OfficeFixture(seed: 9).root).encoded()).write(
            to: URL(fileURLWithPath: bench.publicFolder + "/roster.txt"))
        await #expect(throws: GatewayStartError.otherOrganisation) { try await bench.open() }
    }

    @Test func `a restart keeps roster, envelopes, board, log and days, without the folder too`() async throws {
        let bench = try Bench()
        let answers = Keep<[[UInt8]]>()
        let paths = ["/roster", "/rosters", "/certificates/\(bench.clock.epoch)", "/board/current", "/log/checkpoint", "/log/days"]
        try await bench.run { world in
            _ = try await world.submit(world.submission().bytes)
            _ = try await world.put(SampleCell())
            _ = try await world.sync(.put, "/office/board/\(world.clock.now / 21_600)", [UInt8](repeating: 3, count: 4 * 4_096))
            var all: [[UInt8]] = []
            for path in paths { all.append(try await world.get(path).bytes) }
            all.append(try await world.sync(.get, "/office/days").bytes)
            answers.value = all
        }
        try await bench.run(importing: false) { world in
            var all: [[UInt8]] = []
            for path in paths { all.append(try await world.get(path).bytes) }
            all.append(try await world.sync(.get, "/office/days").bytes)
            #expect(all == answers.value)
        }
    }

    @Test func `a folder that is in use is not opened twice`() async throws {
        let bench = try Bench()
        try await bench.run { _ in
            await #expect(throws: StorageError.inUse) { try await bench.open() }
        }
    }

    @Test func `a stop finishes what is in flight, then closes the store`() async throws {
        let bench = try Bench()
        let gateway = try await bench.open()
        let (ports, opened) = AsyncStream<Int>.makeStream()
        let application = try gateway.application(on: .hostname("127.0.0.1", port: 0)) { port in
            if let port { opened.yield(port) }
        }
        let group = ServiceGroup(services: [application], logger: bench.logLines.logger)
        let submission = try bench.office.submission(Array("laporan".utf8), epoch: bench.clock.epoch).bytes
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            let port = try #require(await ports.first { _ in true })
            let connection = RawConnection(port: port)
            connection.send(try await Self.head(of: gateway, bench) + submission.prefix(1_000))
            while gateway.envelopeLane.occupied == 0 { await Task.yield() }
            await group.triggerGracefulShutdown()
            connection.send(Array(submission.dropFirst(1_000)))
            let answer = await connection.answer()
            #expect(answer.hasPrefix("HTTP/1.1 200"))
            try await tasks.waitForAll()
            #expect(await RawConnection.exchange([], with: port) == "no connection")
        }
        try await gateway.close()
        #expect(bench.logLines.all.last?.hasPrefix("stopped") == true)
        try await bench.run { world in
            let hashes = try await world.sync(.get, "/office/days/\(world.clock.day)/envelopes")
            #expect(hashes.bytes.count == 32)
        }
    }

    /// The head of a request that brings an envelope.
    private static func head(of gateway: Gateway<SQLiteGatewayStore>, _ bench: Bench) async throws -> [UInt8] {
        let permit = try #require(try await gateway.challenges.issue(.envelope).solve(bench.office.organisation))
        let organisation = String(decoding: bench.office.organisation.hex, as: UTF8.self)
        let lines = [
            "POST /api/v1/\(organisation)/envelopes HTTP/1.1", "Host: a", "Content-Length: 16416",
            "Peluit-Permit: \(String(decoding: permit.field, as: UTF8.self))",
        ]
        return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
    }

    @Test(arguments: [
        ("127.0.0.1:8080", "http://127.0.0.1:8080"), ("localhost:0", "http://localhost:0"), ("[::1]:443", "http://[::1]:443"),
        ("::1:443", nil), ("127.0.0.1", nil), (":80", nil), ("a:65536", nil), ("a:-1", nil), ("a:", nil),
    ])
    func `an address is host and port`(text: String, url: String?) {
        let address = ListenAddress(argument: text)
        #expect(address?.url(isEncrypted: false, port: address?.port ?? 0) == url)
    }
}
