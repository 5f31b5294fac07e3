@testable import Gateway
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Messages
import Peluit
import TestSupport
import Testing

@Suite struct `Cells, spec 7.3 and 10.2` {
    @Test func `new is 201, the same again 200, other bytes 409`() async throws {
        try await Bench().run { world in
            let cell = SampleCell()
            #expect(try await world.put(cell).status == .created)
            #expect(try await world.put(cell).status == .ok)
            try await world.put(cell.with(SampleCell(fill: 8).bytes)).expect(.cellConflict)
            let held = "/office/days/\(world.clock.day)\(cell.path)"
            #expect(try await world.sync(.get, held).bytes == cell.bytes)
        }
    }

    @Test func `a cell is not changed by a conflicting one, and is there after a restart`() async throws {
        let bench = try Bench()
        let cell = SampleCell()
        try await bench.run { world in
            _ = try await world.put(cell)
            _ = try await world.put(cell.with(SampleCell(fill: 8).bytes))
        }
        try await bench.run { world in
            let held = try await world.sync(.get, "/office/days/\(world.clock.day)\(cell.path)")
            #expect(held.bytes == cell.bytes)
        }
    }

    @Test func `one byte short is malformed, one byte long is too large`() async throws {
        try await Bench().run { world in
            let cell = SampleCell()
            try await world.put(cell.with(Array(cell.bytes.dropLast()))).expect(.malformed)
            try await world.put(cell.with(cell.bytes + [0])).expect(.tooLarge)
            try await world.put(cell.with([])).expect(.malformed)
        }
    }

    @Test func `a missing or misspelt deletion hash, and an id that is none, are malformed`() async throws {
        try await Bench().run { world in
            let cell = SampleCell()
            try await world.send(.put, cell.path, world.permit(.cells), cell.bytes).expect(.malformed)
            var fields = try await world.permit(.cells)
            fields[.peluitDeletionHash] = String(decoding: Hex.encode(cell.deletionKey), as: UTF8.self)
            try await world.send(.put, cell.path, fields, cell.bytes).expect(.malformed)
            try await world.send(.put, "/cells/abc", fields, cell.bytes).expect(.malformed)
        }
    }

    @Test func `the deletion key removes a cell, again and again`() async throws {
        try await Bench().run { world in
            let cell = SampleCell()
            _ = try await world.put(cell)
            for _ in 0..<2 {
                let answer = try await world.send(.delete, cell.path, [.peluitDeletionKey: cell.deletionKeyField])
                #expect(answer.status == .noContent)
            }
            try await world.sync(.get, "/office/days/\(world.clock.day)\(cell.path)").expect(.notFound)
        }
    }

    @Test func `another key removes nothing`() async throws {
        try await Bench().run { world in
            let cell = SampleCell()
            _ = try await world.put(cell)
            try await world.send(.delete, cell.path, [.peluitDeletionKey: SampleCell().deletionKeyField]).expect(.notFound)
            try await world.send(.delete, cell.path).expect(.malformed)
            #expect(try await world.put(cell).status == .ok)
        }
    }

    @Test func `the day's quota stops files until midnight, and text goes on`() async throws {
        try await Bench(settings: .calm { $0.dayQuota = 300_000 }).run { world in
            #expect(try await world.put(SampleCell()).status == .created)
            let answer = try await world.put(SampleCell())
            answer.expect(.dayQuota)
            #expect(answer.headers[.retryAfter] == "43200")
            #expect(try await world.submit(world.submission().bytes).status == .ok)
            world.clock.advance(seconds: 43_200)
            #expect(try await world.put(SampleCell()).status == .created)
        }
    }

    @Test func `the total quota stops files for good, and text goes on`() async throws {
        try await Bench(settings: .calm { $0.totalQuota = 300_000 }).run { world in
            #expect(try await world.put(SampleCell()).status == .created)
            world.clock.advance(days: 1)
            try await world.put(SampleCell()).expect(.storageFull)
            #expect(try await world.submit(world.submission().bytes).status == .ok)
        }
    }

    @Test func `a full lane is busy at once`() async throws {
        try await Bench(settings: .calm { $0.cellLane = 0 }).run { world in
            try await world.put(SampleCell()).expect(.busy)
        }
    }
}
