import Messages
import Synchronization

/// How much text all forms together may have in memory while they arrive. Spec 13.4.
final class TextBudget: Sendable {
    private let limit: Int
    private let used = Mutex(0)

    /// - Parameter limit: bytes.
    init(limit: Int) {
        self.limit = limit
    }

    fileprivate func take(_ count: Int) -> Bool {
        used.withLock { used in
            guard used + count <= limit else { return false }
            used += count
            return true
        }
    }

    fileprivate func giveBack(_ count: Int) {
        used.withLock { $0 -= count }
    }
}

/// What one form holds of a ``TextBudget``; given back when it goes.
final class TextShare: Sendable {
    private let budget: TextBudget
    private let taken = Mutex(0)

    init(of budget: TextBudget) {
        self.budget = budget
    }

    deinit { budget.giveBack(taken.withLock { $0 }) }

    /// - Throws: `busy` when all forms together hold as much as they may.
    func take(_ count: Int) throws(Refusal) {
        guard budget.take(count) else { throw Refusal(.busy) }
        taken.withLock { $0 += count }
    }
}
