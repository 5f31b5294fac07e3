/// A part of a reply, by which the outbox knows its cell. Spec 8.2.
package struct OutboxPart: Hashable, Sendable {
    /// Reply id, 16 bytes.
    package let replyID: [UInt8]
    /// Part number, from 0.
    package let part: UInt8

    package init(replyID: [UInt8], part: UInt8) {
        self.replyID = replyID
        self.part = part
    }
}

/// A sealed board cell that waits to be posted. Spec 11.7.
package struct OutboxCell: Equatable, Sendable {
    package let part: OutboxPart
    /// The case that it answers, 16 bytes.
    package let caseID: [UInt8]
    /// The board cell, 4,096 bytes.
    package let cell: [UInt8]

    package init(part: OutboxPart, caseID: [UInt8], cell: [UInt8]) {
        self.part = part
        self.caseID = caseID
        self.cell = cell
    }
}

/// What goes out in one period, fixed before it is sent, so that sending it again sends the same bytes. Spec 8.3.
package struct OutboxPosting: Equatable, Sendable {
    package let period: UInt64
    /// All cells in posting order: replies, statuses and dummies.
    package let cells: [[UInt8]]
    /// Parts of replies that this posting takes from the outbox.
    package let parts: [OutboxPart]
    /// Cases whose status this posting refreshes.
    package let refreshedCases: [[UInt8]]

    package init(period: UInt64, cells: [[UInt8]], parts: [OutboxPart], refreshedCases: [[UInt8]]) {
        self.period = period
        self.cells = cells
        self.parts = parts
        self.refreshedCases = refreshedCases
    }
}

/// Replies on their way to the board. Cells enter by ``CaseLog/apply(_:)``.
package protocol OutboxShelf: Sendable {
    /// Cells that no posting took, in the order in which they came; at most `limit`.
    func unpostedCells(limit: Int) async throws(StorageError) -> [OutboxCell]

    /// How many cells no posting took.
    func unpostedCount() async throws(StorageError) -> Int

    /// Fixes a posting, marks its parts as posted and its cases as refreshed, as a whole. The first one of a period stays.
    ///
    /// - Returns: ``Insertion/same`` when the period has a posting of the same cells, ``Insertion/different`` when of others.
    /// - Throws: ``StorageError/changed`` when another posting took one of the parts.
    func recordPosting(_ posting: OutboxPosting) async throws(StorageError) -> Insertion

    /// The cells fixed for a period, in posting order; nil when there is no posting.
    func posting(_ period: UInt64) async throws(StorageError) -> [[UInt8]]?

    /// Forgets postings of periods before `period`, with the cells that they took.
    func dropPostings(before period: UInt64) async throws(StorageError)

    /// For each case whose status was ever posted the period of the latest. Spec 8.3.
    func statusRefreshes() async throws(StorageError) -> [[UInt8]: UInt64]
}
