import Testing

@testable import Casework

@Suite struct `Suppression of small numbers` {
    /// What a reader knows: numbers shown, and that rows and columns add up. Finds other numbers that fit, by trying.
    ///
    /// Numbers stay within two of the true ones: enough to find a second solution wherever there is one, since two solutions differ
    /// by chains of single steps.
    private struct Reader {
        let published: PublishedTable
        var cells: [[Int]]

        /// Whether some other number than the true one fits in a cell that is hidden.
        mutating func findsAnother(row: Int, column: Int) -> Bool {
            let truth = cells[row][column]
            for other in [truth - 1, truth + 1] where other >= 0 {
                cells[row][column] = other
                defer { cells[row][column] = truth }
                if search(from: 0, fixed: (row, column)) { return true }
            }
            return false
        }

        private mutating func search(from position: Int, fixed: (Int, Int)) -> Bool {
            let width = cells[0].count
            guard position < cells.count * width else { return fits }
            let (row, column) = (position / width, position % width)
            // A row that is done must fit before the next one begins.
            if column == 0, row > 0, !fits(row: row - 1) { return false }
            if published.cells[row][column] != nil || (row, column) == fixed { return search(from: position + 1, fixed: fixed) }
            let truth = cells[row][column]
            defer { cells[row][column] = truth }
            for value in [truth, truth - 1, truth + 1, truth - 2, truth + 2] where value >= 0 {
                cells[row][column] = value
                if search(from: position + 1, fixed: fixed) { return true }
            }
            return false
        }

        private func fits(row: Int) -> Bool {
            guard !published.rowTotals.isEmpty, let total = published.rowTotals[row] else { return true }
            return cells[row].reduce(0, +) == total
        }

        private var fits: Bool {
            for (column, total) in published.columnTotals.enumerated() {
                if let total, cells.reduce(0, { $0 + $1[column] }) != total { return false }
            }
            let sum = cells.reduce(0) { $0 + $1.reduce(0, +) }
            return cells.indices.allSatisfy(fits(row:)) && (published.total.map { $0 == sum } ?? true)
        }
    }

    private func check(_ table: CountTable, _ published: PublishedTable, _ comment: Comment) {
        let numbers = (published.cells.flatMap { $0 } + published.rowTotals + published.columnTotals + [published.total]).compactMap { $0 }
        if numbers.contains(where: { $0 < 5 }) { Issue.record("shows a small number: \(table.cells) \(comment)") }
        for row in table.cells.indices {
            for column in table.cells[row].indices where published.cells[row][column] == nil {
                var reader = Reader(published: published, cells: table.cells)
                if !reader.findsAnother(row: row, column: column) { Issue.record("\(table.cells) tells \(row), \(column) \(comment)") }
            }
            // Simple subtraction: what is left of a row is no small number.
            guard !published.rowTotals.isEmpty, let total = published.rowTotals[row], published.cells[row].contains(nil) else { continue }
            if total - published.cells[row].reduce(0, { $0 + ($1 ?? 0) }) < 5 { Issue.record("\(table.cells) row \(row) \(comment)") }
        }
        for column in table.columnLabels.indices where !published.columnTotals.isEmpty {
            guard let total = published.columnTotals[column], published.cells.contains(where: { $0[column] == nil }) else { continue }
            if total - published.cells.reduce(0, { $0 + ($1[column] ?? 0) }) < 5 {
                Issue.record("\(table.cells) column \(column) \(comment)")
            }
        }
        if let total = published.total, !published.rowTotals.isEmpty, published.rowTotals.contains(nil) {
            if total - published.rowTotals.reduce(0, { $0 + ($1 ?? 0) }) < 5 { Issue.record("\(table.cells) totals \(comment)") }
        }
    }

    @Test func `no number of a row can be computed: every row of up to four numbers under nine`() {
        for width in 1...4 {
            for code in 0..<[9, 81, 729, 6_561][width - 1] where width < 4 || code % 3 == 0 {
                let cells = (0..<width).map { place in code / [1, 9, 81, 729][place] % 9 }
                let table = CountTable.of(cells)
                check(table, Suppression().publish([table])[0], "simple")
            }
        }
    }

    @Test func `no number of a table can be computed: every two by two table of numbers from the edge`() {
        let numbers = [0, 1, 4, 5, 6, 11]
        for code in 0..<1_296 {
            let cells = [[numbers[code % 6], numbers[code / 6 % 6]], [numbers[code / 36 % 6], numbers[code / 216]]]
            let table = CountTable.of(cells)
            check(table, Suppression().publish([table])[0], "two by two")
        }
    }

