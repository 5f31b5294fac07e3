import Testing

@testable import Storage

/// What every engine of ``GatewayStore`` does: notes, submissions and the board. Spec 10.
@Suite struct GatewayStoreConformance {
    private let office: OrganisationKey
    private let other: OrganisationKey

    init() throws {
        office = try Samples.organisation(1)
        other = try Samples.organisation(2)
    }

    @Test(arguments: GatewayEngine.allCases)
    func `the current roster is the one with the highest version`(_ engine: GatewayEngine) async throws {
        try await engine.withStore { store async throws in
            let first = StoredRoster(version: 1, rootKey: [1], note: [10])
            let second = StoredRoster(version: 2, rootKey: [1], note: [20])
            #expect(try await store.currentRoster(of: office) == nil)
            #expect(try await store.appendRoster(second, for: office) == .new)
            #expect(try await store.appendRoster(first, for: office) == .new)
            #expect(try await store.appendRoster(first, for: office) == .same)
            #expect(try await store.appendRoster(StoredRoster(version: 1, rootKey: [1], note: [11]), for: office) == .different)
            #expect(try await store.currentRoster(of: office) == second)
            #expect(try await store.rosters(of: office) == [first, second])
            #expect(try await store.rosters(of: other) == [])
            try await store.dropRosters(versions: [1], of: office)
            #expect(try await store.rosters(of: office) == [second])
        }
    }

    @Test(arguments: GatewayEngine.allCases)
    func `the first certificate of epoch, slot and roster stays`(_ engine: GatewayEngine) async throws {
        try await engine.withStore { store async throws in
            let certificate = StoredCertificate(epoch: 5, slot: 1, rosterHash: [9], note: [1])
            let changed = StoredCertificate(epoch: 5, slot: 1, rosterHash: [9], note: [2])
            let lower = StoredCertificate(epoch: 5, slot: 0, rosterHash: [9], note: [3])
            #expect(try await store.insertCertificate(certificate, for: office) == .new)
            #expect(try await store.insertCertificate(certificate, for: office) == .same)
            #expect(try await store.insertCertificate(changed, for: office) == .different)
            #expect(try await store.insertCertificate(lower, for: office) == .new)
            #expect(try await store.certificates(epoch: 5, rosterHash: [9], of: office) == [lower, certificate])
            #expect(try await store.certificates(epoch: 5, rosterHash: [8], of: office) == [])
            try await store.dropCertificates(before: 6, of: office)
            #expect(try await store.certificates(epoch: 5, rosterHash: [9], of: office) == [])
        }
    }

    @Test(arguments: GatewayEngine.allCases)
    func `a submission sent again keeps its day, spec 9.2`(_ engine: GatewayEngine) async throws {
        try await engine.withStore { store async throws in
            let sent = Samples.submission(1, day: 100)
            let later = Submission(envelope: sent.envelope, token: sent.token, hash: sent.hash, day: 101)
            let forged = Submission(envelope: sent.envelope, token: Samples.bytes(9, count: 32), hash: sent.hash, day: 100)
            #expect(try await store.insert(sent, for: office) == .stored(100))
            #expect(try await store.insert(later, for: office) == .alreadyHeld(100))
            #expect(try await store.insert(forged, for: office) == .conflict)
            #expect(try await store.insert(later, for: other) == .stored(101))
            #expect(try await store.submissions([sent.hash], on: 100, of: office) == [sent])
        }
    }

    @Test(arguments: GatewayEngine.allCases)
    func `a day lists its envelopes ascending and hands them out as asked`(_ engine: GatewayEngine) async throws {
        try await engine.withStore { store async throws in
            let sent = (1...5).map { Samples.submission($0, day: 100) }
            for submission in sent { _ = try await store.insert(submission, for: office) }
            _ = try await store.insert(Samples.submission(9, day: 101), for: office)
            let sorted = sent.map(\.hash).sorted { $0.lexicographicallyPrecedes($1) }
            #expect(try await store.envelopeHashes(on: 100, of: office) == sorted)
            #expect(try await store.submissions(sent.map(\.hash), on: 100, of: office) == sent)
            #expect(try await store.day(100, of: office) == DayRecord(day: 100, state: .open, envelopes: 5, envelopeBytes: 5 * 16_384))
            await #expect(throws: StorageError.notFound) { try await store.submissions([sent[0].hash], on: 101, of: office) }
            await #expect(throws: StorageError.tooMany(limit: 256)) {
                try await store.submissions(Array(repeating: sent[0].hash, count: 257), on: 100, of: office)
            }
        }
    }

    @Test(arguments: GatewayEngine.allCases)
    func `two hundred submissions at once are all stored`(_ engine: GatewayEngine) async throws {
        try await engine.withStore { store async throws in
            try await withThrowingTaskGroup(of: SubmissionOutcome.self) { group in
                for seed in 0..<200 { group.addTask { try await store.insert(Samples.submission(seed), for: office) } }
                for try await outcome in group { #expect(outcome == .stored(20_000)) }
            }
            #expect(try await store.envelopeHashes(on: 20_000, of: office).count == 200)
            #expect(try await store.day(20_000, of: office)?.envelopes == 200)
        }
    }

    @Test(arguments: GatewayEngine.allCases)
    func `the board keeps posting order, spec 8.4`(_ engine: GatewayEngine) async throws {
        try await engine.withStore { store async throws in
            let may = BoardPosting(period: 7, month: "2026-05", cells: [[1], [2]])
            let june = BoardPosting(period: 9, month: "2026-06", cells: [[3], [4]])
            #expect(try await store.insertPosting(june, for: office) == .new)
            #expect(try await store.insertPosting(may, for: office) == .new)
            #expect(try await store.insertPosting(may, for: office) == .same)
            #expect(try await store.insertPosting(BoardPosting(period: 7, month: "2026-05", cells: [[2], [1]]), for: office) == .different)
            #expect(try await store.latestBoardCells(3, of: office) == [[2], [3], [4]])
            #expect(
                try await store.boardMonths(of: office) == [BoardMonth(month: "2026-05", cells: 2), BoardMonth(month: "2026-06", cells: 2)])
            #expect(try await store.boardCells(month: "2026-05", of: office) == [[1], [2]])
            try await store.dropBoard(before: "2026-06", of: office)
            #expect(try await store.latestBoardCells(10, of: office) == [[3], [4]])
            #expect(try await store.boardCells(month: "2026-05", of: office) == [])
        }
    }

    @Test(arguments: GatewayEngine.allCases)
    func `a closed store answers that it is closed`(_ engine: GatewayEngine) async throws {
        try await engine.withStore { store async throws in
            try await store.close()
            await #expect(throws: StorageError.closed) { try await store.insert(Samples.submission(1), for: office) }
            await #expect(throws: StorageError.closed) { try await store.rosters(of: office) }
        }
    }
}
