import GRDB

/// ``CaseLog`` in a folder: SQLite for everything but cells, which are files.
///
/// ```
/// <folder>/lock                 held while the store is open
/// <folder>/cases.sqlite         rows
/// <folder>/cells/               see CellFolder
/// ```
package final class SQLiteCaseLog: CaseLog {
    let database: SQLiteDatabase
    let cells: CellFolder
    let threads = BlockingThreads(count: 4, name: "storage-files")
    /// Cells that are being committed.
    let claims = Claims()
    let organisation: OrganisationKey
    private let lock: FolderLock

    /// Opens or makes the store. Blocks; meant for a program's start.
    ///
    /// - Parameter path: the folder, made with mode 0700 when its parent is there.
    /// - Throws: ``StorageError/inUse``, ``StorageError/newerStore``, ``StorageError/damaged``.
    package init(at path: String, organisation: OrganisationKey) throws(StorageError) {
        let folder = Folder(path: path)
        try folder.create()
        lock = try FolderLock(folder)
        database = try SQLiteDatabase(at: folder.file("cases.sqlite"), migrator: Self.migrator, queueCapacity: 0)
        cells = try CellFolder(folder.folder("cells"))
        self.organisation = organisation
    }

    package func apply(_ changes: CaseLogChanges) async throws(StorageError) {
        try await database.write { db in
            for event in changes.events { try Self.append(event, in: db) }
            for decision in changes.decisions { try Self.decide(decision, in: db) }
            for selection in changes.removedKeys { try Self.removeKeys(selection, in: db) }
            for key in changes.sealedKeys { try Self.put(key, in: db) }
            for cell in changes.outbox { try Self.enqueue(cell, in: db) }
            for (name, value) in changes.settings { try Self.set(name, to: value, in: db) }
        }
    }

    package func setting(_ name: String) async throws(StorageError) -> [UInt8]? {
        try await database.read { db in try db.row("SELECT value FROM setting WHERE name = ?", [name])?.bytes(0) }
    }

    package func close() async throws(StorageError) {
        try await database.close()
        lock.release()
    }

    private static func set(_ name: String, to value: [UInt8]?, in db: Database) throws {
        if let value {
            try db.run("REPLACE INTO setting VALUES (?, ?)", [name, value.blob])
        } else {
            try db.run("DELETE FROM setting WHERE name = ?", [name])
        }
    }
}
