import Messages
import Storage

/// Tells the operator what requests ran into, some time after they did. Spec 10.7.
actor Watch<Store: GatewayStore> {
    private let quotas: Quotas<Store>
    private let failures: FailureCount
    private let clock: GatewayClock
    private let events: EventLog
    private var isFull = false

    init(quotas: Quotas<Store>, failures: FailureCount, clock: GatewayClock, events: EventLog) {
        self.quotas = quotas
        self.failures = failures
        self.clock = clock
        self.events = events
    }

    /// Looks once.
    func look() async throws(StorageError) {
        let failed = failures.take()
        if failed > 0 { events.record(.requestsFailed(failed)) }
        let room = try await quotas.room(at: clock.now())
        let isFull = room.envelopes != nil || room.cells?.code == .storageFull
        if isFull != self.isFull { events.record(isFull ? .storageFull : .storageFree) }
        self.isFull = isFull
    }
}
