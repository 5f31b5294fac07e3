import GRDB

extension SQLiteGatewayStore {
    package func closeDay(_ closing: DayClosing, of organisation: OrganisationKey) async throws(StorageError) {
        let size = try closing.head.treeSize.column
        let day = closing.head.day
        try await database.write { db in
            let record = try Self.day(day, of: organisation, in: db)
            let last = try Self.logHead(of: organisation, in: db)?.day
            guard record?.state ?? .open == .open, last.map({ $0 < day }) ?? true else { throw StorageError.dayClosed }
            guard record?.envelopes ?? 0 == closing.promises else { throw StorageError.changed }
            try db.run(
                "INSERT INTO day VALUES (?, ?, 1, 0, 0, 0, 0) ON CONFLICT DO UPDATE SET state = 1", [organisation.blob, day]
            )
            try db.run(
                "INSERT INTO leaf_day VALUES (?, ?, ?, ?, ?, ?)",
                [
                    organisation.blob, day, closing.leafCount, closing.padding.leaves, closing.padding.seed?.blob, closing.leaves.blob,
                ]
            )
            try db.run(
                "REPLACE INTO log_head VALUES (?, ?, ?, ?, ?)",
                [organisation.blob, day, size, closing.head.treeState.blob, closing.head.checkpoint.blob]
            )
        }
    }

    package func logHead(of organisation: OrganisationKey) async throws(StorageError) -> LogHead? {
        try await database.read { db in try Self.logHead(of: organisation, in: db) }
    }

    package func replaceCheckpoint(
        _ note: [UInt8], treeSize: UInt64, of organisation: OrganisationKey
    ) async throws(StorageError) {
        let size = try treeSize.column
        try await database.write { db in
            let replaced = try db.run(
                "UPDATE log_head SET checkpoint = ? WHERE organisation = ? AND tree_size = ?", [note.blob, organisation.blob, size]
            )
            guard replaced == 1 else { throw StorageError.changed }
        }
    }

    package func leafDays(of organisation: OrganisationKey) async throws(StorageError) -> [DayLeaves] {
        try await database.read { db in
            try db.rows("SELECT day, leaf_count FROM leaf_day WHERE organisation = ? ORDER BY day", [organisation.blob])
                .map { DayLeaves(day: try $0.number(0), count: try $0.number(1)) }
        }
    }

    package func leaves(on day: UInt32, of organisation: OrganisationKey) async throws(StorageError) -> [UInt8]? {
        try await database.read { db in
            try db.row("SELECT leaves FROM leaf_day WHERE organisation = ? AND day = ?", [organisation.blob, day])?.bytes(0)
        }
    }

    package func dropLeaves(before day: UInt32, of organisation: OrganisationKey) async throws(StorageError) {
        try await database.write { db in
            try db.run("DELETE FROM leaf_day WHERE organisation = ? AND day < ?", [organisation.blob, day])
            try db.run(
                """
                DELETE FROM promise WHERE organisation = ?1 AND day < ?2
                AND day NOT IN (SELECT day FROM day WHERE organisation = ?1 AND state <> ?3)
                """,
                [organisation.blob, day, DayRecord.State.dropped.rawValue]
            )
        }
    }

    package func padding(on day: UInt32, of organisation: OrganisationKey) async throws(StorageError) -> DayPadding? {
        try await database.read { db in
            try db.row(
                "SELECT padding_leaves, padding_seed FROM leaf_day WHERE organisation = ? AND day = ?", [organisation.blob, day]
            ).map { DayPadding(leaves: try $0.number(0), seed: try $0.optionalBytes(1)) }
        }
    }

    package func wipePaddingSeed(on day: UInt32, of organisation: OrganisationKey) async throws(StorageError) {
        try await database.write { db in
            _ = try db.run("UPDATE leaf_day SET padding_seed = NULL WHERE organisation = ? AND day = ?", [organisation.blob, day])
        }
        try await database.truncateLog()
    }

    private static func logHead(of organisation: OrganisationKey, in db: Database) throws -> LogHead? {
        try db.row(
            "SELECT day, tree_size, tree_state, checkpoint FROM log_head WHERE organisation = ?", [organisation.blob]
        ).map { row in
            LogHead(day: try row.number(0), treeSize: try row.number(1), treeState: try row.bytes(2), checkpoint: try row.bytes(3))
        }
    }
}
