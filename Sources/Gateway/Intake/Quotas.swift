import Messages
import Peluit
import Storage

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

    func room(at now: UInt64) async throws(StorageError) -> Room {
        let free = freeSpace() ?? Int.max
        let underWay = cellLane.occupied * CellCount.sealedLength
        let days = try await store.days(of: organisation)
        let today = ProtocolTime.day(at: now)
        let usedToday = days.last { $0.day == today }.map(Self.bytes) ?? 0
        let used = days.reduce(0) { $0 + Self.bytes($1) }
        return Room(
            envelopes: free < settings.reserve / 4 ? Refusal(.storageFull) : nil,
            cells: cells(free: free - underWay, used: used + underWay, usedToday: usedToday + underWay, at: now))
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
