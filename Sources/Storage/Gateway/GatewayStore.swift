/// What a gateway keeps, over opaque bytes; every row belongs to one organisation. Spec 10.1.
///
/// Engines: ``SQLiteGatewayStore`` and ``MemoryGatewayStore``. Whatever passes `GatewayStoreConformance` may join them.
/// A function that writes returns when what it wrote is on the disk.
package protocol GatewayStore: RosterShelf, SubmissionShelf, CellShelf, BoardShelf, DayShelf {
    /// Ends what was begun and closes the store; later calls get ``StorageError/closed``.
    func close() async throws(StorageError)
}
