import GRDB

extension SQLiteCaseLog {
    package func insertIntake(_ submissions: [Submission]) async throws(StorageError) -> [Insertion] {
        try await database.write { db in
            try submissions.map { submission in
                let added = try db.run(
                    "INSERT INTO intake VALUES (?, ?, ?, 'pending', NULL, ?) ON CONFLICT DO NOTHING",
                    [submission.hash.blob, submission.token.blob, submission.day, submission.envelope.blob]
                )
                guard added == 0 else { return .new }
                let held = try Self.entry(submission.hash, in: db)
                return held?.token == submission.token && held?.day == submission.day ? .same : .different
            }
        }
    }

    package func pendingIntake() async throws(StorageError) -> [IntakeEntry] {
        try await database.read { db in
            try db.rows("SELECT \(IntakeEntry.columns) FROM intake WHERE state = 'pending' ORDER BY day, hash")
                .map(IntakeEntry.init(row:))
        }
    }

    package func intake(_ hash: [UInt8]) async throws(StorageError) -> IntakeEntry? {
        try await database.read { db in try Self.entry(hash, in: db) }
    }

    package func envelope(_ hash: [UInt8]) async throws(StorageError) -> [UInt8]? {
        try await database.read { db in try db.row("SELECT envelope FROM intake WHERE hash = ?", [hash.blob])?.optionalBytes(0) }
    }

    package func intakeDays() async throws(StorageError) -> [UInt32] {
        try await database.read { db in try db.rows("SELECT DISTINCT day FROM intake ORDER BY day").map { try $0.number(0) } }
    }

    package func intake(on day: UInt32) async throws(StorageError) -> [IntakeEntry] {
        try await database.read { db in
            try db.rows("SELECT \(IntakeEntry.columns) FROM intake WHERE day = ? ORDER BY hash", [day]).map(IntakeEntry.init(row:))
        }
    }

    package func wipeDecidedEnvelopes() async throws(StorageError) -> Int {
        let wiped = try await database.write { db in
            try db.run("UPDATE intake SET envelope = NULL WHERE state <> 'pending' AND envelope IS NOT NULL")
        }
        try await database.truncateLog()
        return wiped
    }

    static func decide(_ decision: IntakeDecision, in db: Database) throws {
        let (state, reason) = decision.state.columns
        let decided = try db.run(
            "UPDATE intake SET state = ?, reason = ? WHERE hash = ? AND state = 'pending'", [state, reason, decision.hash.blob]
        )
        guard decided == 0 else { return }
        throw try entry(decision.hash, in: db) == nil ? StorageError.notFound : StorageError.changed
    }

    private static func entry(_ hash: [UInt8], in db: Database) throws -> IntakeEntry? {
        try db.row("SELECT \(IntakeEntry.columns) FROM intake WHERE hash = ?", [hash.blob]).map(IntakeEntry.init(row:))
    }
}

extension IntakeState {
    fileprivate var columns: (state: String, reason: String?) {
        switch self {
        case .pending: ("pending", nil)
        case .opened: ("opened", nil)
        case .rejected(let reason): ("rejected", reason)
        }
    }

    fileprivate init(state: String, reason: String?) throws {
        switch (state, reason) {
        case ("pending", nil): self = .pending
        case ("opened", nil): self = .opened
        case ("rejected", let reason?): self = .rejected(reason: reason)
        default: throw StorageError.damaged
        }
    }
}

extension IntakeEntry {
    fileprivate static let columns = "hash, token, day, state, reason, envelope IS NOT NULL"

    fileprivate init(row: Row) throws {
        self.init(
            hash: try row.bytes(0), token: try row.bytes(1), day: try row.number(2),
            state: try IntakeState(state: row.text(3), reason: row.decode(String?.self, atIndex: 4)),
            hasEnvelope: try row.number(5, as: Int.self) == 1
        )
    }
}
