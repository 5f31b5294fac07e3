import Glibc
import Synchronization

/// The day of one organisation whose cells lie in one folder.
struct CellDay: Hashable, Sendable {
    let organisation: OrganisationKey
    let day: UInt32
}

/// Sealed cells as files: one a cell, named by its id, in a folder for its organisation and day. Spec 10.3. Every call blocks.
///
/// ```
/// <root>/<organisation hex>/<day>/<id hex>
/// <root>/incoming/<number>            being written; swept at the next start
/// ```
///
/// A file appears under its id whole and synced, or not at all: it is written in `incoming`, synced, linked to its name and the
/// folder is synced. A link refuses a name that is taken, so nothing is ever overwritten by an upload.
final class CellFolder: Sendable {
    let root: Folder
    private let buffers = CellBuffers()
    private let files = Atomic<UInt64>(0)
    var incoming: Folder { root.folder("incoming") }

    /// Opens or makes the folder and removes what an earlier run left half written.
    init(_ root: Folder) throws(StorageError) {
        self.root = root
        try root.create()
        try incoming.create()
        for name in try incoming.names() { try incoming.remove(name) }
    }

    func folder(_ day: CellDay) -> Folder {
        root.folder(Hexadecimal.encode(day.organisation.bytes)).folder(String(day.day))
    }

    /// Memory for a cell that arrives in pieces.
    func begin() -> IncomingCell { IncomingCell(from: buffers) }

    /// Opens a temporary file.
    func temporaryFile() throws(StorageError) -> TemporaryFile {
        let number = files.add(1, ordering: .relaxed).newValue
        return try TemporaryFile(at: incoming.file(String(number)))
    }

    /// Writes a complete cell to a file with its name and puts both on the disk; false, with nothing written, when the name is taken.
    func place(_ cell: IncomingCell, as id: [UInt8], on day: CellDay) throws(StorageError) -> Bool {
        let folder = folder(day)
        let name = folder.file(Hexadecimal.encode(id))
        guard access(name, F_OK) != 0 else { return false }
        let file = try temporaryFile()
        try cell.withBytes { (bytes) throws(StorageError) in try file.write(bytes) }
        guard try take(name, in: day, for: file) else { return false }
        try folder.sync()
        return true
    }

    /// Gives the file its name, and makes the folders when this is the day's first.
    private func take(_ name: String, in day: CellDay, for file: borrowing TemporaryFile) throws(StorageError) -> Bool {
        do {
            return try file.take(name)
        } catch .notFound {
            try root.folder(Hexadecimal.encode(day.organisation.bytes)).create()
            try folder(day).create()
            return try file.take(name)
        }
    }

    /// How a complete cell compares with the one that is held under its name.
    func compare(_ cell: IncomingCell, with id: [UInt8], on day: CellDay) throws(StorageError) -> Insertion {
        guard let held = try contents(of: id, on: day) else { return .different }
        return try cell.withBytes { $0.elementsEqual(held) } ? .same : .different
    }

    /// The cell's bytes, or nil when it is not held.
    func contents(of id: [UInt8], on day: CellDay) throws(StorageError) -> [UInt8]? {
        try Self.contents(of: folder(day).file(Hexadecimal.encode(id)))
    }

    /// Size of a cell in bytes, or nil when it is not held.
    func size(of id: [UInt8], on day: CellDay) throws(StorageError) -> Int? {
        do {
            return try OpenFile(folder(day).file(Hexadecimal.encode(id)), O_RDONLY).size()
        } catch .notFound {
            return nil
        }
    }

    /// Ids of the day's cells, ascending. Names that are no id are left alone.
    func ids(on day: CellDay) throws(StorageError) -> [[UInt8]] {
        try folder(day).names().compactMap(Hexadecimal.decode)
    }

    /// Removes a cell; one that is not there is as good.
    func remove(_ id: [UInt8], on day: CellDay) throws(StorageError) {
        let folder = folder(day)
        try folder.remove(Hexadecimal.encode(id))
        do { try folder.sync() } catch .notFound { return }
    }

    static func contents(of path: String) throws(StorageError) -> [UInt8]? {
        do {
            let file = try OpenFile(path, O_RDONLY)
            return try file.read(upTo: try file.size())
        } catch .notFound {
            return nil
        }
    }
}
