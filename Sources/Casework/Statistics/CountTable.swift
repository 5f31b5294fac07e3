/// Numbers of cases by one dimension, or by two.
package struct CountTable: Hashable, Sendable {
    package let rows: StatisticsDimension
    /// `nil` for a table of one dimension, which has a single column.
    package let columns: StatisticsDimension?
    /// In ascending order, the unknown last.
    package let rowLabels: [StatisticsLabel]
    /// `total` alone for a table of one dimension.
    package let columnLabels: [StatisticsLabel]
    /// By row, then by column.
    package let cells: [[Int]]

    /// The sum of each row.
    package var rowTotals: [Int] { cells.map { $0.reduce(0, +) } }

    /// The sum of each column.
    package var columnTotals: [Int] {
        columnLabels.indices.map { column in cells.reduce(0) { $0 + $1[column] } }
    }

    /// The sum of everything: of mentions where a case can have several values.
    package var total: Int { rowTotals.reduce(0, +) }

    /// Counts by one dimension.
    init(_ records: [StatisticsRecord], by rows: StatisticsDimension) {
        var counts: [StatisticsLabel: Int] = [:]
        for label in records.flatMap(rows.labels) { counts[label, default: 0] += 1 }
        self.rows = rows
        columns = nil
        rowLabels = counts.keys.sorted()
        columnLabels = [.total]
        cells = rowLabels.map { [counts[$0, default: 0]] }
    }

    /// Counts by two dimensions.
    ///
    /// - Returns: `nil` when a case can have several values in one of them: its totals would be of another kind than those of the
    ///   simple tables beside it, and differences between the two would tell what suppression hides.
    init?(_ records: [StatisticsRecord], by rows: StatisticsDimension, and columns: StatisticsDimension) {
        guard !rows.isMultiple, !columns.isMultiple, rows != columns else { return nil }
        var counts: [[StatisticsLabel]: Int] = [:]
        for record in records { counts[rows.labels(of: record) + columns.labels(of: record), default: 0] += 1 }
        self.rows = rows
        self.columns = columns
        let rowLabels = Set(records.flatMap(rows.labels)).sorted()
        let columnLabels = Set(records.flatMap(columns.labels)).sorted()
        self.rowLabels = rowLabels
        self.columnLabels = columnLabels
        cells = rowLabels.map { row in columnLabels.map { counts[[row, $0], default: 0] } }
    }

    /// A table of given numbers.
    init(
        rows: StatisticsDimension, columns: StatisticsDimension?, rowLabels: [StatisticsLabel], columnLabels: [StatisticsLabel],
        cells: [[Int]]
    ) {
        self.rows = rows
        self.columns = columns
        self.rowLabels = rowLabels
        self.columnLabels = columnLabels
        self.cells = cells
    }
}
