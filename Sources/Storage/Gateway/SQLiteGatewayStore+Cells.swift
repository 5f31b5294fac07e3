import GRDB

/// A cell that goes into a ``SQLiteGatewayStore``.
package struct SQLiteCellWriter: CellWriter {
    let store: SQLiteGatewayStore
    let organisation: OrganisationKey
    let id: [UInt8]
    let deletionHash: [UInt8]
    let cell: IncomingCell

    package func append(_ bytes: UnsafeRawBufferPointer) { cell.append(bytes) }

    package func commit(on day: UInt32) async throws(StorageError) -> Insertion {
        try await store.claims.holding(Claims.Name(organisation: organisation, id: id)) { () throws(StorageError) in
            try await insert(on: CellDay(organisation: organisation, day: day))
        }
    }

    package func abandon() { cell.forget() }

    /// The file first, the row last: the row makes the cell visible.
    private func insert(on day: CellDay) async throws(StorageError) -> Insertion {
        if try await !place(on: day) {
            if let held = try await store.cellRecord(id, of: organisation) { return try await compare(with: held) }
            // A file under this name has no row: a crash or a failed commit left it.
            try await remove(from: day)
            guard try await place(on: day) else { throw .busy }
        }
        do {
            let record = CellRecord(id: id, day: day.day, deletionHash: deletionHash)
            let size = try cell.withBytes { $0.count }
            guard let held = try await store.insertRow(record, size: size, of: organisation) else { return .new }
            try await remove(from: day)
            return try await compare(with: held)
        } catch .dayClosed {
            try await remove(from: day)
            throw .dayClosed
        }
        // After any other failure the file stays: the commit may have reached the disk all the same. The sweep decides.
    }

    private func place(on day: CellDay) async throws(StorageError) -> Bool {
        try await store.threads.run { () throws(StorageError) in try store.cells.place(cell, as: id, on: day) }
    }

    private func remove(from day: CellDay) async throws(StorageError) {
        try await store.threads.run { () throws(StorageError) in try store.cells.remove(id, on: day) }
    }

    private func compare(with held: CellRecord) async throws(StorageError) -> Insertion {
        guard held.deletionHash == deletionHash else { return .different }
        let day = CellDay(organisation: organisation, day: held.day)
        return try await store.threads.run { () throws(StorageError) in try store.cells.compare(cell, with: id, on: day) }
    }
}

extension SQLiteGatewayStore {
    package func beginCell(
        _ id: [UInt8], deletionHash: [UInt8], for organisation: OrganisationKey
    ) async throws(StorageError) -> SQLiteCellWriter {
        SQLiteCellWriter(store: self, organisation: organisation, id: id, deletionHash: deletionHash, cell: cells.begin())
    }

    package func cellRecord(_ id: [UInt8], of organisation: OrganisationKey) async throws(StorageError) -> CellRecord? {
        try await database.read { db in try Self.cellRecord(id, of: organisation, in: db) }
    }

    private static func cellRecord(_ id: [UInt8], of organisation: OrganisationKey, in db: Database) throws -> CellRecord? {
        try db.row("SELECT day, deletion_hash FROM cell WHERE organisation = ? AND id = ?", [organisation.blob, id.blob])
            .map { CellRecord(id: id, day: try $0.number(0), deletionHash: try $0.bytes(1)) }
    }

    package func cell(_ id: [UInt8], on day: UInt32, of organisation: OrganisationKey) async throws(StorageError) -> [UInt8]? {
        guard try await cellRecord(id, of: organisation)?.day == day else { return nil }
        let bytes = try await threads.run { [cells] () throws(StorageError) in
            try cells.contents(of: id, on: CellDay(organisation: organisation, day: day))
        }
        guard bytes == nil, try await cellRecord(id, of: organisation) != nil else { return bytes }
        throw .damaged  // a row whose file is missing, unless the cell was deleted between the two
    }

    package func cellIDs(on day: UInt32, of organisation: OrganisationKey) async throws(StorageError) -> [[UInt8]] {
        try await database.read { db in try Self.cellIDs(on: day, of: organisation, in: db) }
    }

    static func cellIDs(on day: UInt32, of organisation: OrganisationKey, in db: Database) throws -> [[UInt8]] {
        try db.rows("SELECT id FROM cell WHERE organisation = ? AND day = ? ORDER BY id", [organisation.blob, day]).map { try $0.bytes(0) }
    }

    package func deleteCell(_ id: [UInt8], of organisation: OrganisationKey) async throws(StorageError) -> Bool {
        try await claims.holding(Claims.Name(organisation: organisation, id: id)) { () throws(StorageError) in
            guard let held = try await cellRecord(id, of: organisation) else { return false }
            try await database.write { db in
                let row = try db.row("DELETE FROM cell WHERE organisation = ? AND id = ? RETURNING size", [organisation.blob, id.blob])
                let size: Int = try row?.number(0) ?? 0
                try db.run(
                    "UPDATE day SET cells = cells - 1, cell_bytes = cell_bytes - ? WHERE organisation = ? AND day = ?",
                    [size, organisation.blob, held.day]
                )
            }
            try await threads.run { [cells] () throws(StorageError) in
                try cells.remove(id, on: CellDay(organisation: organisation, day: held.day))
            }
            return true
        }
    }

    /// Makes the cell visible, unless one with its id is held: then nothing changes, and the one that is held is returned.
    fileprivate func insertRow(
        _ cell: CellRecord, size: Int, of organisation: OrganisationKey
    ) async throws(StorageError) -> CellRecord? {
        try await database.write { db in
            let added = try db.run(
                "INSERT INTO cell VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                [organisation.blob, cell.id.blob, cell.day, cell.deletionHash.blob, size]
            )
            guard added == 1 else { return try Self.cellRecord(cell.id, of: organisation, in: db) }
            try Self.count(on: cell.day, of: organisation, cellBytes: size, in: db)
            return nil
        }
    }
}
