import Messages
import Peluit
import Storage
import Synchronization

/// What there is room for. Files stop before text. Spec 10.6.
struct Room: Sendable {
    /// Why no envelope is accepted, or nil.
    let envelopes: Refusal?
    /// Why no cell is accepted, or nil.
    let cells: Refusal?

    /// Seconds after which to try again; 0 while everything is open. Spec 3.5.
    var retryAfter: UInt64 {
        [envelopes, cells].compactMap { $0.map { $0.retryAfter ?? Self.hour } }.max() ?? 0
    }

    /// A disk is not enlarged faster.
    private static let hour: UInt64 = 3_600
}

/// Measures what is used against what the operator allows.
struct Quotas<Store: GatewayStore>: Sendable {
    let store: Store
    let organisation: OrganisationKey
    let settings: GatewaySettings
    /// Cells under way, which nothing counts yet.
    let cellLane: Lane
    /// Free bytes on the store's disk; nil when the system does not say.
    let freeSpace: @Sendable () -> Int?

    private let recent = RecentUsage()

    func room(at now: UInt64) async throws(StorageError) -> Room {
        let free = freeSpace() ?? Int.max
        let underWay = cellLane.occupied * CellCount.sealedLength
        let usage = try await usage(at: now)
        let cells = cells(
            free: free - underWay, used: usage.total + underWay, usedToday: usage.today + underWay, at: now)
        return Room(envelopes: envelopes(free: free), cells: cells)
    }

    /// Why no envelope is accepted at this moment, or nil: text stops for the disk alone, so the store need not be asked.
    func envelopeRefusal() -> Refusal? {
        envelopes(free: freeSpace() ?? Int.max)
    }

    /// Counts a cell that was just stored, until the store is asked again.
    func count(cells: Int) {
        recent.add(cells * CellCount.sealedLength)
    }

    private func envelopes(free: Int) -> Refusal? {
        free < settings.reserve / 4 ? Refusal(.storageFull) : nil
    }

    /// What is used, as the store said in this second, and the cells since then.
    private func usage(at now: UInt64) async throws(StorageError) -> Usage {
        if let usage = recent.usage(at: now) { return usage }
        let counted = recent.counted
        let days = try await store.days(of: organisation)
        let today = ProtocolTime.day(at: now)
        let usage = Usage(
            total: days.reduce(0) { $0 + Self.bytes($1) }, today: days.last { $0.day == today }.map(Self.bytes) ?? 0)
        recent.remember(usage, at: now, counted: counted)
        return usage
    }

    private func cells(free: Int, used: Int, usedToday: Int, at now: UInt64) -> Refusal? {
        let next = CellCount.sealedLength
        guard free - next >= settings.reserve, used + next <= settings.totalQuota else { return Refusal(.storageFull) }
        guard usedToday + next <= settings.dayQuota else {
            return Refusal(.dayQuota, retryAfter: ProtocolTime.secondsPerDay - now % ProtocolTime.secondsPerDay)
        }
        return nil
    }

    private static func bytes(_ day: DayRecord) -> Int {
        day.envelopeBytes + day.cellBytes
    }
}

/// Bytes of envelopes and cells that the store holds.
struct Usage: Equatable, Sendable {
    var total: Int
    var today: Int
}

/// The usage of the present second, so that the store is not asked for every cell. Spec 10.6.
///
/// Cells that were stored since are added, so no quota is overrun; bytes of envelopes and of deleted cells show a second later.
final class RecentUsage: Sendable {
    private struct State {
        var measured: (usage: Usage, second: UInt64, counted: Int)?
        var counted = 0
    }

    private let state = Mutex(State())

    /// Bytes counted since the start. What is counted while the store is asked may then count twice, for that second.
    var counted: Int { state.withLock { $0.counted } }

    func add(_ bytes: Int) { state.withLock { $0.counted += bytes } }

    /// The usage at `second`; nil when the store has to be asked.
    func usage(at second: UInt64) -> Usage? {
        state.withLock { state in
            guard let measured = state.measured, measured.second == second else { return nil }
            let since = state.counted - measured.counted
            return Usage(total: measured.usage.total + since, today: measured.usage.today + since)
        }
    }

    /// - Parameter counted: ``counted`` before the store was asked.
    func remember(_ usage: Usage, at second: UInt64, counted: Int) {
        state.withLock { $0.measured = (usage, second, counted) }
    }
}
