import GatewayClient
import Messages
import Peluit

/// Downloads what everybody downloads and picks out what belongs to one code. Spec 8.4, 9.5.
struct ThreadReader: Sendable {
    struct Range: Sendable {
        /// The archives too, not the current board alone.
        var archives = false
        /// Days of the log, counted back from the latest.
        var logDays = 28
    }

    let client: GatewayClient
    let retrying: Retrying

    func read(_ receipt: borrowing Receipt, _ range: Range, roster: Roster, status: GatewayStatus) async throws(ReporterError)
        -> ReporterThread
    {
        let mailbox = Mailbox(receipt)
        do throws(GatewayClientError) {
            let stored = try await storedDays(mailbox, last: range.logDays)
            let prefix = Self.prefix(of: mailbox.bucket, bits: roster.settings.boardBits)
            var board = BoardReader(mailbox, officeKeys: roster.acceptedReplyKeys)
            if range.archives { try await readArchives(prefix, into: &board) }
            try Self.read(try await currentBoard(prefix, roster), into: &board)
            return ReporterThread(stored: stored, board: board, time: status.time)
        } catch {
            throw .gateway(error)
        }
    }

    private func storedDays(_ mailbox: borrowing Mailbox, last count: Int) async throws(GatewayClientError) -> [CalendarDate] {
        let days = try await retrying { () async throws(GatewayClientError) in try await client.logDays() }
        var stored: [CalendarDate] = []
        for day in days.suffix(count) {
            let leaves = try await retrying { () async throws(GatewayClientError) in try await client.leaves(of: day) }
            var isOwn = false
            for leaf in leaves where leaf.isOwned(by: mailbox) { isOwn = true }
            if isOwn, let date = CalendarDate(day: day.day) { stored.append(date) }
        }
        return stored
    }

    private func currentBoard(_ prefix: UInt8?, _ roster: Roster) async throws(GatewayClientError) -> [UInt8] {
        let cells = roster.settings.boardCurrent
        return try await retrying { () async throws(GatewayClientError) in try await client.currentBoard(prefix: prefix, cells: cells) }
    }

    private func readArchives(_ prefix: UInt8?, into board: inout BoardReader) async throws(GatewayClientError) {
        let months = try await retrying { () async throws(GatewayClientError) in try await client.archiveMonths(prefix: prefix) }
        for month in months.sorted(by: { $0.name < $1.name }) {
            // Not retried from within: cells seen twice change nothing, damaged ones would count twice.
            try await client.archive(month, prefix: prefix) { cells throws(GatewayClientError) in try Self.read(cells, into: &board) }
        }
    }

    private static func read(_ cells: [UInt8], into board: inout BoardReader) throws(GatewayClientError) {
        do throws(BoardError) {
            try board.read(cells)
        } catch {
            throw .unexpectedAnswer(status: 200)
        }
    }

    /// The top `bits` bits of the bucket; `nil` while the board is one. Spec 8.4.
    static func prefix(of bucket: UInt32, bits: UInt8) -> UInt8? {
        bits == 0 ? nil : UInt8(truncatingIfNeeded: bucket >> (32 - UInt32(bits)))
    }
}
