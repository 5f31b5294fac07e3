/// A table as it may leave the office: `nil` stands where a number is suppressed.
package struct PublishedTable: Hashable, Sendable {
    package let table: CountTable
    package let cells: [[Int?]]
    /// Empty for a table of one dimension, where they would repeat the cells.
    package let rowTotals: [Int?]
    /// Empty for a table of one dimension.
    package let columnTotals: [Int?]
    package let total: Int?
}
