import GRDB

extension SQLiteCaseLog {
    package func sealedKeys(of caseID: [UInt8]) async throws(StorageError) -> [SealedCaseKey] {
        try await database.read { db in
            try db.rows("SELECT * FROM sealed_key WHERE case_id = ? ORDER BY generation, officer", [caseID.blob])
                .map(SealedCaseKey.init(row:))
        }
    }

    package func sealedKeys(for officer: [UInt8]) async throws(StorageError) -> [SealedCaseKey] {
        try await database.read { db in
            try db.rows("SELECT * FROM sealed_key WHERE officer = ? ORDER BY case_id, generation", [officer.blob])
                .map(SealedCaseKey.init(row:))
        }
    }

    static func put(_ key: SealedCaseKey, in db: Database) throws {
        try db.run(
            "REPLACE INTO sealed_key (case_id, generation, officer, sealed) VALUES (?, ?, ?, ?)",
            [key.caseID.blob, key.generation, key.officer.blob, key.sealed.blob]
        )
    }

    static func removeKeys(_ selection: CaseKeySelection, in db: Database) throws {
        try db.run(
            "DELETE FROM sealed_key WHERE case_id = ?1 AND (?2 IS NULL OR generation = ?2) AND (?3 IS NULL OR officer = ?3)",
            [selection.caseID.blob, selection.generation, selection.officer?.blob]
        )
    }
}

extension SealedCaseKey {
    fileprivate init(row: Row) throws {
        self.init(
            caseID: try row.bytes(0), generation: try row.number(1), officer: try row.bytes(2), sealed: try row.bytes(3)
        )
    }
}
