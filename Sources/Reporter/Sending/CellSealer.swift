import GatewayClient
import Peluit

/// Turns the pieces of one file into cells, from any task. Spec 7.
///
/// A reference, because a file key has one owner and many cells are sealed at once.
final class CellSealer: Sendable {
    private let key = FileKey.generate()
    private let organisation: OrganisationID
    let count: UInt64

    init(sizeInBytes: UInt64, _ organisation: OrganisationID) {
        self.organisation = organisation
        count = CellCount.cells(forFileOf: sizeInBytes)
    }

    /// The file key for the manifest; the caller wipes it.
    func exportedKey() -> [UInt8] { key.exported() }

    /// - Parameter piece: At most 262,128 bytes; empty for a cell of padding.
    func cell(_ piece: [UInt8], at index: UInt64) -> OutgoingCell {
        OutgoingCell(
            id: key.cellID(at: index, organisation),
            deletionHash: DeletionHash(deletionKey: key.deletionKey(at: index, organisation), organisation),
            bytes: piece.withUnsafeBufferPointer { key.seal($0, at: index, isLast: index + 1 == count, organisation) })
    }
}
