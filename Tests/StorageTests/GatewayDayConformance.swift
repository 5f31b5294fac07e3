import Testing

@testable import Storage

/// What every engine of ``GatewayStore`` does with days and the log. Spec 9.3 and 10.3.
@Suite struct GatewayDayConformance {
    private let office: OrganisationKey

    init() throws { office = try Samples.organisation(1) }

    @Test(arguments: GatewayEngine.allCases)
    func `closing fixes a day's leaves and lets nothing join it`(_ engine: GatewayEngine) async throws {
        try await engine.withStore { store async throws in
            let sent = Samples.submission(1, day: 100)
            _ = try await store.insert(sent, for: office)
            let closing = Samples.closing(100, promises: 1)
            try await store.closeDay(closing, of: office)
            #expect(try await store.logHead(of: office) == closing.head)
            #expect(try await store.leaves(on: 100, of: office) == closing.leaves)
            #expect(try await store.leafDays(of: office) == [DayLeaves(day: 100, count: 32)])
            #expect(try await store.padding(on: 100, of: office) == closing.padding)
            #expect(try await store.days(of: office).map(\.state) == [.closed])
            await #expect(throws: StorageError.dayClosed) { try await store.insert(Samples.submission(2, day: 100), for: office) }
            #expect(try await store.insert(sent, for: office) == .alreadyHeld(100))
            #expect(try await store.day(100, of: office)?.envelopes == 1)
        }
    }

    @Test(arguments: GatewayEngine.allCases)
    func `a refused submission leaves no promise behind`(_ engine: GatewayEngine) async throws {
        try await engine.withStore { store async throws in
            try await store.closeDay(Samples.closing(100, promises: 0), of: office)
            let late = Samples.submission(2, day: 100)
            await #expect(throws: StorageError.dayClosed) { try await store.insert(late, for: office) }
            let retried = Submission(envelope: late.envelope, token: late.token, hash: late.hash, day: 101)
            #expect(try await store.insert(retried, for: office) == .stored(101))
        }
    }

    @Test(arguments: GatewayEngine.allCases)
    func `a day before the last closed one takes nothing`(_ engine: GatewayEngine) async throws {
        try await engine.withStore { store async throws in
            try await store.closeDay(Samples.closing(100, promises: 0), of: office)
            await #expect(throws: StorageError.dayClosed) { try await store.insert(Samples.submission(2, day: 99), for: office) }
            #expect(try await store.days(of: office).map(\.day) == [100])
        }
    }

    @Test(arguments: GatewayEngine.allCases)
    func `a day does not close over a submission that its leaves miss`(_ engine: GatewayEngine) async throws {
        try await engine.withStore { store async throws in
            _ = try await store.insert(Samples.submission(1, day: 100), for: office)
            await #expect(throws: StorageError.changed) { try await store.closeDay(Samples.closing(100, promises: 0), of: office) }
            #expect(try await store.logHead(of: office) == nil)
            try await store.closeDay(Samples.closing(100, promises: 1), of: office)
            await #expect(throws: StorageError.dayClosed) { try await store.closeDay(Samples.closing(100, promises: 1), of: office) }
            await #expect(throws: StorageError.dayClosed) { try await store.closeDay(Samples.closing(99, promises: 0), of: office) }
        }
    }

    @Test(arguments: GatewayEngine.allCases) func `a cosigned checkpoint replaces the plain one of the same tree only`(
        _ engine: GatewayEngine
    ) async throws {
        try await engine.withStore { store async throws in
            try await store.closeDay(Samples.closing(100, promises: 0, treeSize: 32), of: office)
            try await store.replaceCheckpoint([5], treeSize: 32, of: office)
            #expect(try await store.logHead(of: office) == LogHead(day: 100, treeSize: 32, treeState: [1, 2], checkpoint: [5]))
            await #expect(throws: StorageError.changed) { try await store.replaceCheckpoint([6], treeSize: 64, of: office) }
        }
    }

