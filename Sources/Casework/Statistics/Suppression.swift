/// Hides small numbers in whatever leaves the office. Spec 14.6.
///
/// A number under the threshold is hidden, zero included. More are hidden until (1) no hidden number follows from those shown,
/// by any additions and subtractions within its table and the knowledge that no number is negative, and (2) the hidden numbers of a row
/// or column, taken together, do not come out as a number under the threshold either. Tables published together hide the same
/// totals: a total that one table hides is hidden in all.
///
/// What this does not do: compare with what was published before. An office that publishes sliding periods, or the same period
/// by several cuts, lets readers subtract; publish closed periods, once.
package struct Suppression: Hashable, Sendable {
    package let threshold: Int

    /// - Parameter threshold: the smallest number that is shown.
    package init(threshold: Int = 5) {
        self.threshold = threshold
    }

    /// The tables as they may be published, together.
    package func publish(_ tables: [CountTable]) -> [PublishedTable] {
        var hidden: Set<Margin> = []
        while true {
            var grids: [SuppressionGrid] = []
            var found = hidden
            for table in tables {
                let margins = Self.margins(of: table)
                var grid = SuppressionGrid(table, threshold: threshold) { place in margins[place].map(hidden.contains) ?? false }
                grid.protect()
                for (place, margin) in margins where grid[place] == nil { found.insert(margin) }
                grids.append(grid)
            }
            // Hidden totals only ever become more, so this ends.
            if found == hidden { return zip(tables, grids).map(Self.published) }
            hidden = found
        }
    }

    /// The share as it may be published: the part is hidden with its whole, and when it or what it leaves is too small.
    ///
    /// - Parameters:
    ///   - cases: the number of all cases; what it has more than the whole must not be too small either.
    ///   - isTotalShown: whether the tables beside it show that number.
    package func publish(_ share: Statistics.Share, of cases: Int, isTotalShown: Bool) -> (part: Int?, whole: Int?) {
        let rest = cases - share.whole
        guard share.whole >= threshold, rest == 0 ? isTotalShown : rest >= threshold else { return (nil, nil) }
        let isSmall = share.part < threshold || share.whole - share.part < threshold
        return (isSmall ? nil : share.part, share.whole)
    }

    /// A number that stands in several tables.
    private enum Margin: Hashable {
        case label(StatisticsDimension, StatisticsLabel)
        /// All cases; for dimensions with several values a sum of their own.
        case total(StatisticsDimension?)
    }

    private static func margins(of table: CountTable) -> [SuppressionGrid.Place: Margin] {
        var margins: [SuppressionGrid.Place: Margin] = [:]
        let (last, end) = (table.rowLabels.count, table.columnLabels.count)
        for (row, label) in table.rowLabels.enumerated() {
            margins[SuppressionGrid.Place(row: row, column: table.columns == nil ? 0 : end)] = .label(table.rows, label)
        }
        if let columns = table.columns {
            for (column, label) in table.columnLabels.enumerated() {
                margins[SuppressionGrid.Place(row: last, column: column)] = .label(columns, label)
            }
        }
        let corner = SuppressionGrid.Place(row: last, column: table.columns == nil ? 0 : end)
        margins[corner] = .total(table.rows.isMultiple ? table.rows : nil)
        return margins
    }

    private static func published(_ table: CountTable, _ grid: SuppressionGrid) -> PublishedTable {
        let (last, end) = (table.rowLabels.count, table.columnLabels.count)
        let cells = (0..<last).map { row in (0..<end).map { grid[SuppressionGrid.Place(row: row, column: $0)] } }
        guard table.columns != nil else {
            return PublishedTable(
                table: table, cells: cells, rowTotals: [], columnTotals: [], total: grid[SuppressionGrid.Place(row: last, column: 0)]
            )
        }
        return PublishedTable(
            table: table, cells: cells,
            rowTotals: (0..<last).map { grid[SuppressionGrid.Place(row: $0, column: end)] },
            columnTotals: (0..<end).map { grid[SuppressionGrid.Place(row: last, column: $0)] },
            total: grid[SuppressionGrid.Place(row: last, column: end)]
        )
    }
}
