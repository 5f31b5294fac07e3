/// ``GatewayStore`` in memory: the contract's slow and obvious model, for tests and demonstrations. Nothing survives it.
package actor MemoryGatewayStore: GatewayStore {
    /// What is kept for one organisation.
    struct Shelf {
        var rosters: [UInt32: StoredRoster] = [:]
        var certificates: [StoredCertificate] = []
        var days: [UInt32: Day] = [:]
        var promises: [[UInt8]: (token: [UInt8], day: UInt32)] = [:]
        var postings: [UInt64: BoardPosting] = [:]
        var head: LogHead?

        /// Whether something may still join the day. One before the last closed day is over, even if nothing came on it.
        func isOpen(_ day: UInt32) -> Bool {
            days[day]?.state ?? .open == .open && head.map { $0.day < day } ?? true
        }
    }

    /// What is kept of one day.
    struct Day {
        var state = DayRecord.State.open
        var submissions: [[UInt8]: Submission] = [:]
        var cells: [[UInt8]: (record: CellRecord, bytes: [UInt8])] = [:]
        var closing: DayClosing?
        var padding: DayPadding?
        var acknowledgements: Set<UInt8> = []

        func record(_ day: UInt32) -> DayRecord {
            DayRecord(
                day: day, state: state,
                envelopes: submissions.count, envelopeBytes: submissions.values.reduce(0) { $0 + $1.envelope.count },
                cells: cells.count, cellBytes: cells.values.reduce(0) { $0 + $1.bytes.count }
            )
        }
    }

    private var shelves: [OrganisationKey: Shelf] = [:]
    private var isClosed = false

    package init() {}

    package func close() { isClosed = true }

    /// The organisation's shelf; empty when nothing was kept for it.
    func shelf(_ organisation: OrganisationKey) throws(StorageError) -> Shelf {
        guard !isClosed else { throw .closed }
        return shelves[organisation, default: Shelf()]
    }

    /// Changes the shelf as a whole or, when `body` throws, not at all.
    func change<Value>(
        _ organisation: OrganisationKey, _ body: (inout Shelf) throws(StorageError) -> Value
    ) throws(StorageError) -> Value {
        var shelf = try shelf(organisation)
        let value = try body(&shelf)
        shelves[organisation] = shelf
        return value
    }
}

extension [UInt8] {
    /// The order in which hashes and ids are listed.
    static func ascending(_ left: [UInt8], _ right: [UInt8]) -> Bool { left.lexicographicallyPrecedes(right) }
}
