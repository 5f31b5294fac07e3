import Glibc

/// Where the gateway's time comes from, so that tests can move midnight.
struct GatewayClock: Sendable {
    /// Unix seconds. Spec 1.4.
    let now: @Sendable () -> UInt64

    init(now: @escaping @Sendable () -> UInt64) {
        self.now = now
    }

    /// The machine's clock.
    static let system = GatewayClock { UInt64(clamping: time(nil)) }
}