    @Test(arguments: Array(1...40) as [UInt64])
    func `no number of a table can be computed: any three by three, three by four`(seed: UInt64) {
        var generator = SeededGenerator(state: seed)
        let most = [6, 12, 30, 100][Int(seed) % 4]
        let cells = (0..<3).map { _ in (0..<(seed % 2 == 0 ? 3 : 4)).map { _ in Int.random(in: 0...most, using: &generator) } }
        let table = CountTable.of(cells)
        check(table, Suppression().publish([table])[0], "seed \(seed)")
    }

    @Test func `a table of large numbers is shown whole`() {
        let table = CountTable.of([[5, 9], [12, 40]])
        let published = Suppression().publish([table])[0]
        #expect(published.cells == [[5, 9], [12, 40]] && published.rowTotals == [14, 52] && published.columnTotals == [17, 49])
        #expect(published.total == 66)
    }

    @Test func `one small number takes a second of its row, of its column, and the fourth corner with it`() {
        let published = Suppression().publish([CountTable.of([[2, 10, 20], [11, 30, 12], [40, 13, 50]])])[0]
        #expect(published.cells == [[nil, nil, 20], [nil, nil, 12], [40, 13, 50]])
        #expect(!published.rowTotals.contains(nil) && !published.columnTotals.contains(nil) && published.total == 188)
    }

    @Test func `a total hidden in one table is hidden in every table`() {
        var generator = SeededGenerator(state: 12)
        for round in 0..<40 {
            let facts = (0..<60).map { _ in
                CaseFacts.simple(
                    kind: ["a", "b", "c", "d"][min(3, Int.random(in: 0...12, using: &generator) / 3)],
                    outcome: [nil, .substantiated, .unsubstantiated][Int.random(in: 0...9, using: &generator) / 4],
                    unit: ["x", "y", "z"][Int.random(in: 0...14, using: &generator) / 6]
                )
            }
            let records = facts.map { StatisticsRecord($0) }
            let simple = [StatisticsDimension.kind, .outcome, .unit].map { CountTable(records, by: $0) }
            let crossed = [CountTable(records, by: .kind, and: .outcome), CountTable(records, by: .unit, and: .kind)].compactMap { $0 }
            let published = Suppression().publish(simple + crossed)
            for (table, result) in zip(simple + crossed, published) { check(table, result, "round \(round)") }
            #expect(published[0].cells.map { $0[0] } == published[3].rowTotals, "round \(round)")
            #expect(published[1].cells.map { $0[0] } == published[3].columnTotals, "round \(round)")
            #expect(published[0].cells.map { $0[0] } == published[4].columnTotals, "round \(round)")
            #expect(published[2].cells.map { $0[0] } == published[4].rowTotals, "round \(round)")
            #expect(Set(published.map(\.total)).count == 1)
        }
    }

    @Test(arguments: [
        (Statistics.Share(part: 10, whole: 20), 10 as Int?, 20 as Int?), (.init(part: 4, whole: 20), nil, 20),
        (.init(part: 16, whole: 20), nil, 20),
        (.init(part: 2, whole: 4), nil, nil), (.init(part: 10, whole: 27), nil, nil), (.init(part: 10, whole: 30), 10, 30),
    ])
    func `a share is hidden with what could be subtracted from it`(share: Statistics.Share, part: Int?, whole: Int?) {
        let shown = Suppression().publish(share, of: 30, isTotalShown: true)
        #expect(shown.part == part && shown.whole == whole)
    }

    @Test func `no share shows the number of all cases where the tables hide it`() {
        let shown = Suppression().publish(.init(part: 10, whole: 30), of: 30, isTotalShown: false)
        #expect(shown.part == nil && shown.whole == nil)
    }

    @Test func `an empty office publishes nothing`() {
        let published = Suppression().publish([CountTable([], by: .kind)])
        #expect(published[0].cells.isEmpty && published[0].total == nil)
        #expect(StatisticsReport(Statistics([], in: .sample, on: day("2026-03-02")), for: .outside(Suppression())).sheets.count == 11)
    }

    @Test(arguments: [14, 40, 90])
    func `a table of fifty units and ten kinds keeps its small numbers`(most: Int) {
        var generator = SeededGenerator(state: 5)
        let table = CountTable.of((0..<50).map { _ in (0..<10).map { _ in Int.random(in: 0...most, using: &generator) } })
        var grid = SuppressionGrid(table, threshold: 5) { _ in false }
        let small = table.cells.flatMap { $0 }.count { $0 < 5 }
        grid.protect()
        let places = (0..<50).flatMap { row in (0..<10).map { SuppressionGrid.Place(row: row, column: $0) } }.filter { grid[$0] == nil }
        #expect(!places.contains(where: grid.isDetermined))
        // At most one more for each row and column.
        #expect(places.count >= small && places.count <= small + 60)
    }
}
