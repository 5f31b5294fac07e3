import GRDB

extension SQLiteCaseLog {
    package func events(of caseID: [UInt8]) async throws(StorageError) -> [StoredEvent] {
        try await database.read { db in
            try db.rows("SELECT \(StoredEvent.columns) FROM event WHERE case_id = ? ORDER BY sequence", [caseID.blob])
                .map(StoredEvent.init(row:))
        }
    }

    package func events(after position: EventPosition?, limit: Int) async throws(StorageError) -> [StoredEvent] {
        let sequence = try position?.sequence.column ?? 0
        return try await database.read { db in
            try db.rows(
                "SELECT \(StoredEvent.columns) FROM event WHERE (case_id, sequence) > (?, ?) ORDER BY case_id, sequence LIMIT ?",
                [(position?.caseID ?? []).blob, sequence, max(limit, 0)]
            ).map(StoredEvent.init(row:))
        }
    }

    package func heads() async throws(StorageError) -> [CaseHead] {
        try await database.read { db in
            try db.rows("SELECT case_id, sequence, hash FROM head ORDER BY case_id").map(CaseHead.init(row:))
        }
    }

    package func head(of caseID: [UInt8]) async throws(StorageError) -> CaseHead? {
        try await database.read { db in try Self.head(of: caseID, in: db) }
    }

    /// Compares with the case's head and appends.
    static func append(_ event: StoredEvent, in db: Database) throws {
        let head = try head(of: event.caseID, in: db) ?? CaseHead(caseID: event.caseID, sequence: 0, hash: CaseHead.noHash)
        guard event.sequence == head.sequence + 1, event.previousHash == head.hash else {
            throw StorageError.conflict(expected: head.sequence + 1)
        }
        let sequence = try event.sequence.column
        try db.run(
            "INSERT INTO event VALUES (?, ?, ?, ?, ?)",
            [event.caseID.blob, sequence, event.previousHash.blob, event.hash.blob, event.record.blob]
        )
        try db.run("REPLACE INTO head VALUES (?, ?, ?)", [event.caseID.blob, sequence, event.hash.blob])
    }

    private static func head(of caseID: [UInt8], in db: Database) throws -> CaseHead? {
        try db.row("SELECT case_id, sequence, hash FROM head WHERE case_id = ?", [caseID.blob]).map(CaseHead.init(row:))
    }
}

extension StoredEvent {
    fileprivate static let columns = "case_id, sequence, previous_hash, hash, record"

    fileprivate init(row: Row) throws {
        self.init(
            caseID: try row.bytes(0), sequence: try row.number(1),
            previousHash: try row.bytes(2), hash: try row.bytes(3), record: try row.bytes(4)
        )
    }
}

extension CaseHead {
    fileprivate init(row: Row) throws {
        self.init(caseID: try row.bytes(0), sequence: try row.number(1), hash: try row.bytes(2))
    }
}
