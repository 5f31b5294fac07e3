import Testing

@testable import Storage

/// What every engine of ``CaseLog`` does with the gateway's side: days, outbox, cells. Spec 8.3, 9.6 and 11.7.
@Suite struct CaseLogGatewayConformance {
    private let caseA = Samples.bytes(1, count: 16)

    private func cell(_ reply: UInt8, _ part: UInt8) -> OutboxCell {
        OutboxCell(part: OutboxPart(replyID: [reply], part: part), caseID: caseA, cell: [reply, part])
    }

    @Test(arguments: CaseLogEngine.allCases)
    func `a day is recorded, acknowledged and found again`(_ engine: CaseLogEngine) async throws {
        try await engine.withStore { store async throws in
            func day(_ number: UInt32, acknowledged: Bool) -> GatewayDay {
                GatewayDay(
                    day: number, leaves: [1, 2], padding: DayPadding(leaves: 32, seed: [3]), checkpoint: [4], treeState: [5],
                    isAcknowledged: acknowledged
                )
            }
            await #expect(throws: StorageError.notFound) { try await store.markDayAcknowledged(100) }
            try await store.recordDay(day(101, acknowledged: false))
            try await store.recordDay(day(100, acknowledged: false))
            try await store.markDayAcknowledged(100)
            #expect(try await store.gatewayDay(100) == day(100, acknowledged: true))
            #expect(try await store.gatewayDays() == [100, 101])
            #expect(try await store.lastGatewayDay() == day(101, acknowledged: false))
            #expect(try await store.gatewayDay(7) == nil)
        }
    }

    @Test(arguments: CaseLogEngine.allCases) func `a posting takes its parts once and repeats the same bytes, spec 8.3`(
        _ engine: CaseLogEngine
    ) async throws {
        try await engine.withStore { store async throws in
            var changes = CaseLogChanges()
            changes.outbox = [cell(2, 0), cell(2, 1), cell(1, 0), cell(2, 0)]
            try await store.apply(changes)
            #expect(try await store.unpostedCells(limit: 10) == [cell(2, 0), cell(2, 1), cell(1, 0)])
            #expect(try await store.unpostedCells(limit: 2) == [cell(2, 0), cell(2, 1)])
            let posting = OutboxPosting(
                period: 9, cells: [[2, 1], [99], [2, 0]], parts: [cell(2, 0).part, cell(2, 1).part], refreshedCases: [caseA]
            )
            #expect(try await store.recordPosting(posting) == .new)
            #expect(try await store.recordPosting(posting) == .same)
            #expect(try await store.recordPosting(OutboxPosting(period: 9, cells: [[1]], parts: [], refreshedCases: [])) == .different)
            await #expect(throws: StorageError.changed) {
                try await store.recordPosting(OutboxPosting(period: 10, cells: [[1]], parts: [cell(2, 0).part], refreshedCases: []))
            }
            #expect(try await store.posting(10) == nil)
            #expect(try await store.posting(9) == [[2, 1], [99], [2, 0]])
            #expect(try await store.unpostedCells(limit: 10) == [cell(1, 0)])
            #expect(try await store.unpostedCount() == 1)
            #expect(try await store.statusRefreshes() == [caseA: 9])
            try await store.dropPostings(before: 10)
            #expect(try await store.posting(9) == nil)
            #expect(try await store.unpostedCount() == 1)
        }
    }

    @Test(arguments: CaseLogEngine.allCases)
    func `sealed cells are found by id and listed by day`(_ engine: CaseLogEngine) async throws {
        try await engine.withStore { store async throws in
            func put(_ id: [UInt8], _ bytes: [UInt8], on day: UInt32) async throws -> Insertion {
                let writer = try await store.beginCell(id)
                try await writer.fill(bytes)
                return try await writer.commit(on: day)
            }
            let bytes = Samples.bytes(1, count: 262_144)
            #expect(try await put([2], bytes, on: 100) == .new)
            #expect(try await put([1], [7], on: 100) == .new)
            #expect(try await put([2], bytes, on: 101) == .same)
            #expect(try await put([2], [7], on: 101) == .different)
            #expect(try await store.cell([2]) == bytes)
            #expect(try await store.cell([3]) == nil)
            #expect(try await store.cellIDs(on: 100) == [[1], [2]])
            #expect(try await store.cellDays() == [100])
            try await store.deleteCell([2], on: 100)
            try await store.deleteCell([1], on: 100)
            #expect(try await store.cell([2]) == nil)
            #expect(try await store.cellDays() == [])
        }
    }
}
