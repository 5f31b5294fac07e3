import Messages

/// Nonces of officers' requests, until they expire. Bounded. Spec 10.5.
struct NonceMemory: Sendable {
    private let capacity: Int
    private var expiries: [[UInt8]: UInt64] = [:]

    init(capacity: Int) {
        self.capacity = capacity
    }

    /// - Throws: `replayed` for one that was seen; `busy` when so many are remembered that no more fit.
    mutating func remember(_ nonce: [UInt8], until expires: UInt64, at now: UInt64) throws(Refusal) {
        if let known = expiries[nonce], known >= now { throw Refusal(.replayed) }
        if expiries.count >= capacity { expiries = expiries.filter { $0.value >= now } }
        guard expiries.count < capacity else { throw Refusal(.busy) }
        expiries[nonce] = expires
    }
}
