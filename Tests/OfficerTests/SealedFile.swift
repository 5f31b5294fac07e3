import Messages
import Peluit
import Storage

/// A file as a reporter's program cuts and seals it, with ways to get it wrong.
struct SealedFile {
    let entry: FileEntry
    /// Sealed cells by their ids, in order.
    private(set) var cells: [(id: CellID, bytes: [UInt8])]

    /// - Parameters:
    ///   - padding: What follows the content in the last cell, instead of zeros.
    ///   - hash: Instead of the content's.
    init(
        _ content: [UInt8], named name: String, padding: [UInt8] = [], hash: [UInt8]? = nil, _ organisation: OrganisationID
    ) throws {
        let key = FileKey.generate()
        let count = CellCount.cells(forFileOf: UInt64(content.count))
        let whole = content + padding
        cells = (0..<count).map { index in
            let start = min(whole.count, Int(index) * CellCount.plainLength)
            let piece = Array(whole[start..<min(whole.count, start + CellCount.plainLength)])
            let sealed = piece.withUnsafeBufferPointer { key.seal($0, at: index, isLast: index + 1 == count, organisation) }
            return (key.cellID(at: index, organisation), sealed)
        }
        entry = try FileEntry(
            name: name, mediaType: "application/octet-stream", isOriginal: true, sizeInBytes: UInt64(content.count),
            hash: hash ?? Self.hash(content, organisation), key: key.exported(), cells: count)
    }

    private static func hash(_ content: [UInt8], _ organisation: OrganisationID) -> [UInt8] {
        let hash = FileHash(organisation)
        content.withUnsafeBufferPointer { hash.update($0) }
        return hash.finish().bytes
    }

    /// Flips one bit of a cell.
    mutating func damage(cell index: Int) {
        cells[index].bytes[1_000] ^= 1
    }

    /// Gives the cells each other's names.
    mutating func reverseCells() {
        cells = zip(cells, cells.reversed()).map { (id: $0.id, bytes: $1.bytes) }
    }

    /// Stores the cells as a sync does.
    func store(in log: some SealedCellShelf, without missing: Set<Int> = []) async throws {
        for (index, cell) in cells.enumerated() where !missing.contains(index) {
            let writer = try await log.beginCell(cell.id.bytes)
            writer.append(cell.bytes[...])
            _ = try await writer.commit(on: SampleOffice.day)
        }
    }
}

/// Bytes that differ from place to place, the same in every run.
func pattern(_ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
}
