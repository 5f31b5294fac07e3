import GRDB

/// ``GatewayStore`` in a folder: SQLite for everything but cells, which are files. Spec 10.3.
///
/// ```
/// <folder>/lock                 held while the store is open
/// <folder>/gateway.sqlite       rows
/// <folder>/cells/               see CellFolder
/// ```
///
/// A cell is visible when its row is there. Its file is placed before the row is committed, and removed after the row's removal is
/// committed; so a crash leaves at worst a file without a row, which was never acknowledged and is swept at the next start.
package final class SQLiteGatewayStore: GatewayStore {
    let database: SQLiteDatabase
    let cells: CellFolder
    /// For files: a sync each, several at once.
    let threads = BlockingThreads(count: 8, name: "storage-files")
    /// Cells that are being committed, deleted or rewritten.
    let claims = Claims()
    private let lock: FolderLock

    /// Opens or makes the store. Blocks; meant for a program's start.
    ///
    /// - Parameters:
    ///   - path: the folder, made with mode 0700 when its parent is there.
    ///   - queueCapacity: how many submissions may wait for their commit.
    /// - Throws: ``StorageError/inUse``, ``StorageError/newerStore``, ``StorageError/damaged``.
    package init(at path: String, queueCapacity: Int) throws(StorageError) {
        let folder = Folder(path: path)
        try folder.create()
        lock = try FolderLock(folder)
        database = try SQLiteDatabase(at: folder.file("gateway.sqlite"), migrator: Self.migrator, queueCapacity: queueCapacity)
        cells = try CellFolder(folder.folder("cells"))
        try sweep()
    }

    package func close() async throws(StorageError) {
        try await database.close()
        lock.release()
    }

    /// Removes files that have no row.
    private func sweep() throws(StorageError) {
        for day in try cells.allDays() {
            let rows = try database.readBlocking { db in try Self.cellIDs(on: day.day, of: day.organisation, in: db) }
            let known = Set(rows)
            for id in try cells.ids(on: day) where !known.contains(id) { try cells.remove(id, on: day) }
        }
    }
}
