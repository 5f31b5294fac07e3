import Foundation
import GRDB

/// A SQLite file as every store here uses it: write-ahead log, `synchronous=FULL`, `secure_delete`. Spec 10.3.
///
/// Reads run beside each other and beside the one writer. Nothing waits on Swift's cooperative threads.
final class SQLiteDatabase: Sendable {
    /// How much the write-ahead log may grow before SQLite copies it into the database: 64 MiB in pages of 4 KiB. The usual 4 MiB
    /// would do so every 240 envelopes.
    private static let checkpointAfterPages = 16_384
    private static let readers = 3

    private let pool: DatabasePool
    private let writer: GroupCommit
    private let threads = BlockingThreads(count: readers, name: "storage-read")

    /// Opens or makes the file with mode 0600 and brings it to the newest schema. Blocks.
    ///
    /// - Throws: ``StorageError/newerStore`` when the file has migrations that `migrator` does not know.
    init(at path: String, migrator: DatabaseMigrator, queueCapacity: Int) throws(StorageError) {
        do {
            _ = try OpenFile(path, O_RDWR | O_CREAT)
            pool = try Self.open(path)
            guard try !pool.read(migrator.hasBeenSuperseded) else { throw StorageError.newerStore }
            try migrator.migrate(pool)
        } catch {
            throw StorageError(error)
        }
        writer = GroupCommit(pool, capacity: queueCapacity)
    }

    private static func open(_ path: String) throws -> DatabasePool {
        var configuration = Configuration()
        configuration.maximumReaderCount = readers
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16000")
        }
        let pool = try DatabasePool(path: path, configuration: configuration)
        // Not in prepareDatabase: GRDB sets synchronous to NORMAL after it, when it turns the write-ahead log on.
        try pool.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = \(checkpointAfterPages)")
        }
        return pool
    }

    /// Reads one consistent state, which holds everything acknowledged before the call.
    func read<Value: Sendable>(_ body: @escaping @Sendable (Database) throws -> Value) async throws(StorageError) -> Value {
        let pool = pool
        return try await threads.run { () throws(StorageError) in
            do { return try pool.read(body) } catch { throw StorageError(error) }
        }
    }

    /// Reads on the calling thread: for a program's start, before anything else runs.
    func readBlocking<Value>(_ body: (Database) throws -> Value) throws(StorageError) -> Value {
        do { return try pool.read(body) } catch { throw StorageError(error) }
    }

    /// Runs `body` as a whole or not at all, and returns when it is on the disk. See ``GroupCommit``.
    func write<Value: Sendable>(
        _ admission: GroupCommit.Admission = .always,
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(StorageError) -> Value {
        try await writer.write(admission, body)
    }

    /// Copies the write-ahead log into the database and empties it, so that it keeps no older state of any page.
    func truncateLog() async throws(StorageError) {
        let pool = pool
        try await threads.run { () throws(StorageError) in
            do {
                try pool.barrierWriteWithoutTransaction { db in _ = try db.checkpoint(.truncate) }
            } catch { throw StorageError(error) }
        }
    }

    /// Ends what was begun, refuses what comes later, and closes the file.
    func close() async throws(StorageError) {
        await writer.stop()
        let pool = pool
        try await threads.run { () throws(StorageError) in
            do { try pool.close() } catch { throw StorageError(error) }
        }
    }
}
