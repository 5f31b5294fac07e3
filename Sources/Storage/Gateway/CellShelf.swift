/// What is kept beside a cell's bytes. Spec 7.2.
package struct CellRecord: Equatable, Sendable {
    /// Cell id, 16 bytes.
    package let id: [UInt8]
    /// The UTC day on which it was committed.
    package let day: UInt32
    /// Hash of the key that removes it, 32 bytes.
    package let deletionHash: [UInt8]

    package init(id: [UInt8], day: UInt32, deletionHash: [UInt8]) {
        self.id = id
        self.day = day
        self.deletionHash = deletionHash
    }
}

/// A cell on its way in. One task fills it; going out of use without a commit abandons it.
package protocol CellWriter: Sendable {
    /// Takes the next bytes. They stay in memory until the commit, so the caller bounds how many cells arrive at once.
    func append(_ bytes: UnsafeRawBufferPointer)

    /// Puts the cell on the disk and makes it visible. The day counts from now: a cell that began to arrive before midnight
    /// belongs to the day on which it was complete.
    ///
    /// - Returns: ``Insertion/same`` also when the cell is held under an earlier day; ``Insertion/different`` for other bytes or
    ///   another deletion hash.
    /// - Throws: ``StorageError/dayClosed``; ``StorageError/busy`` when the same cell is just being committed or deleted.
    func commit(on day: UInt32) async throws(StorageError) -> Insertion

    /// Removes what has arrived.
    func abandon() async
}

extension CellWriter {
    /// Takes the next bytes.
    package func append(_ bytes: ArraySlice<UInt8>) {
        bytes.withUnsafeBytes { append($0) }
    }
}

/// Cells, from their arrival until every office store has them.
package protocol CellShelf: Sendable {
    associatedtype Writer: CellWriter

    /// Begins a cell; its bytes follow piece by piece. How many is the caller's to check.
    func beginCell(_ id: [UInt8], deletionHash: [UInt8], for organisation: OrganisationKey) async throws(StorageError) -> Writer

    /// What is kept beside the cell, or nil when it is not held.
    func cellRecord(_ id: [UInt8], of organisation: OrganisationKey) async throws(StorageError) -> CellRecord?

    /// The cell's bytes, or nil when it is not held on that day.
    func cell(_ id: [UInt8], on day: UInt32, of organisation: OrganisationKey) async throws(StorageError) -> [UInt8]?

    /// Ids of the day's cells, ascending.
    func cellIDs(on day: UInt32, of organisation: OrganisationKey) async throws(StorageError) -> [[UInt8]]

    /// Deletes a cell; false when it was not held.
    func deleteCell(_ id: [UInt8], of organisation: OrganisationKey) async throws(StorageError) -> Bool
}
