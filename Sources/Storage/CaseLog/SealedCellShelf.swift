/// Sealed cells that the office pulled, as they came. Spec 11.4.
package protocol SealedCellShelf: Sendable {
    associatedtype Writer: CellWriter

    /// Begins a cell; its bytes follow piece by piece, and the commit names the gateway's day.
    func beginCell(_ id: [UInt8]) async throws(StorageError) -> Writer

    /// The cell's bytes, under whichever day it lies; nil when it is not held.
    func cell(_ id: [UInt8]) async throws(StorageError) -> [UInt8]?

    /// Ids of the day's cells, ascending.
    func cellIDs(on day: UInt32) async throws(StorageError) -> [[UInt8]]

    /// Days that have cells, ascending.
    func cellDays() async throws(StorageError) -> [UInt32]

    /// Deletes a cell of a day; one that is not there is as good.
    func deleteCell(_ id: [UInt8], on day: UInt32) async throws(StorageError)
}
