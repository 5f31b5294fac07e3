import Messages
import NIOCore
import Peluit
import Storage

/// The reply board: takes the office's postings and hands everybody the same bytes. Spec 8.3 and 8.4.
actor BoardDesk<Store: GatewayStore> {
    private let store: Store
    private let rosters: RosterKeeper<Store>
    private let clock: GatewayClock
    /// The current board as it goes out, for the number of cells that the roster asks for.
    private var current: (count: Int, bytes: ByteBuffer)?
    /// Grows with each posting, so that what was read before one is not kept after it.
    private var postings = 0

    init(store: Store, rosters: RosterKeeper<Store>, clock: GatewayClock) {
        self.store = store
        self.rosters = rosters
        self.clock = clock
    }

    /// Bytes of one posting under the roster in force.
    nonisolated func postingLength() async -> Int {
        Int(await rosters.state.current.settings.boardCells) * BoardCell.length
    }

    /// Keeps a posting for the current period.
    ///
    /// - Throws: `period-not-current`, `already-posted`, `malformed`; `StorageError`.
    func post(_ bytes: [UInt8], period: UInt64) async throws -> Insertion {
        let now = clock.now()
        let settings = await rosters.state.current.settings
        guard period == now / UInt64(settings.boardPeriod) else { throw Refusal(.periodNotCurrent) }
        guard bytes.count == Int(settings.boardCells) * BoardCell.length else { throw Refusal.malformed("body") }
        let cells = stride(from: 0, to: bytes.count, by: BoardCell.length).map { Array(bytes[$0..<$0 + BoardCell.length]) }
        let posting = BoardPosting(period: period, month: CalendarMonth(at: now).text, cells: cells)
        let insertion = try await store.insertPosting(posting, for: rosters.key)
        guard insertion != .different else { throw Refusal(.alreadyPosted) }
        if insertion == .new { forgetCurrent() }
        return insertion
    }

    /// The last cells, as many as the roster says.
    func currentCells() async throws -> ByteBuffer {
        let count = Int(await rosters.state.current.settings.boardCurrent)
        if let current, current.count == count { return current.bytes }
        let seen = postings
        let bytes = Self.joined(try await store.latestBoardCells(count, of: rosters.key))
        if seen == postings { current = (count, bytes) }
        return bytes
    }

    /// Lines `<YYYY-MM> <number of cells>`.
    nonisolated func archiveList() async throws(StorageError) -> [UInt8] {
        try await store.boardMonths(of: rosters.key).flatMap { Array("\($0.month) \($0.cells)\n".utf8) }
    }

    /// Months that hold cells, the oldest first.
    nonisolated func archiveMonths() async throws(StorageError) -> [CalendarMonth] {
        try await store.boardMonths(of: rosters.key).compactMap { CalendarMonth(Array($0.month.utf8)) }
    }

    /// A month's cells.
    ///
    /// - Throws: `not-found` for a month that holds none.
    nonisolated func archive(_ month: CalendarMonth) async throws -> ByteBuffer {
        let cells = try await store.boardCells(month: month.text, of: rosters.key)
        guard !cells.isEmpty else { throw Refusal(.notFound) }
        return Self.joined(cells)
    }

    /// Drops what is older than the roster keeps. Spec 3.2.
    func tidy() async throws(StorageError) {
        let months = Int(await rosters.state.current.settings.archiveMonths)
        try await store.dropBoard(before: CalendarMonth(at: clock.now()).earlier(by: months).text, of: rosters.key)
        forgetCurrent()
    }

    private func forgetCurrent() {
        postings += 1
        current = nil
    }

    private static func joined(_ cells: [[UInt8]]) -> ByteBuffer {
        var buffer = ByteBuffer()
        buffer.reserveCapacity(cells.count * BoardCell.length)
        for cell in cells { buffer.writeBytes(cell) }
        return buffer
    }
}
