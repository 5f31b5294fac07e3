/// All of H9's numbers as sheets.
package struct StatisticsReport: Hashable, Sendable {
    package let sheets: [StatisticsSheet]

    /// For whom: decides whether small numbers are hidden.
    package enum Audience: Hashable, Sendable {
        /// Stays in the office: every number.
        case office
        /// Leaves the office.
        case outside(Suppression)
    }

    /// The dimensions and pairs of dimensions that are counted.
    package static let simple: [StatisticsDimension] = [.kind, .type, .unit, .channel, .outcome, .month]
    package static let crossed: [(StatisticsDimension, StatisticsDimension)] = [(.kind, .outcome), (.unit, .kind), (.month, .kind)]

    /// Lays out the sheets: the simple tables, the crossed ones, lead times, single figures.
    package init(_ statistics: Statistics, for audience: Audience) {
        let tables = Self.simple.map(statistics.count) + Self.crossed.compactMap { statistics.count(by: $0, and: $1) }
        switch audience {
        case .office:
            sheets =
                tables.map { .init($0) } + [
                    .leadTimes(statistics, least: 1, withCounts: true), .figures(statistics) { ($0.part, $0.whole) },
                ]
        case .outside(let suppression):
            let published = suppression.publish(tables)
            let isTotalShown = published.allSatisfy { $0.table.rows.isMultiple || $0.total != nil }
            let cases = statistics.records.count
            sheets =
                published.map { .init($0) }
                + [
                    .leadTimes(statistics, least: suppression.threshold, withCounts: false),
                    .figures(statistics, least: suppression.threshold) { suppression.publish($0, of: cases, isTotalShown: isTotalShown) },
                ]
        }
    }
}

extension StatisticsSheet {
    /// A table with every number.
    package init(_ table: CountTable) {
        self.init(
            table, cells: table.cells, rowTotals: table.columns == nil ? [] : table.rowTotals,
            columnTotals: table.columns == nil ? [] : table.columnTotals, total: table.total
        )
    }

    /// A table as it may be published.
    package init(_ published: PublishedTable) {
        self.init(
            published.table, cells: published.cells, rowTotals: published.rowTotals, columnTotals: published.columnTotals,
            total: published.total
        )
    }

    private init(_ table: CountTable, cells: [[Int?]], rowTotals: [Int?], columnTotals: [Int?], total: Int?) {
        let value = { (number: Int?) -> Value in number.map { .count($0) } ?? .hidden }
        var rows = table.rowLabels.indices.map { row in
            Row(label: table.rowLabels[row], values: cells[row].map(value) + (rowTotals.isEmpty ? [] : [value(rowTotals[row])]))
        }
        rows.append(Row(label: .total, values: columnTotals.map(value) + [value(total)]))
        self.rows = rows
        if let dimension = table.columns {
            name = "\(table.rows.rawValue)-by-\(dimension.rawValue)"
            columns = [table.rows.rawValue] + table.columnLabels.map(Self.heading) + ["(total)"]
        } else {
            name = "by-\(table.rows.rawValue)"
            columns = [table.rows.rawValue, table.rows.isMultiple ? "mentions" : "cases"]
        }
    }

    private static func heading(_ label: StatisticsLabel) -> String {
        switch label {
        case .value(let text): text
        case .unknown: "(unknown)"
        case .total: "(total)"
        }
    }

    /// Median and 90th percentile by stage; hidden where fewer cases than `least` stand behind them.
    ///
    /// How many cases left a stage is not published: with the number of all cases it would tell how many are in the stage.
    static func leadTimes(_ statistics: Statistics, least: Int, withCounts: Bool) -> StatisticsSheet {
        func row(_ label: String, _ days: Quantiles) -> Row {
            let isShown = days.count >= least
            let values: [Value] = isShown ? [.halfDays(days.medianInHalves), .halfDays(days.ninetieth * 2)] : [.hidden, .hidden]
            return Row(label: .value(label), values: values + (withCounts ? [.count(days.count)] : []))
        }
        let stages = statistics.leadTimes.map { row($0.stage.rawValue, $0.days) }
        let whole = statistics.ownTime.map { row("case", $0) }
        let teams = statistics.leadTimesByTeam.map { row("team: \($0.team)", $0.days) }
        return StatisticsSheet(
            name: "lead-times", columns: ["stage", "median", "percentile-90"] + (withCounts ? ["cases"] : []),
            rows: stages + (whole.map { [$0] } ?? []) + teams
        )
    }

    /// The single figures, each a part of a whole where there is one.
    static func figures(
        _ statistics: Statistics, least: Int = 0, _ shown: (Statistics.Share) -> (part: Int?, whole: Int?)
    ) -> StatisticsSheet {
        func share(_ label: String, _ share: Statistics.Share) -> Row {
            let (part, whole) = shown(share)
            return Row(label: .value(label), values: [part, whole].map { $0.map { .count($0) } ?? .hidden })
        }
        func number(_ label: String, _ number: Int) -> Row {
            Row(label: .value(label), values: [number < least ? .hidden : .count(number), .none])
        }
        return StatisticsSheet(
            name: "figures", columns: ["figure", "part", "whole"],
            rows: [
                share("overdue", statistics.overdue), share("late", statistics.everLate), share("incomplete", statistics.incomplete),
                share("returning", statistics.returning), share("satisfied", statistics.satisfied),
                number("delegations-pending", statistics.delegations.open), number("delegations-answered", statistics.delegations.done),
                number("actions-open", statistics.actions.open), number("actions-done", statistics.actions.done),
            ]
        )
    }
}
