/// A day of the gateway: what it holds, and how far it has come. Spec 10.3.
package struct DayRecord: Equatable, Sendable {
    /// How far the day has come.
    package enum State: Int, Equatable, Sendable {
        /// Takes submissions and cells.
        case open
        /// Its leaves are in the log.
        case closed
        /// Closed, and its envelopes and cells are gone.
        case dropped
    }

    package let day: UInt32
    package let state: State
    package let envelopes: Int
    package let envelopeBytes: Int
    package let cells: Int
    package let cellBytes: Int

    package init(day: UInt32, state: State, envelopes: Int = 0, envelopeBytes: Int = 0, cells: Int = 0, cellBytes: Int = 0) {
        self.day = day
        self.state = state
        self.envelopes = envelopes
        self.envelopeBytes = envelopeBytes
        self.cells = cells
        self.cellBytes = cellBytes
    }
}

/// The log's newest tree. Spec 9.4.
package struct LogHead: Equatable, Sendable {
    /// The last day that the tree holds.
    package let day: UInt32
    /// Number of leaves.
    package let treeSize: UInt64
    /// What the caller needs to go on from this tree without the leaves below it.
    package let treeState: [UInt8]
    /// The checkpoint note.
    package let checkpoint: [UInt8]

    package init(day: UInt32, treeSize: UInt64, treeState: [UInt8], checkpoint: [UInt8]) {
        self.day = day
        self.treeSize = treeSize
        self.treeState = treeState
        self.checkpoint = checkpoint
    }
}

/// Padding leaves of a day. Spec 9.3.
package struct DayPadding: Equatable, Sendable {
    package let leaves: UInt32
    /// Seed of 32 bytes; nil once it is wiped.
    package let seed: [UInt8]?

    package init(leaves: UInt32, seed: [UInt8]?) {
        self.leaves = leaves
        self.seed = seed
    }
}

/// Everything that closing a day fixes, stored as a whole or not at all.
package struct DayClosing: Equatable, Sendable {
    /// How many promises the leaves were made from: one that arrived meanwhile makes the closing fail.
    package let promises: Int
    /// Leaves one after the other, 65 bytes each.
    package let leaves: [UInt8]
    package let leafCount: Int
    package let padding: DayPadding
    /// The log with this day in it.
    package let head: LogHead

    package init(promises: Int, leaves: [UInt8], leafCount: Int, padding: DayPadding, head: LogHead) {
        self.promises = promises
        self.leaves = leaves
        self.leafCount = leafCount
        self.padding = padding
        self.head = head
    }
}

/// A day's leaves and how many they are.
package struct DayLeaves: Equatable, Sendable {
    package let day: UInt32
    package let count: Int

    package init(day: UInt32, count: Int) {
        self.day = day
        self.count = count
    }
}

/// Days, the log over them, and what happens to a day after it ended. Spec 9.3 and 10.3.
package protocol DayShelf: Sendable {
    /// Every day that is known, ascending. A day is known once something arrived on it or it was closed.
    func days(of organisation: OrganisationKey) async throws(StorageError) -> [DayRecord]

    /// One day; nil when nothing has arrived on it. For quotas: costs one look-up.
    func day(_ day: UInt32, of organisation: OrganisationKey) async throws(StorageError) -> DayRecord?

    /// Closes the head's day.
    ///
    /// - Throws: ``StorageError/changed`` when the day holds another number of promises than `closing` counted;
    ///   ``StorageError/dayClosed`` when it, or a later one, is closed already.
    func closeDay(_ closing: DayClosing, of organisation: OrganisationKey) async throws(StorageError)

    /// The newest tree; nil before the first day was closed. Its day is the last one closed.
    func logHead(of organisation: OrganisationKey) async throws(StorageError) -> LogHead?

    /// Replaces the checkpoint by one with more cosignatures.
    ///
    /// - Throws: ``StorageError/changed`` when the tree no longer has `treeSize` leaves.
    func replaceCheckpoint(_ note: [UInt8], treeSize: UInt64, of organisation: OrganisationKey) async throws(StorageError)

    /// Days whose leaves are held, ascending.
    func leafDays(of organisation: OrganisationKey) async throws(StorageError) -> [DayLeaves]

    /// The day's leaves; nil when they are not held.
    func leaves(on day: UInt32, of organisation: OrganisationKey) async throws(StorageError) -> [UInt8]?

    /// Deletes leaves of days before `day`, and the promises of such days whose envelopes are gone. The log's head stays.
    func dropLeaves(before day: UInt32, of organisation: OrganisationKey) async throws(StorageError)

    /// Padding of a closed day; nil when its leaves are not held.
    func padding(on day: UInt32, of organisation: OrganisationKey) async throws(StorageError) -> DayPadding?

    /// Wipes the padding seed; the number of padding leaves stays.
    func wipePaddingSeed(on day: UInt32, of organisation: OrganisationKey) async throws(StorageError)

    /// Notes that an office store has the day. Harmless again.
    ///
    /// - Throws: ``StorageError/dayNotClosed``.
    func acknowledge(day: UInt32, store: UInt8, of organisation: OrganisationKey) async throws(StorageError)

    /// Office stores that have acknowledged the day.
    func acknowledgements(on day: UInt32, of organisation: OrganisationKey) async throws(StorageError) -> Set<UInt8>

    /// Deletes the day's envelopes and cells.
    ///
    /// - Throws: ``StorageError/dayNotClosed``.
    func dropDay(_ day: UInt32, of organisation: OrganisationKey) async throws(StorageError)

    /// Takes from the disk what it tells of the order in which a closed day's envelopes and cells came. Spec 10.3.
    ///
    /// May be repeated, and has to be after a crash in its middle; nothing is missing at any moment.
    ///
    /// - Throws: ``StorageError/dayNotClosed``.
    func repack(
        _ day: UInt32, of organisation: OrganisationKey, using generator: some RandomNumberGenerator & Sendable
    ) async throws(StorageError)
}
