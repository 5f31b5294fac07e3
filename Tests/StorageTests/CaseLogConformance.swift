import Testing

@testable import Storage

/// What every engine of ``CaseLog`` does: events, keys, intake. Spec 11.
@Suite struct CaseLogConformance {
    private let caseA = Samples.bytes(1, count: 16)
    private let caseB = Samples.bytes(2, count: 16)

    private func append(_ events: StoredEvent..., to store: any CaseLog) async throws {
        var changes = CaseLogChanges()
        changes.events = events
        try await store.apply(changes)
    }

    @Test(arguments: CaseLogEngine.allCases)
    func `an event continues its case or is refused, spec 11.3`(_ engine: CaseLogEngine) async throws {
        try await engine.withStore { store async throws in
            let first = Samples.event(caseA)
            let second = Samples.event(caseA, after: first.head)
            try await append(first, to: store)
            await #expect(throws: StorageError.conflict(expected: 2)) { try await append(first, to: store) }
            let skipping = Samples.event(caseA, after: second.head)
            await #expect(throws: StorageError.conflict(expected: 2)) { try await append(skipping, to: store) }
            let elsewhere = Samples.event(caseA, after: CaseHead(caseID: caseA, sequence: 1, hash: caseB))
            await #expect(throws: StorageError.conflict(expected: 2)) { try await append(elsewhere, to: store) }
            await #expect(throws: StorageError.conflict(expected: 1)) {
                try await append(Samples.event(caseB, after: first.head), to: store)
            }
            try await append(second, to: store)
            #expect(try await store.events(of: caseA) == [first, second])
            #expect(try await store.head(of: caseA) == second.head)
        }
    }

    @Test(arguments: CaseLogEngine.allCases)
    func `all events come by case and sequence, page by page`(_ engine: CaseLogEngine) async throws {
        try await engine.withStore { store async throws in
            let firstA = Samples.event(caseA)
            let firstB = Samples.event(caseB)
            let secondA = Samples.event(caseA, after: firstA.head)
            try await append(firstB, firstA, secondA, to: store)
            var seen: [StoredEvent] = []
            var position: EventPosition?
            while let event = try await store.events(after: position, limit: 1).first {
                seen.append(event)
                position = EventPosition(caseID: event.caseID, sequence: event.sequence)
            }
            let expected = caseA.lexicographicallyPrecedes(caseB) ? [firstA, secondA, firstB] : [firstB, firstA, secondA]
            #expect(seen == expected)
            #expect(try await store.heads().map(\.sequence).sorted() == [1, 2])
        }
    }

    @Test(arguments: CaseLogEngine.allCases)
    func `changes happen as a whole or not at all, spec 11.4`(_ engine: CaseLogEngine) async throws {
        try await engine.withStore { store async throws in
            let submission = Samples.submission(1)
            _ = try await store.insertIntake([submission])
            var changes = CaseLogChanges()
            changes.events = [Samples.event(caseA)]
            changes.sealedKeys = [SealedCaseKey(caseID: caseA, generation: 1, officer: [1], sealed: [2])]
            changes.outbox = [OutboxCell(part: OutboxPart(replyID: [1], part: 0), caseID: caseA, cell: [3])]
            changes.settings = ["x": [1]]
            changes.decisions = [
                IntakeDecision(hash: submission.hash, state: .opened), IntakeDecision(hash: [0], state: .opened),
            ]
            await #expect(throws: StorageError.notFound) { try await store.apply(changes) }
            #expect(try await store.events(of: caseA) == [])
            #expect(try await store.sealedKeys(of: caseA) == [])
            #expect(try await store.unpostedCount() == 0)
            #expect(try await store.setting("x") == nil)
            #expect(try await store.intake(submission.hash)?.state == .pending)
            changes.decisions.removeLast()
            try await store.apply(changes)
            #expect(try await store.events(of: caseA).count == 1)
            #expect(try await store.intake(submission.hash)?.state == .opened)
            #expect(try await store.setting("x") == [1])
            var again = CaseLogChanges()
            again.decisions = changes.decisions
            await #expect(throws: StorageError.changed) { try await store.apply(again) }
        }
    }

    @Test(arguments: CaseLogEngine.allCases)
    func `sealed keys are replaced, listed and deleted, spec 11.2`(_ engine: CaseLogEngine) async throws {
        try await engine.withStore { store async throws in
            let sari = SealedCaseKey(caseID: caseA, generation: 1, officer: [1], sealed: [11])
            let budi = SealedCaseKey(caseID: caseA, generation: 1, officer: [2], sealed: [12])
            let next = SealedCaseKey(caseID: caseA, generation: 2, officer: [2], sealed: [22])
            var changes = CaseLogChanges()
            changes.sealedKeys = [next, budi, SealedCaseKey(caseID: caseA, generation: 1, officer: [1], sealed: [0]), sari]
            try await store.apply(changes)
            #expect(try await store.sealedKeys(of: caseA) == [sari, budi, next])
            #expect(try await store.sealedKeys(for: [2]) == [budi, next])
            var removal = CaseLogChanges()
            removal.removedKeys = [CaseKeySelection(caseID: caseA, generation: 1, officer: [2])]
            try await store.apply(removal)
            #expect(try await store.sealedKeys(of: caseA) == [sari, next])
            removal.removedKeys = [CaseKeySelection(caseID: caseA)]
            try await store.apply(removal)
            #expect(try await store.sealedKeys(of: caseA) == [])
        }
    }

    @Test(arguments: CaseLogEngine.allCases)
    func `intake is idempotent and decided envelopes lose their bytes`(_ engine: CaseLogEngine) async throws {
        try await engine.withStore { store async throws in
            let one = Samples.submission(1, day: 100)
            let two = Samples.submission(2, day: 101)
            let forged = Submission(envelope: one.envelope, token: [0], hash: one.hash, day: 100)
            #expect(try await store.insertIntake([one, two, one, forged]) == [.new, .new, .same, .different])
            #expect(try await store.pendingIntake().map(\.hash) == [one.hash, two.hash])
            #expect(try await store.intakeDays() == [100, 101])
            var changes = CaseLogChanges()
            changes.decisions = [IntakeDecision(hash: one.hash, state: .rejected(reason: "decoy"))]
            try await store.apply(changes)
            #expect(try await store.pendingIntake().map(\.hash) == [two.hash])
            #expect(try await store.envelope(one.hash) == one.envelope)
            #expect(try await store.wipeDecidedEnvelopes() == 1)
            #expect(try await store.wipeDecidedEnvelopes() == 0)
            #expect(try await store.envelope(one.hash) == nil)
            #expect(try await store.envelope(two.hash) == two.envelope)
            let wiped = IntakeEntry(hash: one.hash, token: one.token, day: 100, state: .rejected(reason: "decoy"), hasEnvelope: false)
            #expect(try await store.intake(on: 100) == [wiped])
            #expect(try await store.insertIntake([one]) == [.same])
        }
    }

    @Test(arguments: CaseLogEngine.allCases)
    func `settings are set and deleted`(_ engine: CaseLogEngine) async throws {
        try await engine.withStore { store async throws in
            var changes = CaseLogChanges()
            changes.settings = ["tree": [1, 2], "none": []]
            try await store.apply(changes)
            #expect(try await store.setting("tree") == [1, 2])
            #expect(try await store.setting("none") == [])
            changes.settings = ["tree": nil]
            try await store.apply(changes)
            #expect(try await store.setting("tree") == nil)
        }
    }
}
