@testable import Gateway
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Messages
import Peluit
import Storage
import TestSupport
import Testing

@Suite struct `A day of the gateway, spec 9.3, 10.3 and 10.5` {
    /// What an office that has pulled everything acknowledges.
    private static func digest(_ world: World, _ day: UInt32) async throws -> [UInt8] {
        let hashes = try await world.sync(.get, "/office/days/\(day)/envelopes").bytes
        let cells = try await world.sync(.get, "/office/days/\(day)/cells").bytes
        return DayDigest.digest(
            day: day, envelopes: hashes.chunks(of: 32).compactMap { EnvelopeHash($0) },
            cells: cells.chunks(of: 16).compactMap { CellID($0) },
            world.organisation
        ).bytes
    }

    @Test func `from submissions to leaves, pull, acknowledgement and nothing left`() async throws {
        let bench = try Bench()
        try await bench.run { world in
            let day = world.clock.day
            let submissions = try (0..<3).map { try world.submission("laporan \($0)") }
            for submission in submissions { #expect(try await world.submit(submission.bytes).status == .ok) }
            let cell = SampleCell()
            _ = try await world.put(cell)
            #expect(try await world.sync(.get, "/office/days").text == "\(day - 1) closed 0 0\n\(day) open 3 1\n")
            try await world.sync(.get, "/office/days/\(day)/padding").expect(.dayNotClosed)
            try await world.sync(.post, "/office/days/\(day)/acknowledgement", Self.digest(world, day)).expect(.dayNotClosed)

            world.clock.advance(seconds: 43_200)
            try await world.gateway.nightShift.work()
            #expect(try await world.sync(.get, "/office/days").text == "\(day - 1) closed 0 0\n\(day) closed 3 1\n")

            try await checkLeaves(of: submissions, on: day, world)
            try await checkPull(of: submissions, and: cell, on: day, world)

            let path = "/office/days/\(day)/acknowledgement"
            try await world.sync(.post, path, [UInt8](repeating: 0, count: 32)).expect(.acknowledgementMismatch)
            try await world.sync(.post, path, [0]).expect(.malformed)
            let digest = try await Self.digest(world, day)
            #expect(try await world.sync(.post, path, digest).status == .noContent)
            #expect(try await world.sync(.post, path, digest).status == .noContent)

            #expect(try await world.sync(.get, "/office/days").text == "\(day - 1) closed 0 0\n")
            try await world.sync(.get, "/office/days/\(day)/envelopes").expect(.notFound)
            try await world.sync(.get, "/office/days/\(day)\(cell.path)").expect(.notFound)
            try await world.sync(.get, "/office/days/\(day)/padding").expect(.notFound)
            #expect(try await world.gateway.store.padding(on: day, of: world.gateway.rosters.key)?.seed == nil)
            #expect(try await world.get("/log/days/\(day)").bytes.count == 32 * Leaf.length)
        }
    }

    /// Leaves as reporters and office see them.
    private func checkLeaves(of submissions: [Peluit.Submission], on day: UInt32, _ world: World) async throws {
        #expect(try await world.get("/log/days").text == "\(day - 1) 32\n\(day) 32\n")
        let leaves = try #require(Leaf.parseDay(try await world.get("/log/days/\(day)").bytes))
        let padding = try await world.sync(.get, "/office/days/\(day)/padding").bytes
        #expect(padding.prefix(4) == [0, 0, 0, 29])
        var seedBytes = Array(padding.dropFirst(4))
        let seed = SecretBytes(taking: &seedBytes)
        let paddingHashes = (0..<29 as Range<UInt32>).map { Leaf.paddingHash(seed: seed, day: day, index: $0, world.organisation) }
        let own = submissions.map { $0.envelope.hash(world.organisation) }
        #expect(Set(leaves.map(\.hash)) == Set(own + paddingHashes))
        for submission in submissions {
            #expect(leaves.contains(Leaf(token: submission.token, hash: submission.envelope.hash(world.organisation))))
        }
        var tree = LogTree()
        for day in [day - 1, day] {
            let ofDay = try #require(Leaf.parseDay(try await world.get("/log/days/\(day)").bytes))
            for leaf in ofDay { tree.append(leaf) }
        }
        let note = try SignedNote(parsing: try await world.get("/log/checkpoint").bytes)
        #expect(try Checkpoint(verifying: note, by: world.bench.keys.log.verificationKey, world.organisation) == Checkpoint(tree))
    }

    private func checkPull(of submissions: [Peluit.Submission], and cell: SampleCell, on day: UInt32, _ world: World) async throws {
        let hashes = submissions.map { $0.envelope.hash(world.organisation) }.sorted()
        #expect(try await world.sync(.get, "/office/days/\(day)/envelopes").bytes == hashes.flatMap(\.bytes))
        let wanted = submissions.map { $0.envelope.hash(world.organisation).bytes }
        let pulled = try await world.sync(.post, "/office/days/\(day)/envelopes", wanted.flatMap { $0 })
        #expect(pulled.bytes == submissions.flatMap(\.bytes))
        try await world.sync(.post, "/office/days/\(day)/envelopes", wanted[0] + [UInt8](repeating: 0, count: 32)).expect(.notFound)
        try await world.sync(.post, "/office/days/\(day)/envelopes", [1, 2, 3]).expect(.malformed)
        try await world.sync(.post, "/office/days/\(day)/envelopes", []).expect(.malformed)
        try await world.sync(.post, "/office/days/\(day)/envelopes", [UInt8](repeating: 0, count: 257 * 32)).expect(.tooLarge)
        #expect(try await world.sync(.get, "/office/days/\(day)/cells").bytes == cell.id.bytes)
        #expect(try await world.access(.get, "/office/days/\(day)\(cell.path)").bytes == cell.bytes)
    }

    @Test func `with two stores a day stays until both have it; an officer speaks for store 0`() async throws {
        let bench = try Bench(office: OfficeFixture(stores: 2))
        try await bench.run { world in
            let day = world.clock.day
            _ = try await world.submit(world.submission().bytes)
            world.clock.advance(days: 1)
            try await world.gateway.nightShift.work()
            let digest = try await Self.digest(world, day)
            #expect(try await world.access(.post, "/office/days/\(day)/acknowledgement", digest).status == .noContent)
            #expect(try await world.sync(.get, "/office/days", store: 0).text == "\(day - 1) closed 0 0\n")
            #expect(try await world.sync(.get, "/office/days", store: 1).text == "\(day - 1) closed 0 0\n\(day) closed 1 0\n")
            #expect(try await world.sync(.post, "/office/days/\(day)/acknowledgement", digest, store: 1).status == .noContent)
            #expect(try await world.sync(.get, "/office/days", store: 1).text == "\(day - 1) closed 0 0\n")
        }
    }

    @Test func `a day that nobody acknowledges is dropped at the retention limit`() async throws {
        let bench = try Bench { $0.settings.retentionDays = 7 }
        try await bench.run { world in
            let day = world.clock.day
            _ = try await world.submit(world.submission().bytes)
            world.clock.advance(days: 6)
            try await world.gateway.nightShift.work()
            #expect(try await world.sync(.get, "/office/days").text.hasPrefix("\(day) closed 1 0\n"))
            world.clock.advance(days: 1)
            try await world.gateway.nightShift.work()
            try await world.sync(.get, "/office/days/\(day)/envelopes").expect(.notFound)
            #expect(bench.logLines.all.contains { $0.hasPrefix("day over age") })
        }
    }

    @Test func `every day is closed, empty ones too, also after weeks without the gateway`() async throws {
        let bench = try Bench()
        try await bench.run { _ in }
        bench.clock.advance(days: 30)
        try await bench.run { world in
            let today = world.clock.day
            let lines = try await world.get("/log/days").text.split(separator: "\n")
            // 31 closed days, none of them acknowledged: an office that was away can still follow the log.
            #expect(lines.count == 31)
            #expect(lines.first == "\(today - 31) 32" && lines.last == "\(today - 1) 32")
            let note = try SignedNote(parsing: try await world.get("/log/checkpoint").bytes)
            #expect(try Checkpoint(verifying: note, by: bench.keys.log.verificationKey, world.organisation).size == 31 * 32)
        }
    }

    @Test func `thirty-three submissions make sixty-four leaves`() async throws {
        try await Bench().run { world in
            let day = world.clock.day
            for _ in 0..<33 { _ = try await world.submit(world.submission().bytes) }
            world.clock.advance(days: 1)
            try await world.gateway.nightShift.work()
            #expect(try await world.get("/log/days/\(day)").bytes.count == 64 * Leaf.length)
        }
    }

    @Test func `what arrives after midnight belongs to the new day, whether or not the old one is closed`() async throws {
        try await Bench().run { world in
            world.clock.advance(days: 1)
            let day = world.clock.day
            _ = try await world.submit(world.submission().bytes)
            #expect(try await world.sync(.get, "/office/days").text.hasSuffix("\(day) open 1 0\n"))
            try await world.gateway.nightShift.work()
            #expect(try await world.sync(.get, "/office/days").text.hasSuffix("\(day - 1) closed 0 0\n\(day) open 1 0\n"))
        }
    }

    @Test func `today may be asked for before anything arrived, other days not`() async throws {
        try await Bench().run { world in
            #expect(try await world.sync(.get, "/office/days/\(world.clock.day)/envelopes").bytes.isEmpty)
            try await world.sync(.get, "/office/days/\(world.clock.day + 1)/envelopes").expect(.notFound)
            try await world.sync(.get, "/office/days/1/cells").expect(.notFound)
            try await world.sync(.post, "/office/days/1/acknowledgement", [UInt8](repeating: 0, count: 32)).expect(.notFound)
            try await world.get("/log/days/\(world.clock.day)").expect(.notFound)
        }
    }
}

extension [UInt8] {
    func chunks(of size: Int) -> [[UInt8]] {
        stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
    }
}