    @Test(arguments: GatewayEngine.allCases)
    func `acknowledging and dropping want a closed day`(_ engine: GatewayEngine) async throws {
        try await engine.withStore { store async throws in
            _ = try await store.insert(Samples.submission(1, day: 100), for: office)
            await #expect(throws: StorageError.dayNotClosed) { try await store.acknowledge(day: 100, store: 0, of: office) }
            await #expect(throws: StorageError.dayNotClosed) { try await store.dropDay(100, of: office) }
            await #expect(throws: StorageError.dayNotClosed) {
                try await store.repack(100, of: office, using: FixedGenerator(state: 1))
            }
            try await store.closeDay(Samples.closing(100, promises: 1), of: office)
            try await store.acknowledge(day: 100, store: 1, of: office)
            try await store.acknowledge(day: 100, store: 0, of: office)
            try await store.acknowledge(day: 100, store: 1, of: office)
            #expect(try await store.acknowledgements(on: 100, of: office) == [0, 1])
        }
    }

    @Test(arguments: GatewayEngine.allCases)
    func `a dropped day keeps its promises until its leaves go`(_ engine: GatewayEngine) async throws {
        try await engine.withStore { store async throws in
            let sent = Samples.submission(1, day: 100)
            _ = try await store.insert(sent, for: office)
            let writer = try await store.beginCell([7], deletionHash: [8], for: office)
            try await writer.fill([1, 2, 3])
            #expect(try await writer.commit(on: 100) == .new)
            let closing = Samples.closing(100, promises: 1)
            try await store.closeDay(closing, of: office)
            try await store.dropDay(100, of: office)
            #expect(try await store.envelopeHashes(on: 100, of: office) == [])
            #expect(try await store.cellRecord([7], of: office) == nil)
            #expect(try await store.days(of: office) == [DayRecord(day: 100, state: .dropped)])
            #expect(try await store.insert(sent, for: office) == .alreadyHeld(100))
            try await store.dropLeaves(before: 101, of: office)
            #expect(try await store.leaves(on: 100, of: office) == nil)
            #expect(try await store.padding(on: 100, of: office) == nil)
            #expect(try await store.logHead(of: office) == closing.head)
            let again = Submission(envelope: sent.envelope, token: sent.token, hash: sent.hash, day: 128)
            #expect(try await store.insert(again, for: office) == .stored(128))
        }
    }

    @Test(arguments: GatewayEngine.allCases)
    func `promises of envelopes still held outlive their leaves`(_ engine: GatewayEngine) async throws {
        try await engine.withStore { store async throws in
            let sent = Samples.submission(1, day: 100)
            _ = try await store.insert(sent, for: office)
            try await store.closeDay(Samples.closing(100, promises: 1), of: office)
            try await store.dropLeaves(before: 200, of: office)
            #expect(try await store.insert(sent, for: office) == .alreadyHeld(100))
        }
    }

    @Test(arguments: GatewayEngine.allCases)
    func `the padding seed is wiped and the count stays`(_ engine: GatewayEngine) async throws {
        try await engine.withStore { store async throws in
            try await store.closeDay(Samples.closing(100, promises: 0), of: office)
            try await store.wipePaddingSeed(on: 100, of: office)
            #expect(try await store.padding(on: 100, of: office) == DayPadding(leaves: 32, seed: nil))
        }
    }

    @Test(arguments: GatewayEngine.allCases)
    func `repacking changes nothing that can be asked for`(_ engine: GatewayEngine) async throws {
        try await engine.withStore { store async throws in
            let sent = (0..<100).map { Samples.submission($0, day: 100) }
            for submission in sent { _ = try await store.insert(submission, for: office) }
            for seed in 0..<3 {
                let writer = try await store.beginCell([UInt8(seed)], deletionHash: [8], for: office)
                try await writer.fill(Samples.bytes(seed, count: 1_000))
                _ = try await writer.commit(on: 100)
            }
            try await store.closeDay(Samples.closing(100, promises: 100, treeSize: 128), of: office)
            let before = try await store.days(of: office)
            try await store.repack(100, of: office, using: FixedGenerator(state: 1))
            try await store.repack(100, of: office, using: FixedGenerator(state: 2))
            #expect(try await store.days(of: office) == before)
            #expect(try await store.submissions(sent.map(\.hash), on: 100, of: office) == sent)
            for seed in 0..<3 { #expect(try await store.cell([UInt8(seed)], on: 100, of: office) == Samples.bytes(seed, count: 1_000)) }
            #expect(try await store.insert(sent[5], for: office) == .alreadyHeld(100))
        }
    }
}
