extension MemoryGatewayStore {
    package func days(of organisation: OrganisationKey) throws(StorageError) -> [DayRecord] {
        try shelf(organisation).days.sorted { $0.key < $1.key }.map { $0.value.record($0.key) }
    }

    package func day(_ day: UInt32, of organisation: OrganisationKey) throws(StorageError) -> DayRecord? {
        try shelf(organisation).days[day]?.record(day)
    }

    package func closeDay(_ closing: DayClosing, of organisation: OrganisationKey) throws(StorageError) {
        try change(organisation) { (shelf) throws(StorageError) in
            var day = shelf.days[closing.head.day, default: Day()]
            guard shelf.isOpen(closing.head.day) else { throw .dayClosed }
            guard day.submissions.count == closing.promises else { throw .changed }
            day.state = .closed
            day.closing = closing
            day.padding = closing.padding
            shelf.days[closing.head.day] = day
            shelf.head = closing.head
        }
    }

    package func logHead(of organisation: OrganisationKey) throws(StorageError) -> LogHead? {
        try shelf(organisation).head
    }

    package func replaceCheckpoint(_ note: [UInt8], treeSize: UInt64, of organisation: OrganisationKey) throws(StorageError) {
        try change(organisation) { (shelf) throws(StorageError) in
            guard let head = shelf.head, head.treeSize == treeSize else { throw .changed }
            shelf.head = LogHead(day: head.day, treeSize: treeSize, treeState: head.treeState, checkpoint: note)
        }
    }

    package func leafDays(of organisation: OrganisationKey) throws(StorageError) -> [DayLeaves] {
        try shelf(organisation).days.sorted { $0.key < $1.key }.compactMap { number, day in
            day.closing.map { DayLeaves(day: number, count: $0.leafCount) }
        }
    }

    package func leaves(on day: UInt32, of organisation: OrganisationKey) throws(StorageError) -> [UInt8]? {
        try shelf(organisation).days[day]?.closing?.leaves
    }

    package func dropLeaves(before day: UInt32, of organisation: OrganisationKey) throws(StorageError) {
        try change(organisation) { shelf in
            for number in shelf.days.keys where number < day {
                shelf.days[number]?.closing = nil
                shelf.days[number]?.padding = nil
            }
            let days = shelf.days
            shelf.promises = shelf.promises.filter { _, promise in
                promise.day >= day || days[promise.day].map { $0.state != .dropped } ?? false
            }
        }
    }

    package func padding(on day: UInt32, of organisation: OrganisationKey) throws(StorageError) -> DayPadding? {
        try shelf(organisation).days[day]?.padding
    }

    package func wipePaddingSeed(on day: UInt32, of organisation: OrganisationKey) throws(StorageError) {
        try change(organisation) { shelf in
            guard let padding = shelf.days[day]?.padding else { return }
            shelf.days[day]?.padding = DayPadding(leaves: padding.leaves, seed: nil)
        }
    }

    package func acknowledge(day: UInt32, store: UInt8, of organisation: OrganisationKey) throws(StorageError) {
        try change(organisation) { (shelf) throws(StorageError) in
            try Self.requireEnded(day, in: shelf)
            shelf.days[day]?.acknowledgements.insert(store)
        }
    }

    package func acknowledgements(on day: UInt32, of organisation: OrganisationKey) throws(StorageError) -> Set<UInt8> {
        try shelf(organisation).days[day]?.acknowledgements ?? []
    }

    package func dropDay(_ day: UInt32, of organisation: OrganisationKey) throws(StorageError) {
        try change(organisation) { (shelf) throws(StorageError) in
            try Self.requireEnded(day, in: shelf)
            shelf.days[day]?.state = .dropped
            shelf.days[day]?.submissions = [:]
            shelf.days[day]?.cells = [:]
        }
    }

    /// Memory keeps no order of arrival: the tables are hashed.
    package func repack(
        _ day: UInt32, of organisation: OrganisationKey, using generator: some RandomNumberGenerator & Sendable
    ) throws(StorageError) {
        try Self.requireEnded(day, in: try shelf(organisation))
    }

    private static func requireEnded(_ day: UInt32, in shelf: Shelf) throws(StorageError) {
        guard let state = shelf.days[day]?.state, state != .open else { throw .dayNotClosed }
    }
}
