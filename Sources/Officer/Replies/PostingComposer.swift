import Casework
import Messages
import OfficerKeys
import Peluit
import Storage

/// Fills one period's posting: waiting replies, then refreshed statuses, then dummies; always the same number of cells. Spec 8.3.
struct PostingComposer {
    let session: OfficeSession
    /// Unix seconds, by the gateway's signed clock.
    let time: UInt64

    /// A period's posting as the store knows it.
    struct Posting: Sendable {
        let period: UInt64
        let cells: [[UInt8]]
        /// The gateway said that it has it.
        let isConfirmed: Bool
    }

    /// The posting of the present period: the fixed one, else that of an earlier period which the gateway never confirmed, else a new one.
    ///
    /// It is recorded before it is sent, so that sending it again sends the same bytes; and what was taken from the outbox for a posting that
    /// never left is carried into this one. Reporters drop what reached the board twice.
    func posting() async throws(OfficerError) -> Posting {
        let settings = session.keys.roster.settings
        let period = time / UInt64(settings.boardPeriod)
        if let fixed = try await OfficerError.inWords({ try await session.log.posting(period) }) {
            return Posting(period: period, cells: fixed, isConfirmed: try await confirmedPeriod() == period)
        }
        let posting: OutboxPosting
        if let carried = try await unconfirmedCells() {
            posting = OutboxPosting(period: period, cells: carried, parts: [], refreshedCases: [])
        } else {
            // Noted first: after a crash in between, a note without a posting means that nothing was taken from the outbox.
            try await set([Self.begunSetting: period])
            posting = try await compose(period: period, room: Int(settings.boardCells))
        }
        guard try await OfficerError.inWords({ try await session.log.recordPosting(posting) }) != .different else {
            throw OfficerError(storage: .changed)
        }
        return Posting(period: period, cells: posting.cells, isConfirmed: false)
    }

    /// Notes that the gateway has the period's posting.
    func confirm(_ posting: Posting) async throws(OfficerError) {
        try await set([Self.confirmedSetting: posting.period, Self.begunSetting: nil])
        try await OfficerError.inWords { try await session.log.dropPostings(before: posting.period) }
    }

    /// The period whose posting took cells from the outbox and was not confirmed since. Carrying its cells into later periods leaves it as it is.
    private static let begunSetting = "posting-begun"
    /// The last period that the gateway confirmed.
    private static let confirmedSetting = "posting-confirmed"

    private func confirmedPeriod() async throws(OfficerError) -> UInt64? {
        try await period(Self.confirmedSetting)
    }

    private func period(_ name: String) async throws(OfficerError) -> UInt64? {
        try await OfficerError.inWords { try await session.log.setting(name) }.flatMap { Decimal.decode($0) }
    }

    /// Sets several at once; `nil` deletes.
    private func set(_ periods: [String: UInt64?]) async throws(OfficerError) {
        var changes = CaseLogChanges()
        changes.settings = periods.mapValues { $0.map { Decimal.encode($0) } }
        try await OfficerError.inWords { try await session.log.apply(changes) }
    }

    private func unconfirmedCells() async throws(OfficerError) -> [[UInt8]]? {
        guard let begun = try await period(Self.begunSetting) else { return nil }
        return try await OfficerError.inWords { try await session.log.posting(begun) }
    }

    private func compose(period: UInt64, room: Int) async throws(OfficerError) -> OutboxPosting {
        let waiting = try await OfficerError.inWords { try await session.log.unpostedCells(limit: room) }
        var cells = waiting.map(\.cell)
        var refreshed: [[UInt8]] = []
        for open in try await leastRecentlyRefreshed() where cells.count < room {
            // One reporter who cannot be reached must not keep the board from all others.
            guard let status = try? ReplyWriter(open: open, keys: session.keys, time: time).status(),
                let sealed = try? ReplyCells.seal(status, to: open.address, session.keys), cells.count + sealed.count <= room
            else { continue }
            cells += sealed
            refreshed.append(open.id.bytes)
        }
        while cells.count < room { cells.append(BoardCell.dummy()) }
        cells.shuffle()
        return OutboxPosting(period: period, cells: cells, parts: waiting.map(\.part), refreshedCases: refreshed)
    }

    /// Live cases, those whose status was never posted or longest ago first.
    private func leastRecentlyRefreshed() async throws(OfficerError) -> [OpenCase] {
        let refreshes = try await OfficerError.inWords { try await session.log.statusRefreshes() }
        return await session.cases.values.filter { $0.state.stage.name != .closed }.sorted {
            (refreshes[$0.id.bytes] ?? 0, $0.id) < (refreshes[$1.id.bytes] ?? 0, $1.id)
        }
    }
}
