import Messages
import Synchronization

/// A bounded number of places for one kind of work, so that a flood of one kind leaves the others alone. Spec 10.6.
final class Lane: Sendable {
    private let places: Int
    private let taken = Mutex(0)

    init(places: Int) {
        self.places = places
    }

    /// Places in use.
    var occupied: Int { taken.withLock { $0 } }

    /// Runs `work` in a place of its own.
    ///
    /// - Throws: `busy`, at once, when none is free.
    func run<Value>(_ work: () async throws -> Value) async throws -> Value {
        let place = try place()
        defer { withExtendedLifetime(place) {} }
        return try await work()
    }

    /// A place, taken until it goes out of use.
    ///
    /// - Throws: `busy`, at once, when none is free.
    func place() throws(Refusal) -> Place {
        let isAdmitted = taken.withLock { taken in
            guard taken < places else { return false }
            taken += 1
            return true
        }
        guard isAdmitted else { throw Refusal(.busy) }
        return Place(in: self)
    }

    /// A place in a lane.
    final class Place: Sendable {
        private let lane: Lane

        fileprivate init(in lane: Lane) {
            self.lane = lane
        }

        deinit { lane.taken.withLock { $0 -= 1 } }
    }
}
