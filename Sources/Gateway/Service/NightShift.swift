import Peluit
import ServiceLifecycle
import Storage

/// The work after 00:00 UTC: closes days, takes from the disk the order in which things came, drops what is no longer kept.
/// Spec 10.3.
actor NightShift<Store: GatewayStore> {
    /// How often the clock is looked at. A machine that was asleep, or whose clock was set, is not a day late.
    private static var round: Duration { .seconds(20) }

    private let store: Store
    private let rosters: RosterKeeper<Store>
    private let log: LogKeeper<Store>
    private let board: BoardDesk<Store>
    private let watch: Watch<Store>
    private let clock: GatewayClock
    private let events: EventLog
    /// The last day for which the work was done.
    private var done: UInt32?
    private var isAtWork = false

    init(
        store: Store, rosters: RosterKeeper<Store>, log: LogKeeper<Store>, board: BoardDesk<Store>, watch: Watch<Store>,
        clock: GatewayClock, events: EventLog
    ) {
        self.store = store
        self.rosters = rosters
        self.log = log
        self.board = board
        self.watch = watch
        self.clock = clock
        self.events = events
    }

    /// Does everything that is due. Harmless when repeated, and repeated after a crash in its middle.
    func work() async throws(StorageError) {
        let now = clock.now()
        let today = ProtocolTime.day(at: now)
        guard done != today, !isAtWork else { return }
        isAtWork = true
        defer { isAtWork = false }
        let settled = try await store.logHead(of: rosters.key)?.day
        try await log.closeDays(before: today)
        try await repack(after: settled)
        try await dropDays(at: today)
        try await board.tidy()
        try await rosters.tidy(at: now)
        done = today
    }

    /// Drops a closed day once every office store has it, and wipes its padding seed.
    func dropIfAcknowledged(_ day: UInt32) async throws(StorageError) {
        let stores = max(1, await rosters.state.current.stores.count)
        let acknowledged = try await store.acknowledgements(on: day, of: rosters.key)
        guard (0..<stores).allSatisfy({ acknowledged.contains(UInt8($0)) }) else { return }
        try await store.wipePaddingSeed(on: day, of: rosters.key)
        try await store.dropDay(day, of: rosters.key)
        events.record(.dayDropped(day: day))
    }

    /// Rewrites the days that were closed now. The first work of a run begins one day earlier: the run before may have ended between
    /// that day's closing and its rewriting.
    private func repack(after settled: UInt32?) async throws(StorageError) {
        for day in try await store.days(of: rosters.key) where day.state == .closed {
            if let settled, day.day < settled || (day.day == settled && done != nil) { continue }
            try await store.repack(day.day, of: rosters.key, using: SodiumRandom())
        }
    }

    private func dropDays(at today: UInt32) async throws(StorageError) {
        let retention = UInt32(await rosters.state.current.settings.retentionDays)
        var oldestKept = today
        for day in try await store.days(of: rosters.key) where day.state == .closed {
            try await dropIfAcknowledged(day.day)
            if try await store.day(day.day, of: rosters.key)?.state == .dropped { continue }
            if day.day + retention <= today {
                try await store.dropDay(day.day, of: rosters.key)
                events.record(.dayOverAge(day: day.day))
            } else {
                oldestKept = min(oldestKept, day.day)
            }
        }
        // The office reconciles a day by its leaves and its padding: they stay as long as it may still come for them.
        let lastOffered = today - min(today, LogKeeper<Store>.daysKept)
        try await store.dropLeaves(before: min(oldestKept, lastOffered), of: rosters.key)
    }
}

extension NightShift: Service {
    /// Works until the gateway stops.
    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                await self.tryToWork()
                do { try await Task.sleep(for: Self.round) } catch { return }
            }
        }
    }

    /// A failure, a full disk say, is tried again in the next round: the gateway goes on.
    private func tryToWork() async {
        do {
            try await watch.look()
            try await work()
        } catch {
            events.record(.nightShiftFailed)
        }
    }
}
