import GRDB

extension SQLiteGatewayStore {
    /// Numbered for ever: a migration that was released is never edited; a new one is added at the end.
    ///
    /// Tables without row ids, keyed by hash or id: a row id would number reports in the order of their arrival. An envelope lies in
    /// `arriving` until its day is closed, and in `settled` once ``repack(_:of:using:)`` has moved it, in random order.
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { db in
            for table in notes + days + submissions + cells + board { try db.execute(sql: table) }
        }
        return migrator
    }

    private static let notes = [
        """
        CREATE TABLE roster (
            organisation BLOB NOT NULL, version INTEGER NOT NULL, root_key BLOB NOT NULL, note BLOB NOT NULL,
            PRIMARY KEY (organisation, version)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE certificate (
            organisation BLOB NOT NULL, epoch INTEGER NOT NULL, roster_hash BLOB NOT NULL, slot INTEGER NOT NULL, note BLOB NOT NULL,
            PRIMARY KEY (organisation, epoch, roster_hash, slot)
        ) STRICT, WITHOUT ROWID
        """,
    ]

    private static let days = [
        """
        CREATE TABLE day (
            organisation BLOB NOT NULL, day INTEGER NOT NULL, state INTEGER NOT NULL,
            envelopes INTEGER NOT NULL, envelope_bytes INTEGER NOT NULL, cells INTEGER NOT NULL, cell_bytes INTEGER NOT NULL,
            PRIMARY KEY (organisation, day)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE leaf_day (
            organisation BLOB NOT NULL, day INTEGER NOT NULL, leaf_count INTEGER NOT NULL,
            padding_leaves INTEGER NOT NULL, padding_seed BLOB, leaves BLOB NOT NULL,
            PRIMARY KEY (organisation, day)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE log_head (
            organisation BLOB PRIMARY KEY NOT NULL, day INTEGER NOT NULL, tree_size INTEGER NOT NULL,
            tree_state BLOB NOT NULL, checkpoint BLOB NOT NULL
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE acknowledgement (
            organisation BLOB NOT NULL, day INTEGER NOT NULL, store INTEGER NOT NULL,
            PRIMARY KEY (organisation, day, store)
        ) STRICT, WITHOUT ROWID
        """,
    ]

    private static let submissions =
        [
            """
            CREATE TABLE promise (
                organisation BLOB NOT NULL, hash BLOB NOT NULL, token BLOB NOT NULL, day INTEGER NOT NULL,
                PRIMARY KEY (organisation, hash)
            ) STRICT, WITHOUT ROWID
            """
        ]
        + ["arriving", "settled"].map { name in
            """
            CREATE TABLE \(name) (
                organisation BLOB NOT NULL, day INTEGER NOT NULL, hash BLOB NOT NULL, token BLOB NOT NULL, envelope BLOB NOT NULL,
                PRIMARY KEY (organisation, day, hash)
            ) STRICT, WITHOUT ROWID
            """
        }
        + ["CREATE VIEW submission AS SELECT * FROM arriving UNION ALL SELECT * FROM settled"]

    private static let cells = [
        """
        CREATE TABLE cell (
            organisation BLOB NOT NULL, id BLOB NOT NULL, day INTEGER NOT NULL, deletion_hash BLOB NOT NULL, size INTEGER NOT NULL,
            PRIMARY KEY (organisation, id)
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX cell_by_day ON cell (organisation, day, id)",
    ]

    private static let board = [
        """
        CREATE TABLE posting (
            organisation BLOB NOT NULL, period INTEGER NOT NULL, month TEXT NOT NULL, cells INTEGER NOT NULL,
            PRIMARY KEY (organisation, period)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE board_cell (
            organisation BLOB NOT NULL, period INTEGER NOT NULL, position INTEGER NOT NULL, bytes BLOB NOT NULL,
            PRIMARY KEY (organisation, period, position)
        ) STRICT, WITHOUT ROWID
        """,
    ]
}
