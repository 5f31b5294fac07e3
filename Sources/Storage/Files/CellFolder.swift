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
    private let uploads = Atomic<UInt64>(0)
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

    /// Opens a temporary file for a cell that arrives in pieces.
    func begin() throws(StorageError) -> IncomingCell {
        let number = uploads.add(1, ordering: .relaxed).newValue
        return try IncomingCell(at: incoming.file(String(number)))
    }

    /// Gives a complete temporary file its name and puts both on the disk.
    ///
    /// - Returns: ``Insertion/new``, or how a file that was there already compares; the temporary file is gone in any case.
    func place(_ cell: IncomingCell, as id: [UInt8], on day: CellDay) throws(StorageError) -> Insertion {
        let folder = folder(day)
        try Folder(path: root.file(Hexadecimal.encode(day.organisation.bytes))).create()
        try folder.create()
        try cell.syncContents()
        guard link(cell.path, folder.file(Hexadecimal.encode(id))) != 0 else {
            try cell.remove()
            try folder.sync()
            return .new
        }
        guard errno == EEXIST else { throw StorageError(errno: errno) }
        return try compare(cell, with: id, on: day)
    }

    /// Compares a complete temporary file with a cell that is held, and removes the temporary one.
    func compare(_ cell: IncomingCell, with id: [UInt8], on day: CellDay) throws(StorageError) -> Insertion {
        let held = try contents(of: id, on: day)
        let arrived = try cell.contents()
        try cell.remove()
        return held == arrived ? .same : .different
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
