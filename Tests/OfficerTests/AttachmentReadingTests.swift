import Messages
import Peluit
import Storage
import Synchronization
import Testing

@testable import Officer

/// How an attachment is put together from its cells. Spec 7.4.
@Suite struct AttachmentReadingTests {
    private let organisation = OrganisationID.random()

    @Test func `one cell is fetched, opened and passed on before the next, however large the file`() async throws {
        let file = try SealedFile(pattern(1_200_000), named: "video.mp4", organisation)
        let shelf = TracingShelf()
        try await file.store(in: shelf)
        try await Attachment(entry: file.entry, organisation: organisation).read(from: shelf) { piece in
            shelf.steps.withLock { $0.append("piece of \(piece.count)") }
        }
        let last = 1_200_000 - 4 * CellCount.plainLength
        let whole = ["cell", "piece of \(CellCount.plainLength)"]
        #expect(shelf.steps.withLock { $0 } == whole + whole + whole + whole + ["cell", "piece of \(last)"])
    }

    @Test func `cells are asked for by the ids of spec 7.2, in order`() async throws {
        let file = try SealedFile(pattern(600_000), named: "foto.jpg", organisation)
        #expect(Attachment(entry: file.entry, organisation: organisation).cellIDs() == file.cells.map(\.id))
    }

    @Test func `small contents are refused by their size before a cell is asked for`() async throws {
        let file = try SealedFile(pattern(1_001), named: "content.json", organisation)
        let shelf = TracingShelf()
        try await file.store(in: shelf)
        let attachment = Attachment(entry: file.entry, organisation: organisation)
        #expect(try await attachment.contents(from: shelf, limit: 1_001) == pattern(1_001))
        shelf.steps.withLock { $0 = [] }
        await #expect(throws: AttachmentError.damaged) { try await attachment.contents(from: shelf, limit: 1_000) }
        #expect(shelf.steps.withLock { $0 }.isEmpty)
    }
}

/// A shelf that writes down when a cell is taken from it.
private final class TracingShelf: SealedCellShelf {
    let steps = Mutex<[String]>([])
    private let log = MemoryCaseLog()

    func beginCell(_ id: [UInt8]) async throws(StorageError) -> MemoryCaseLog.Writer { try await log.beginCell(id) }

    func cell(_ id: [UInt8]) async throws(StorageError) -> [UInt8]? {
        steps.withLock { $0.append("cell") }
        return try await log.cell(id)
    }

    func cellIDs(on day: UInt32) async throws(StorageError) -> [[UInt8]] { try await log.cellIDs(on: day) }
    func cellDays() async throws(StorageError) -> [UInt32] { try await log.cellDays() }
    func deleteCell(_ id: [UInt8], on day: UInt32) async throws(StorageError) { try await log.deleteCell(id, on: day) }
}
