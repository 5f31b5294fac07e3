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

    /// One cell, 262,144 bytes; of padding for nil.
    func seal(_ piece: Piece?, at index: UInt64, isLast: Bool, _ organisation: OrganisationID) -> [UInt8] {
        guard let piece else { return key.seal(UnsafeBufferPointer(start: nil, count: 0), at: index, isLast: isLast, organisation) }
        return piece.bytes.withBytes { key.seal($0.bindMemory(to: UInt8.self), at: index, isLast: isLast, organisation) }
    }
}
