import GRDB

extension SQLiteGatewayStore {
    package func insert(_ submission: Submission, for organisation: OrganisationKey) async throws(StorageError) -> SubmissionOutcome {
        try await database.write(.bounded) { db in
            let promised = try db.run(
                "INSERT INTO promise VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                [organisation.blob, submission.hash.blob, submission.token.blob, submission.day]
            )
            guard promised == 1 else { return try Self.earlierPromise(for: submission, of: organisation, in: db) }
            try Self.count(on: submission.day, of: organisation, envelopeBytes: submission.envelope.count, in: db)
            try db.run(
                "INSERT INTO arriving VALUES (?, ?, ?, ?, ?)",
                [organisation.blob, submission.day, submission.hash.blob, submission.token.blob, submission.envelope.blob]
            )
            return .stored(submission.day)
        }
    }

    package func envelopeHashes(on day: UInt32, of organisation: OrganisationKey) async throws(StorageError) -> [[UInt8]] {
        try await promises(on: day, of: organisation).map(\.hash)
    }

    package func promises(on day: UInt32, of organisation: OrganisationKey) async throws(StorageError) -> [Promise] {
        try await database.read { db in
            try db.rows(
                "SELECT hash, token FROM submission WHERE organisation = ? AND day = ? ORDER BY hash", [organisation.blob, day]
            ).map { Promise(hash: try $0.bytes(0), token: try $0.bytes(1)) }
        }
    }

    package func submissions(
        _ hashes: [[UInt8]], on day: UInt32, of organisation: OrganisationKey
    ) async throws(StorageError) -> [Submission] {
        guard hashes.count <= submissionLimit else { throw .tooMany(limit: submissionLimit) }
        return try await database.read { db in
            try hashes.map { hash in
                let row = try db.row(
                    "SELECT envelope, token FROM submission WHERE organisation = ? AND day = ? AND hash = ?",
                    [organisation.blob, day, hash.blob]
                )
                guard let row else { throw StorageError.notFound }
                return Submission(envelope: try row.bytes(0), token: try row.bytes(1), hash: hash, day: day)
            }
        }
    }

    private static func earlierPromise(
        for submission: Submission, of organisation: OrganisationKey, in db: Database
    ) throws -> SubmissionOutcome {
        let row = try db.row(
            "SELECT token, day FROM promise WHERE organisation = ? AND hash = ?", [organisation.blob, submission.hash.blob]
        )
        guard let row, try row.bytes(0) == submission.token else { return .conflict }
        return .alreadyHeld(try row.number(1))
    }
}
