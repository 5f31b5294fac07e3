import GRDB

extension SQLiteGatewayStore {
    package func appendRoster(_ roster: StoredRoster, for organisation: OrganisationKey) async throws(StorageError) -> Insertion {
        try await database.write { db in
            let added = try db.run(
                "INSERT INTO roster VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                [organisation.blob, roster.version, roster.rootKey.blob, roster.note.blob]
            )
            guard added == 0 else { return .new }
            let held = try db.row(
                "SELECT version, root_key, note FROM roster WHERE organisation = ? AND version = ?", [organisation.blob, roster.version]
            )
            return try held.map(StoredRoster.init(row:)) == roster ? .same : .different
        }
    }

    package func currentRoster(of organisation: OrganisationKey) async throws(StorageError) -> StoredRoster? {
        try await database.read { db in
            try db.row(
                "SELECT version, root_key, note FROM roster WHERE organisation = ? ORDER BY version DESC LIMIT 1", [organisation.blob]
            ).map(StoredRoster.init(row:))
        }
    }

    package func rosters(of organisation: OrganisationKey) async throws(StorageError) -> [StoredRoster] {
        try await database.read { db in
            try db.rows("SELECT version, root_key, note FROM roster WHERE organisation = ? ORDER BY version", [organisation.blob])
                .map(StoredRoster.init(row:))
        }
    }

    package func dropRosters(versions: [UInt32], of organisation: OrganisationKey) async throws(StorageError) {
        try await database.write { db in
            for version in versions {
                try db.run("DELETE FROM roster WHERE organisation = ? AND version = ?", [organisation.blob, version])
            }
        }
    }

    package func insertCertificate(
        _ certificate: StoredCertificate, for organisation: OrganisationKey
    ) async throws(StorageError) -> Insertion {
        try await database.write { db in
            let key: [any DatabaseValueConvertible] = [
                organisation.blob, certificate.epoch, certificate.rosterHash.blob, certificate.slot,
            ]
            let added = try db.run(
                "INSERT INTO certificate VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                StatementArguments(key + [certificate.note.blob])
            )
            guard added == 0 else { return .new }
            let held = try db.row(
                "SELECT note FROM certificate WHERE organisation = ? AND epoch = ? AND roster_hash = ? AND slot = ?",
                StatementArguments(key)
            )
            return try held?.bytes(0) == certificate.note ? .same : .different
        }
    }

    package func certificates(
        epoch: UInt32, rosterHash: [UInt8], of organisation: OrganisationKey
    ) async throws(StorageError) -> [StoredCertificate] {
        try await database.read { db in
            try db.rows(
                "SELECT slot, note FROM certificate WHERE organisation = ? AND epoch = ? AND roster_hash = ? ORDER BY slot",
                [organisation.blob, epoch, rosterHash.blob]
            ).map { row in
                StoredCertificate(epoch: epoch, slot: try row.number(0), rosterHash: rosterHash, note: try row.bytes(1))
            }
        }
    }

    package func dropCertificates(before epoch: UInt32, of organisation: OrganisationKey) async throws(StorageError) {
        try await database.write { db in
            _ = try db.run("DELETE FROM certificate WHERE organisation = ? AND epoch < ?", [organisation.blob, epoch])
        }
    }
}

extension StoredRoster {
    fileprivate init(row: Row) throws {
        self.init(version: try row.number(0), rootKey: try row.bytes(1), note: try row.bytes(2))
    }
}
