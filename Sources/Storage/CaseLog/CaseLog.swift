/// What an office keeps, over opaque bytes: the case store. One store belongs to one organisation. Spec 11.
///
/// Engines: ``SQLiteCaseLog`` and ``MemoryCaseLog``. Whatever passes `CaseLogConformance` may join them.
/// A function that writes returns when what it wrote is on the disk.
package protocol CaseLog: EventShelf, IntakeShelf, GatewayDayShelf, OutboxShelf, SealedCellShelf {
    /// Writes all of `changes` or nothing.
    ///
    /// - Throws: ``StorageError/conflict(expected:)`` when an event does not continue its case; ``StorageError/changed`` when a
    ///   decided submission is no longer pending; ``StorageError/notFound`` when it is not held.
    func apply(_ changes: CaseLogChanges) async throws(StorageError)

    /// A small value that the program keeps in the store, by its name.
    func setting(_ name: String) async throws(StorageError) -> [UInt8]?

    /// Ends what was begun and closes the store; later calls get ``StorageError/closed``.
    func close() async throws(StorageError)
}
