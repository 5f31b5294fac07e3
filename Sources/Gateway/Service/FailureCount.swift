import Synchronization

/// Counts answers `internal` until somebody logs how many there were.
final class FailureCount: Sendable {
    private let count = Atomic<Int>(0)

    func add() {
        count.add(1, ordering: .relaxed)
    }

    /// How many there were since the last call.
    func take() -> Int {
        count.exchange(0, ordering: .relaxed)
    }
}
