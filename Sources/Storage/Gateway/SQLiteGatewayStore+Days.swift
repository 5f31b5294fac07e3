import GRDB

extension SQLiteGatewayStore {
    package func days(of organisation: OrganisationKey) async throws(StorageError) -> [DayRecord] {
        try await database.read { db in
            try db.rows("SELECT \(DayRecord.columns) FROM day WHERE organisation = ? ORDER BY day", [organisation.blob])
                .map(DayRecord.init(row:))
        }
    }

    package func day(_ day: UInt32, of organisation: OrganisationKey) async throws(StorageError) -> DayRecord? {
        try await database.read { db in try Self.day(day, of: organisation, in: db) }
    }

    package func acknowledge(day: UInt32, store: UInt8, of organisation: OrganisationKey) async throws(StorageError) {
        try await database.write { db in
            try Self.requireEnded(day, of: organisation, in: db)
            try db.run("INSERT INTO acknowledgement VALUES (?, ?, ?) ON CONFLICT DO NOTHING", [organisation.blob, day, store])
        }
    }

    package func acknowledgements(on day: UInt32, of organisation: OrganisationKey) async throws(StorageError) -> Set<UInt8> {
        try await database.read { db in
            let rows = try db.rows("SELECT store FROM acknowledgement WHERE organisation = ? AND day = ?", [organisation.blob, day])
            return Set(try rows.map { try $0.number(0) })
        }
    }

    package func dropDay(_ day: UInt32, of organisation: OrganisationKey) async throws(StorageError) {
        try await database.write { db in
            try Self.requireEnded(day, of: organisation, in: db)
            for table in ["arriving", "settled", "cell"] {
                try db.run("DELETE FROM \(table) WHERE organisation = ? AND day = ?", [organisation.blob, day])
            }
            try db.run(
                """
                UPDATE day SET state = ?, envelopes = 0, envelope_bytes = 0, cells = 0, cell_bytes = 0
                WHERE organisation = ? AND day = ?
                """,
                [DayRecord.State.dropped.rawValue, organisation.blob, day]
            )
        }
        try await threads.run { [cells] () throws(StorageError) in
            try cells.removeDay(CellDay(organisation: organisation, day: day))
        }
        try await database.truncateLog()
    }

    static func day(_ day: UInt32, of organisation: OrganisationKey, in db: Database) throws -> DayRecord? {
        try db.row("SELECT \(DayRecord.columns) FROM day WHERE organisation = ? AND day = ?", [organisation.blob, day])
            .map(DayRecord.init(row:))
    }

    static func requireEnded(_ day: UInt32, of organisation: OrganisationKey, in db: Database) throws {
        guard let record = try Self.day(day, of: organisation, in: db), record.state != .open else { throw StorageError.dayNotClosed }
    }

    /// Counts what arrives on a day, which has to be open. A day before the last closed one is not, even if nothing came on it.
    static func count(
        on day: UInt32, of organisation: OrganisationKey, envelopeBytes: Int? = nil, cellBytes: Int? = nil, in db: Database
    ) throws {
        let amounts: [any DatabaseValueConvertible] = [
            envelopeBytes == nil ? 0 : 1, envelopeBytes ?? 0, cellBytes == nil ? 0 : 1, cellBytes ?? 0,
        ]
        let counted = try db.run(
            """
            INSERT INTO day SELECT ?1, ?2, 0, ?3, ?4, ?5, ?6
            WHERE NOT EXISTS (SELECT 1 FROM log_head WHERE organisation = ?1 AND day >= ?2)
            ON CONFLICT DO UPDATE SET
            envelopes = envelopes + excluded.envelopes, envelope_bytes = envelope_bytes + excluded.envelope_bytes,
            cells = cells + excluded.cells, cell_bytes = cell_bytes + excluded.cell_bytes
            WHERE state = 0
            """,
            StatementArguments([organisation.blob, day] + amounts)
        )
        guard counted == 1 else { throw StorageError.dayClosed }
    }
}

extension DayRecord {
    fileprivate static let columns = "day, state, envelopes, envelope_bytes, cells, cell_bytes"

    fileprivate init(row: Row) throws {
        guard let state = State(rawValue: try row.number(1)) else { throw StorageError.damaged }
        self.init(
            day: try row.number(0), state: state,
            envelopes: try row.number(2), envelopeBytes: try row.number(3), cells: try row.number(4), cellBytes: try row.number(5)
        )
    }
}
