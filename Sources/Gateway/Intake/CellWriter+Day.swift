import Peluit
import Storage

extension CellWriter {
    /// Commits on the day that it is. Midnight may pass between the clock and the commit.
    func commit(at clock: GatewayClock) async throws(StorageError) -> Insertion {
        do {
            return try await commit(on: ProtocolTime.day(at: clock.now()))
        } catch .dayClosed {
            return try await commit(on: ProtocolTime.day(at: clock.now()))
        }
    }
}
