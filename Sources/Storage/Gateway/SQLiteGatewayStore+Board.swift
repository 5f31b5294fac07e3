import GRDB

extension SQLiteGatewayStore {
    package func insertPosting(_ posting: BoardPosting, for organisation: OrganisationKey) async throws(StorageError) -> Insertion {
        let period = try posting.period.column
        return try await database.write { db in
            let added = try db.run(
                "INSERT INTO posting VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                [organisation.blob, period, posting.month, posting.cells.count]
            )
            guard added == 1 else {
                let held = try db.rows(
                    "SELECT bytes FROM board_cell WHERE organisation = ? AND period = ? ORDER BY position", [organisation.blob, period]
                )
                return try held.map { try $0.bytes(0) } == posting.cells ? .same : .different
            }
            for (position, cell) in posting.cells.enumerated() {
                try db.run("INSERT INTO board_cell VALUES (?, ?, ?, ?)", [organisation.blob, period, position, cell.blob])
            }
            return .new
        }
    }

    package func latestBoardCells(_ count: Int, of organisation: OrganisationKey) async throws(StorageError) -> [[UInt8]] {
        try await database.read { db in
            try db.rows(
                "SELECT bytes FROM board_cell WHERE organisation = ? ORDER BY period DESC, position DESC LIMIT ?",
                [organisation.blob, max(count, 0)]
            ).reversed().map { try $0.bytes(0) }
        }
    }

    package func boardMonths(of organisation: OrganisationKey) async throws(StorageError) -> [BoardMonth] {
        try await database.read { db in
            try db.rows(
                "SELECT month, sum(cells) FROM posting WHERE organisation = ? GROUP BY month ORDER BY month", [organisation.blob]
            ).map { BoardMonth(month: try $0.text(0), cells: try $0.number(1)) }
        }
    }

    package func boardCells(month: String, of organisation: OrganisationKey) async throws(StorageError) -> [[UInt8]] {
        try await database.read { db in
            try db.rows(
                """
                SELECT bytes FROM posting JOIN board_cell USING (organisation, period)
                WHERE organisation = ? AND month = ? ORDER BY period, position
                """,
                [organisation.blob, month]
            ).map { try $0.bytes(0) }
        }
    }

    package func dropBoard(before month: String, of organisation: OrganisationKey) async throws(StorageError) {
        try await database.write { db in
            try db.run(
                """
                DELETE FROM board_cell WHERE organisation = ?1
                AND period IN (SELECT period FROM posting WHERE organisation = ?1 AND month < ?2)
                """,
                [organisation.blob, month]
            )
            try db.run("DELETE FROM posting WHERE organisation = ? AND month < ?", [organisation.blob, month])
        }
    }
}
