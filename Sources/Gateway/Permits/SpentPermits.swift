import Messages
import Peluit

/// Which permits were used, and for what, until they expire. Bounded. Spec 10.4.
struct SpentPermits: Sendable {
    private enum Use: Equatable {
        /// A permit is good for one envelope, so the same envelope may come again on it: an answer may have been lost.
        case envelope(EnvelopeHash)
        case cells(Int)
    }

    private let capacity: Int
    /// By challenge.
    private var uses: [[UInt8]: Use] = [:]
    /// Challenges by the minute in which they expire.
    private var expiring: [UInt64: [[UInt8]]] = [:]

    init(capacity: Int) {
        self.capacity = capacity
    }

    /// Whether there is room for permits yet to come. Those already given out find room for as many again.
    ///
    /// - Throws: `too-many-challenges` until the next ones expire.
    mutating func requireRoom(at now: UInt64) throws(Refusal) {
        forgetExpired(at: now)
        guard uses.count < capacity else { throw full(at: now) }
    }

    /// - Throws: `permit-invalid` when it was used for another envelope.
    mutating func spend(_ challenge: Challenge, on envelope: EnvelopeHash, at now: UInt64) throws(Refusal) {
        switch uses[challenge.bytes] {
        case nil: try remember(challenge, .envelope(envelope), at: now)
        case .envelope(envelope): return
        case .envelope, .cells: throw Refusal(.permitInvalid)
        }
    }

    /// - Throws: `permit-invalid` when it was used for 64 cells.
    mutating func spendOnCell(_ challenge: Challenge, at now: UInt64) throws(Refusal) {
        switch uses[challenge.bytes] {
        case nil: try remember(challenge, .cells(1), at: now)
        case .cells(let count) where count < Challenge.cellsPerPermit: uses[challenge.bytes] = .cells(count + 1)
        case .envelope, .cells: throw Refusal(.permitInvalid)
        }
    }

    private mutating func remember(_ challenge: Challenge, _ use: Use, at now: UInt64) throws(Refusal) {
        forgetExpired(at: now)
        guard uses.count < 2 * capacity else { throw full(at: now) }
        uses[challenge.bytes] = use
        expiring[challenge.expires / 60, default: []].append(challenge.bytes)
    }

    private mutating func forgetExpired(at now: UInt64) {
        for minute in expiring.keys where minute < now / 60 {
            for challenge in expiring.removeValue(forKey: minute) ?? [] { uses[challenge] = nil }
        }
    }

    private func full(at now: UInt64) -> Refusal {
        let drains = ((expiring.keys.min() ?? now / 60) + 1) * 60
        return Refusal(.tooManyChallenges, retryAfter: drains > now ? drains - now : 1)
    }
}
