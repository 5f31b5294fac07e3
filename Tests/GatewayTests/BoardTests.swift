@testable import Gateway
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Messages
import Peluit
import TestSupport
import Testing

@Suite struct `The reply board, spec 8.3 and 10.5` {
    /// Cells that tell their posting apart.
    static func cells(_ count: Int, _ fill: UInt8) -> [UInt8] {
        [UInt8](repeating: fill, count: count * BoardCell.length)
    }

    @Test func `new is 201, the same again 200, others 409`() async throws {
        try await Bench().run { world in
            let path = "/office/board/\(world.clock.now / 21_600)"
            #expect(try await world.sync(.put, path, Self.cells(4, 1)).status == .created)
            #expect(try await world.access(.put, path, Self.cells(4, 1)).status == .ok)
            try await world.sync(.put, path, Self.cells(4, 2)).expect(.alreadyPosted)
            #expect(try await world.get("/board/current").bytes == Self.cells(4, 1))
        }
    }

    @Test func `a posting is for the current period and has the roster's size`() async throws {
        try await Bench().run { world in
            let period = world.clock.now / 21_600
            try await world.sync(.put, "/office/board/\(period - 1)", Self.cells(4, 1)).expect(.periodNotCurrent)
            try await world.sync(.put, "/office/board/\(period + 1)", Self.cells(4, 1)).expect(.periodNotCurrent)
            try await world.sync(.put, "/office/board/\(period)", Self.cells(3, 1)).expect(.malformed)
            try await world.sync(.put, "/office/board/\(period)", Self.cells(5, 1)).expect(.tooLarge)
            try await world.sync(.put, "/office/board/x", Self.cells(4, 1)).expect(.malformed)
            #expect(try await world.get("/board/current").bytes.isEmpty)
        }
    }

    @Test func `the current board is the last cells in posting order, whoever asks`() async throws {
        let bench = try Bench {
            $0.settings.boardCurrent = 64; $0.settings.boardCells = 32; $0.settings.boardPeriod = 60
        }
        try await bench.run { world in
            for fill in 1...3 as ClosedRange<UInt8> {
                let answer = try await world.sync(.put, "/office/board/\(world.clock.now / 60)", Self.cells(32, fill))
                #expect(answer.status == .created)
                #expect(try await world.get("/board/current").bytes.suffix(32 * BoardCell.length) == Self.cells(32, fill)[...])
                world.clock.advance(seconds: 60)
            }
            #expect(try await world.get("/board/current").bytes == Self.cells(32, 2) + Self.cells(32, 3))
        }
    }

    @Test func `the archive lies in months and stays as long as the roster says`() async throws {
        let bench = try Bench { $0.settings.archiveMonths = 1 }
        try await bench.run { world in
            for fill in 1...3 as ClosedRange<UInt8> {
                _ = try await world.sync(.put, "/office/board/\(world.clock.now / 21_600)", Self.cells(4, fill))
                world.clock.advance(days: 30)
            }
            #expect(try await world.get("/board/archive").text == "2026-11 4\n2026-12 4\n2027-01 4\n")
            #expect(try await world.get("/board/archive/2026-12").bytes == Self.cells(4, 2))
            try await world.get("/board/archive/2026-10").expect(.notFound)
            try await world.gateway.nightShift.work()
            #expect(try await world.get("/board/archive").text == "2027-01 4\n")
        }
    }

    @Test(arguments: [
        (0 as UInt64, "1970-01"), (951_782_399, "2000-02"), (951_868_799, "2000-02"), (951_868_800, "2000-03"), (4_107_542_399, "2100-02"),
        (4_107_542_400, "2100-03"), (1_798_761_599, "2026-12"), (1_798_761_600, "2027-01"),
    ])
    func `months follow the calendar`(unix: UInt64, month: String) {
        #expect(CalendarMonth(at: unix).text == month)
    }

    @Test func `months are counted back over new year`() {
        #expect(CalendarMonth(year: 2027, month: 1).earlier(by: 2).text == "2026-11")
        #expect(CalendarMonth(Array("2026-12".utf8))?.earlier(by: 24).text == "2024-12")
        #expect(CalendarMonth(Array("2026-00".utf8)) == nil)
    }
}
