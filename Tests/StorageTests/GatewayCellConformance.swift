import Testing

@testable import Storage

/// What every engine of ``GatewayStore`` does with cells. Spec 7 and 10.2.
@Suite struct GatewayCellConformance {
    private let office: OrganisationKey
    private let id = Samples.bytes(3, count: 16)
    private let bytes = Samples.bytes(4, count: 262_144)
    private let deletionHash = Samples.bytes(5, count: 32)

    init() throws { office = try Samples.organisation(1) }

    private func put(
        _ bytes: [UInt8], as id: [UInt8], on day: UInt32 = 100, deletionHash: [UInt8]? = nil, in store: any GatewayStore
    ) async throws -> Insertion {
        let writer = try await store.beginCell(id, deletionHash: deletionHash ?? self.deletionHash, for: office)
        try await writer.fill(bytes)
        return try await writer.commit(on: day)
    }

    @Test(arguments: GatewayEngine.allCases)
    func `the same cell again succeeds and another one conflicts`(_ engine: GatewayEngine) async throws {
        try await engine.withStore { store async throws in
            #expect(try await put(bytes, as: id, in: store) == .new)
            #expect(try await put(bytes, as: id, in: store) == .same)
            #expect(try await put(bytes, as: id, on: 101, in: store) == .same)
            #expect(try await put(Samples.bytes(6, count: 262_144), as: id, in: store) == .different)
            #expect(try await put(bytes, as: id, deletionHash: Samples.bytes(7, count: 32), in: store) == .different)
            #expect(try await store.cellRecord(id, of: office) == CellRecord(id: id, day: 100, deletionHash: deletionHash))
            #expect(try await store.cell(id, on: 100, of: office) == bytes)
            #expect(try await store.cell(id, on: 101, of: office) == nil)
            #expect(try await store.day(100, of: office) == DayRecord(day: 100, state: .open, cells: 1, cellBytes: 262_144))
        }
    }

    @Test(arguments: GatewayEngine.allCases) func `a cell is not visible before its commit, nor after it was abandoned`(
        _ engine: GatewayEngine
    ) async throws {
        try await engine.withStore { store async throws in
            let writer = try await store.beginCell(id, deletionHash: deletionHash, for: office)
            try await writer.fill(bytes)
            #expect(try await store.cellIDs(on: 100, of: office) == [])
            await writer.abandon()
            #expect(try await store.cellRecord(id, of: office) == nil)
        }
    }

    @Test(arguments: GatewayEngine.allCases)
    func `several cells are written at once and listed ascending`(_ engine: GatewayEngine) async throws {
        try await engine.withStore { store async throws in
            let ids = (10..<30).map { Samples.bytes($0, count: 16) }
            try await withThrowingTaskGroup(of: Insertion.self) { group in
                for id in ids { group.addTask { try await put(id + bytes, as: id, in: store) } }
                for try await outcome in group { #expect(outcome == .new) }
            }
            #expect(try await store.cellIDs(on: 100, of: office) == ids.sorted { $0.lexicographicallyPrecedes($1) })
            for id in ids { #expect(try await store.cell(id, on: 100, of: office) == id + bytes) }
        }
    }

    @Test(arguments: GatewayEngine.allCases)
    func `a deleted cell is gone and may come again`(_ engine: GatewayEngine) async throws {
        try await engine.withStore { store async throws in
            #expect(try await put(bytes, as: id, in: store) == .new)
            #expect(try await store.deleteCell(id, of: office) == true)
            #expect(try await store.deleteCell(id, of: office) == false)
            #expect(try await store.cell(id, on: 100, of: office) == nil)
            #expect(try await store.day(100, of: office)?.cells == 0)
            #expect(try await put(bytes, as: id, in: store) == .new)
        }
    }

    @Test(arguments: GatewayEngine.allCases) func `a cell that ends after its day was closed is refused, then joins the next`(
        _ engine: GatewayEngine
    ) async throws {
        try await engine.withStore { store async throws in
            let writer = try await store.beginCell(id, deletionHash: deletionHash, for: office)
            try await writer.fill(bytes)
            try await store.closeDay(Samples.closing(100, promises: 0), of: office)
            await #expect(throws: StorageError.dayClosed) { try await writer.commit(on: 100) }
            #expect(try await store.cellIDs(on: 100, of: office) == [])
            #expect(try await put(bytes, as: id, on: 101, in: store) == .new)
        }
    }

    @Test(arguments: GatewayEngine.allCases)
    func `a cell whose day ended under it may be committed to the next, spec 10.3`(_ engine: GatewayEngine) async throws {
        try await engine.withStore { store async throws in
            let writer = try await store.beginCell(id, deletionHash: deletionHash, for: office)
            try await writer.fill(bytes)
            try await store.closeDay(Samples.closing(100, promises: 0), of: office)
            await #expect(throws: StorageError.dayClosed) { try await writer.commit(on: 100) }
            #expect(try await writer.commit(on: 101) == .new)
            #expect(try await store.cell(id, on: 101, of: office) == bytes)
        }
    }

    @Test(arguments: GatewayEngine.allCases, [0, 1, 4_095, 4_096, 4_097, 262_143, 262_145, 700_000])
    func `a cell of any length comes back as it was`(_ engine: GatewayEngine, length: Int) async throws {
        try await engine.withStore { store async throws in
            let bytes = Samples.bytes(length, count: length)
            #expect(try await put(bytes, as: id, in: store) == .new)
            #expect(try await put(bytes, as: id, in: store) == .same)
            #expect(try await put(bytes + [0], as: id, in: store) == .different)
            #expect(try await put(bytes, as: id, on: 101, in: store) == .same)
            #expect(try await store.cell(id, on: 100, of: office) == bytes)
        }
    }
}
