import GRDB

/// What a seized disk tells of the order in which a day's envelopes came.
///
/// Keyed by hash, the tables hold no order; but SQLite hands out pages, and places within a page, in the order of insertion, and
/// the write-ahead log is a diary. So after its day is closed every envelope moves from `arriving` to `settled`, and its promise
/// and every cell's row and file are written anew, in random order; `secure_delete` overwrites what they leave behind with zeros;
/// at the end the log is emptied.
///
/// What remains: for the current day, everything; below SQLite, what a file system journal or a flash disk keeps of overwritten
/// blocks; how full the tree pages of the promise table are, which hints at neighbours in hash order only; and that the gateway was
/// at work that night.
extension SQLiteGatewayStore {
    /// Rows that move in one commit: few enough that a reporter who sends at night does not wait.
    private static let rowsInOneCommit = 64

    package func repack(
        _ day: UInt32, of organisation: OrganisationKey, using generator: some RandomNumberGenerator & Sendable
    ) async throws(StorageError) {
        var generator = generator
        var hashes = try await database.read { db in
            try Self.requireEnded(day, of: organisation, in: db)
            return try db.rows("SELECT hash FROM arriving WHERE organisation = ? AND day = ?", [organisation.blob, day])
                .map { try $0.bytes(0) }
        }
        hashes.shuffle(using: &generator)
        for start in stride(from: 0, to: hashes.count, by: Self.rowsInOneCommit) {
            let some = Array(hashes[start..<min(start + Self.rowsInOneCommit, hashes.count)])
            try await database.write { db in for hash in some { try Self.settle(hash, on: day, of: organisation, in: db) } }
        }
        var ids = try await cellIDs(on: day, of: organisation)
        ids.shuffle(using: &generator)
        try await rewriteCells(ids, on: CellDay(organisation: organisation, day: day))
        try await database.truncateLog()
    }

    private static func settle(_ hash: [UInt8], on day: UInt32, of organisation: OrganisationKey, in db: Database) throws {
        let key: StatementArguments = [organisation.blob, day, hash.blob]
        try db.run("INSERT INTO settled SELECT * FROM arriving WHERE organisation = ? AND day = ? AND hash = ?", key)
        let moved = try db.row(
            "DELETE FROM arriving WHERE organisation = ? AND day = ? AND hash = ? RETURNING token", key
        )
        guard let token = try moved?.bytes(0) else { return }  // dropped since
        try db.run("DELETE FROM promise WHERE organisation = ? AND hash = ?", [organisation.blob, hash.blob])
        try db.run("INSERT INTO promise VALUES (?, ?, ?, ?)", [organisation.blob, hash.blob, token.blob, day])
    }

    private func rewriteCells(_ ids: [[UInt8]], on day: CellDay) async throws(StorageError) {
        for id in ids {
            do {
                try await claims.holding(Claims.Name(organisation: day.organisation, id: id)) { () throws(StorageError) in
                    try await rewriteCell(id, on: day)
                }
            } catch .busy {
                continue  // being deleted
            }
        }
        try await threads.run { [cells] () throws(StorageError) in try cells.settle(day) }
    }

    private func rewriteCell(_ id: [UInt8], on day: CellDay) async throws(StorageError) {
        let organisation = day.organisation
        let isHeld = try await database.write { db in
            let row = try db.row(
                "DELETE FROM cell WHERE organisation = ? AND id = ? RETURNING deletion_hash, size", [organisation.blob, id.blob]
            )
            guard let row else { return false }
            let size: Int = try row.number(1)
            try db.run("INSERT INTO cell VALUES (?, ?, ?, ?, ?)", [organisation.blob, id.blob, day.day, try row.bytes(0).blob, size])
            return true
        }
        guard isHeld else { return }
        try await threads.run { [cells] () throws(StorageError) in try cells.rewrite(id, on: day) }
    }
}
