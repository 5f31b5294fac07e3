import Peluit
import Synchronization

/// The cells of one file: its key, and how many were begun. Enough to find each of them again.
final class FileCells: Sendable {
    let key = FileKey.generate()
    private let begun = Atomic<UInt64>(0)

    /// The index of the next cell.
    func begin() -> UInt64 {
        begun.add(1, ordering: .relaxed).oldValue
    }

    /// The ids of all cells that were begun, whether they were stored or not.
    func ids(_ organisation: OrganisationID) -> [CellID] {
        (0..<begun.load(ordering: .relaxed)).map { key.cellID(at: $0, organisation) }
    }
}
