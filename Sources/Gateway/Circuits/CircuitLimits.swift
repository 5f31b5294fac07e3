import Messages
import Synchronization

/// How many things one circuit may have under way at once, so that one client of the onion service does not fill a ``Lane`` that is
/// everybody's. Spec 13.4.
///
/// Holds an entry for each circuit that has something under way, and none for any other: there are never more of them than connections.
final class CircuitLimits: Sendable {
    private let places: Int
    private let underWay = Mutex<[CircuitID: Int]>([:])

    init(places: Int) {
        self.places = places
    }

    /// Circuits that are remembered at this moment.
    var remembered: Int { underWay.withLock { $0.count } }

    /// Runs `work` in a place of the circuit's own.
    ///
    /// - Parameter circuit: nil, when nobody supplies one, is not limited.
    /// - Throws: `busy`, at once, when all of the circuit's places are taken.
    func run<Value>(on circuit: CircuitID?, _ work: () async throws -> Value) async throws -> Value {
        guard let circuit else { return try await work() }
        let isAdmitted = underWay.withLock { underWay in
            let taken = underWay[circuit, default: 0]
            guard taken < places else { return false }
            underWay[circuit] = taken + 1
            return true
        }
        guard isAdmitted else { throw Refusal(.busy) }
        defer { leave(circuit) }
        return try await work()
    }

    private func leave(_ circuit: CircuitID) {
        underWay.withLock { underWay in
            let taken = underWay[circuit, default: 0]
            underWay[circuit] = taken > 1 ? taken - 1 : nil
        }
    }
}
