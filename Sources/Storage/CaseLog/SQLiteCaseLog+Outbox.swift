import GRDB

extension SQLiteCaseLog {
    package func unpostedCells(limit: Int) async throws(StorageError) -> [OutboxCell] {
        try await database.read { db in
            try db.rows(
                "SELECT reply_id, part, case_id, cell FROM outbox WHERE posted_in IS NULL ORDER BY number LIMIT ?", [max(limit, 0)]
            ).map { row in
                let part = OutboxPart(replyID: try row.bytes(0), part: try row.number(1))
                return OutboxCell(part: part, caseID: try row.bytes(2), cell: try row.bytes(3))
            }
        }
    }

    package func unpostedCount() async throws(StorageError) -> Int {
        try await database.read { db in
            try db.row("SELECT count(*) FROM outbox WHERE posted_in IS NULL")?.number(0) ?? 0
        }
    }

    package func recordPosting(_ posting: OutboxPosting) async throws(StorageError) -> Insertion {
        let period = try posting.period.column
        return try await database.write { db in
            if let held = try Self.posting(period, in: db) { return held == posting.cells ? .same : .different }
            for (position, cell) in posting.cells.enumerated() {
                try db.run("INSERT INTO posting VALUES (?, ?, ?)", [period, position, cell.blob])
            }
            for part in posting.parts {
                let taken = try db.run(
                    "UPDATE outbox SET posted_in = ? WHERE reply_id = ? AND part = ? AND posted_in IS NULL",
                    [period, part.replyID.blob, part.part]
                )
                guard taken == 1 else { throw StorageError.changed }
            }
            for caseID in posting.refreshedCases {
                try db.run("REPLACE INTO status_refresh VALUES (?, ?)", [caseID.blob, period])
            }
            return .new
        }
    }

    package func posting(_ period: UInt64) async throws(StorageError) -> [[UInt8]]? {
        let period = try period.column
        return try await database.read { db in try Self.posting(period, in: db) }
    }

    package func dropPostings(before period: UInt64) async throws(StorageError) {
        let period = try period.column
        try await database.write { db in
            try db.run("DELETE FROM posting WHERE period < ?", [period])
            try db.run("DELETE FROM outbox WHERE posted_in < ?", [period])
        }
    }

    package func statusRefreshes() async throws(StorageError) -> [[UInt8]: UInt64] {
        try await database.read { db in
            var periods: [[UInt8]: UInt64] = [:]
            for row in try db.rows("SELECT case_id, period FROM status_refresh") { periods[try row.bytes(0)] = try row.number(1) }
            return periods
        }
    }

    /// Adds a cell at the end; the same part again is left as it is, because a status sealed again has the same id (spec 8.2).
    static func enqueue(_ cell: OutboxCell, in db: Database) throws {
        try db.run(
            "INSERT INTO outbox (reply_id, part, case_id, cell) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
            [cell.part.replyID.blob, cell.part.part, cell.caseID.blob, cell.cell.blob]
        )
    }

    private static func posting(_ period: Int64, in db: Database) throws -> [[UInt8]]? {
        let cells = try db.rows("SELECT cell FROM posting WHERE period = ? ORDER BY position", [period]).map { try $0.bytes(0) }
        return cells.isEmpty ? nil : cells
    }
}
