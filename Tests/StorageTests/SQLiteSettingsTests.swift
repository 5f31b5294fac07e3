import Foundation
import GRDB
import Testing

@testable import Storage

/// How a store sits on the disk. Spec 10.3 and 11.1.
@Suite struct SQLiteSettingsTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func open(queueCapacity: Int = 16) throws(StorageError) -> SQLiteGatewayStore {
        try SQLiteGatewayStore(at: folder.file("store"), queueCapacity: queueCapacity)
    }

    @Test func `commits wait for the disk, and deleted bytes are overwritten`() async throws {
        let store = try open()
        let settings = try await store.database.write { db in
            try ["synchronous", "secure_delete", "temp_store"].map { try Int.fetchOne(db, sql: "PRAGMA \($0)") }
        }
        #expect(settings == [2, 1, 2])
        let mode = try await store.database.write { db in try String.fetchOne(db, sql: "PRAGMA journal_mode") }
        #expect(mode == "wal")
        try await store.close()
    }

    @Test func `folders and files are the user's alone`() async throws {
        let store = try open()
        _ = try await store.insert(Samples.submission(1), for: Samples.organisation())
        let writer = try await store.beginCell([1], deletionHash: [2], for: Samples.organisation())
        try await writer.fill([1, 2, 3])
        _ = try await writer.commit(on: 100)
        #expect(try folder.mode("store") == 0o700)
        #expect(try folder.mode("store/cells") == 0o700)
        let files = folder.files(below: "store")
        #expect(files.count == 5)  // lock, database, its log and shared memory, one cell
        for file in files { #expect(try folder.mode("store/" + file) == 0o600) }
        try await store.close()
    }

    @Test func `a second opener is refused until the first is gone`() async throws {
        let store = try open()
        #expect(throws: StorageError.inUse) { try open() }
        try await store.close()
        try await open().close()
    }

    @Test func `a store written by a newer version is refused`() async throws {
        do {
            let store = try open()
            try await store.database.write { db in
                try db.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('9999')")
            }
            try await store.close()
        }
        #expect(throws: StorageError.newerStore) { try open() }
    }

    @Test func `a file that is no database is damage`() throws {
        try FileManager.default.createDirectory(atPath: folder.file("store"), withIntermediateDirectories: true)
        try Data(Samples.bytes(1, count: 8_192)).write(to: URL(fileURLWithPath: folder.file("store/gateway.sqlite")))
        #expect(throws: StorageError.damaged) { try open() }
    }

    @Test func `a full queue refuses at once and keeps what it took`() async throws {
        let store = try open(queueCapacity: 0)
        let organisation = try Samples.organisation()
        await #expect(throws: StorageError.queueFull) { try await store.insert(Samples.submission(1), for: organisation) }
        #expect(try await store.appendRoster(StoredRoster(version: 1, rootKey: [], note: []), for: organisation) == .new)
        try await store.close()
    }
}
