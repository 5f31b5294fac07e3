/// A table with its totals, and which of its numbers are hidden.
///
/// Totals are cells of a last row and a last column. Each row and each column is an equation: what stands in it adds up to its
/// total. A table of one dimension gets a second column of unknown numbers, so that one sort of grid does for both.
struct SuppressionGrid {
    let values: [[Int]]
    let threshold: Int
    /// Whether the last column is made up.
    let isSimple: Bool
    private(set) var hidden: [[Bool]]

    /// A cell by row and column.
    struct Place: Hashable {
        let row: Int
        let column: Int
    }

    private var lastRow: Int { values.count - 1 }
    private var lastColumn: Int { values[0].count - 1 }

    /// Hides what is under the threshold, and the places that must be hidden for the sake of other tables.
    init(_ table: CountTable, threshold: Int, isHidden: (Place) -> Bool) {
        isSimple = table.columns == nil
        self.threshold = threshold
        var rows = zip(table.cells, table.rowTotals).map { $0 + [$1] }
        rows.append(table.columnTotals + [table.total])
        values = rows
        hidden = rows.map { row in row.map { $0 < threshold } }
        for row in rows.indices {
            for column in rows[row].indices {
                let place = Place(row: row, column: column)
                if isSimple && column == lastColumn || isHidden(place) { hidden[row][column] = true }
            }
        }
    }

    subscript(place: Place) -> Int? {
        hidden[place.row][place.column] ? nil : values[place.row][place.column]
    }

    /// Hides more until nothing that is hidden can be computed, then shows again what need not have been hidden.
    mutating func protect() {
        var added: [Place] = []
        while let place = nextToHide() {
            hidden[place.row][place.column] = true
            added.append(place)
        }
        // Totals are missed most, then large numbers.
        let byWorth = added.sorted { left, right in
            isTotal(left) != isTotal(right) ? isTotal(left) : values[left.row][left.column] > values[right.row][right.column]
        }
        for place in byWorth {
            hidden[place.row][place.column] = false
            if nextToHide() != nil { hidden[place.row][place.column] = true }
        }
    }
}

extension SuppressionGrid {
    private var places: [Place] {
        values.indices.flatMap { row in values[row].indices.map { Place(row: row, column: $0) } }
    }

    private func isMadeUp(_ place: Place) -> Bool { isSimple && place.column == lastColumn }

    private func isTotal(_ place: Place) -> Bool { place.row == lastRow || place.column == lastColumn }

    /// A cell whose hiding helps where the table still tells too much; `nil` when it does not.
    private func nextToHide() -> Place? {
        for line in lines where tellsTooMuch(line) {
            if let place = cheapest(line.cells + [line.total]) { return place }
        }
        let determined = places.filter { hidden[$0.row][$0.column] && !isMadeUp($0) && isDetermined($0) }
        guard !determined.isEmpty else { return nil }
        let (rows, columns) = (Set(determined.map(\.row)), Set(determined.map(\.column)))
        return cheapest(places.filter { rows.contains($0.row) || columns.contains($0.column) }) ?? cheapest(places)
    }

    /// The shown cell that is missed least: inner cells before totals, those that meet other hidden cells both along their row and their
    /// column (a cell hidden alone in a line asks for another), small numbers before large ones.
    private func cheapest(_ candidates: [Place]) -> Place? {
        func rank(_ place: Place) -> (Int, Int, Int, Int, Int) {
            let isAloneInRow = !values[place.row].indices.contains { $0 != place.column && hidden[place.row][$0] }
            let isAloneInColumn = !values.indices.contains { $0 != place.row && hidden[$0][place.column] }
            let alone = (isAloneInRow ? 1 : 0) + (isAloneInColumn ? 1 : 0)
            return (isTotal(place) ? 1 : 0, alone, values[place.row][place.column], place.row, place.column)
        }
        return candidates.filter { !hidden[$0.row][$0.column] }.map { (place: $0, rank: rank($0)) }.min { $0.rank < $1.rank }?.place
    }

    /// Rows and columns, each with its total.
    private var lines: [(cells: [Place], total: Place)] {
        let rows = values.indices.map { row in
            ((0..<lastColumn).map { Place(row: row, column: $0) }, Place(row: row, column: lastColumn))
        }
        let columns = (0...lastColumn).map { column in
            ((0..<lastRow).map { Place(row: $0, column: column) }, Place(row: lastRow, column: column))
        }
        return isSimple ? [columns[0]] : rows + columns
    }

    /// Whether the hidden cells of a line, taken together, are known to be a number that is itself too small to show.
    private func tellsTooMuch(_ line: (cells: [Place], total: Place)) -> Bool {
        let unseen = line.cells.filter { hidden[$0.row][$0.column] }
        guard !unseen.isEmpty, !hidden[line.total.row][line.total.column] else { return false }
        return unseen.reduce(0) { $0 + values[$1.row][$1.column] } < threshold
    }
}

extension SuppressionGrid {
    /// Whether only one number fits, for somebody who knows all that is shown and that no number is negative.
    ///
    /// Exact: another number fits if and only if the cell can go up or down by one and a chain of other hidden cells, alternately
    /// down and up along columns and rows, takes the difference back.
    func isDetermined(_ place: Place) -> Bool {
        !(canMove(place, up: true) && leadsBack(place, up: true)) && !(canMove(place, up: false) && leadsBack(place, up: false))
    }

    /// Whether a hidden cell can change. Totals stand on the other side of their equation, so for them up and down change places.
    private func canMove(_ place: Place, up: Bool) -> Bool {
        if isMadeUp(place) { return true }
        let isOpposite = (place.row == lastRow) != (place.column == lastColumn)
        return up != isOpposite || values[place.row][place.column] > 0
    }

    /// Whether a chain leads from the cell's column back to its row.
    private func leadsBack(_ place: Place, up: Bool) -> Bool {
        var columns = Array(repeating: false, count: values[0].count)
        var rows = Array(repeating: false, count: values.count)
        columns[place.column] = true
        var waiting = [place.column]
        while let column = waiting.popLast() {
            for row in values.indices where !rows[row] && hidden[row][column] {
                let step = Place(row: row, column: column)
                guard step != place, canMove(step, up: !up) else { continue }
                if row == place.row { return true }
                rows[row] = true
                for next in columns.indices where !columns[next] && hidden[row][next] && canMove(Place(row: row, column: next), up: up) {
                    columns[next] = true
                    waiting.append(next)
                }
            }
        }
        return false
    }
}
