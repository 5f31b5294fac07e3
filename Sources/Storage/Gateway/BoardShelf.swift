/// What an office posts in one period. Spec 8.3.
package struct BoardPosting: Equatable, Sendable {
    /// Number of the period.
    package let period: UInt64
    /// UTC month under which it is archived, `YYYY-MM`.
    package let month: String
    /// Board cells in posting order.
    package let cells: [[UInt8]]

    package init(period: UInt64, month: String, cells: [[UInt8]]) {
        self.period = period
        self.month = month
        self.cells = cells
    }
}

/// A month of the board's archive.
package struct BoardMonth: Equatable, Sendable {
    /// `YYYY-MM`.
    package let month: String
    /// How many cells it holds.
    package let cells: Int

    package init(month: String, cells: Int) {
        self.month = month
        self.cells = cells
    }
}

/// The reply board. Spec 8.
package protocol BoardShelf: Sendable {
    /// Keeps a posting under its period; the first one stays.
    func insertPosting(_ posting: BoardPosting, for organisation: OrganisationKey) async throws(StorageError) -> Insertion

    /// The last `count` cells, in posting order.
    func latestBoardCells(_ count: Int, of organisation: OrganisationKey) async throws(StorageError) -> [[UInt8]]

    /// Months that hold cells, ascending.
    func boardMonths(of organisation: OrganisationKey) async throws(StorageError) -> [BoardMonth]

    /// The month's cells, in posting order.
    func boardCells(month: String, of organisation: OrganisationKey) async throws(StorageError) -> [[UInt8]]

    /// Deletes the cells of months before `month`.
    func dropBoard(before month: String, of organisation: OrganisationKey) async throws(StorageError)
}
