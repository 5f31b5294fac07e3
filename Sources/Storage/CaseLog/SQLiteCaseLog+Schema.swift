import GRDB

extension SQLiteCaseLog {
    /// Numbered for ever: a migration that was released is never edited; a new one is added at the end.
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { db in
            for table in cases + gateway + outbox { try db.execute(sql: table) }
        }
        return migrator
    }

    private static let cases = [
        """
        CREATE TABLE event (
            case_id BLOB NOT NULL, sequence INTEGER NOT NULL, previous_hash BLOB NOT NULL, hash BLOB NOT NULL, record BLOB NOT NULL,
            PRIMARY KEY (case_id, sequence)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE head (
            case_id BLOB PRIMARY KEY NOT NULL, sequence INTEGER NOT NULL, hash BLOB NOT NULL
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE sealed_key (
            case_id BLOB NOT NULL, generation INTEGER NOT NULL, officer BLOB NOT NULL, sealed BLOB NOT NULL,
            PRIMARY KEY (case_id, generation, officer)
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX sealed_key_by_officer ON sealed_key (officer, case_id, generation)",
        "CREATE TABLE setting (name TEXT PRIMARY KEY NOT NULL, value BLOB NOT NULL) STRICT, WITHOUT ROWID",
    ]

    private static let gateway = [
        """
        CREATE TABLE intake (
            hash BLOB PRIMARY KEY NOT NULL, token BLOB NOT NULL, day INTEGER NOT NULL,
            state TEXT NOT NULL, reason TEXT, envelope BLOB
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX intake_by_day ON intake (day, hash)",
        "CREATE INDEX intake_pending ON intake (day, hash) WHERE state = 'pending'",
        """
        CREATE TABLE gateway_day (
            day INTEGER PRIMARY KEY NOT NULL, padding_leaves INTEGER NOT NULL, padding_seed BLOB,
            is_acknowledged INTEGER NOT NULL, checkpoint BLOB NOT NULL, tree_state BLOB NOT NULL, leaves BLOB NOT NULL
        ) STRICT
        """,
    ]

    private static let outbox = [
        // Here the order of arrival is the order of sending, so a row id is right.
        """
        CREATE TABLE outbox (
            number INTEGER PRIMARY KEY AUTOINCREMENT, reply_id BLOB NOT NULL, part INTEGER NOT NULL,
            case_id BLOB NOT NULL, cell BLOB NOT NULL, posted_in INTEGER, UNIQUE (reply_id, part)
        ) STRICT
        """,
        "CREATE INDEX outbox_by_period ON outbox (posted_in, number)",
        """
        CREATE TABLE posting (
            period INTEGER NOT NULL, position INTEGER NOT NULL, cell BLOB NOT NULL, PRIMARY KEY (period, position)
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE TABLE status_refresh (case_id BLOB PRIMARY KEY NOT NULL, period INTEGER NOT NULL) STRICT, WITHOUT ROWID",
    ]
}
