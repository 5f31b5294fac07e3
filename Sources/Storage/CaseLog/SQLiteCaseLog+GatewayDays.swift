import GRDB

extension SQLiteCaseLog {
    package func recordDay(_ day: GatewayDay) async throws(StorageError) {
        try await database.write { db in
            _ = try db.run(
                "REPLACE INTO gateway_day VALUES (?, ?, ?, ?, ?, ?, ?)",
                [
                    day.day, day.padding.leaves, day.padding.seed?.blob, day.isAcknowledged,
                    day.checkpoint.blob, day.treeState.blob, day.leaves.blob,
                ]
            )
        }
    }

    package func markDayAcknowledged(_ day: UInt32) async throws(StorageError) {
        try await database.write { db in
            let marked = try db.run("UPDATE gateway_day SET is_acknowledged = 1 WHERE day = ?", [day])
            guard marked == 1 else { throw StorageError.notFound }
        }
    }

    package func gatewayDay(_ day: UInt32) async throws(StorageError) -> GatewayDay? {
        try await database.read { db in try db.row("SELECT * FROM gateway_day WHERE day = ?", [day]).map(GatewayDay.init(row:)) }
    }

    package func gatewayDays() async throws(StorageError) -> [UInt32] {
        try await database.read { db in try db.rows("SELECT day FROM gateway_day ORDER BY day").map { try $0.number(0) } }
    }

    package func lastGatewayDay() async throws(StorageError) -> GatewayDay? {
        try await database.read { db in
            try db.row("SELECT * FROM gateway_day ORDER BY day DESC LIMIT 1").map(GatewayDay.init(row:))
        }
    }
}

extension GatewayDay {
    fileprivate init(row: Row) throws {
        self.init(
            day: try row.number(0), leaves: try row.bytes(6),
            padding: DayPadding(leaves: try row.number(1), seed: try row.optionalBytes(2)),
            checkpoint: try row.bytes(4), treeState: try row.bytes(5), isAcknowledged: try row.number(3, as: Int.self) == 1
        )
    }
}
