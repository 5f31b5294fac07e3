import Foundation

/// Figures as rows of a Markdown table, ready for docs/benchmarks.md.
enum Report {
    static let head = """
        | measure | clock | measured | bound | of the bound | goal | met |
        |---|---|---:|---:|---:|---|---|
        """

    static func row(_ figure: Figure) -> String {
        let cells = [
            "\(figure.name) (bound: \(figure.bound))", figure.stopwatch.rawValue, speed(figure.work, figure.seconds),
            speed(figure.work, figure.boundSeconds), percent(figure.ratio), figure.goal.map { text($0, figure.work) } ?? "",
            figure.isMet.map { $0 ? "yes" : "no" } ?? "",
        ]
        return "| " + cells.joined(separator: " | ") + " |"
    }

    /// A speed, or a duration where the whole work is one.
    private static func speed(_ work: Work, _ seconds: Double) -> String {
        switch work {
        case .items(let count, let unit): "\(number(Double(count) / seconds)) \(unit)/s (\(duration(seconds / Double(count))) each)"
        case .bytes(let count): "\(number(Double(count) / seconds / 1_000_000)) MB/s"
        case .one: duration(seconds)
        }
    }

    private static func text(_ goal: Goal, _ work: Work) -> String {
        switch (goal, work) {
        case (.ratio(let least), _): "at least \(percent(least)) of the bound"
        case (.within(let limit), _): "under \(duration(limit))"
        case (.perSecond(let least), .items(_, let unit)): "at least \(number(least)) \(unit)/s"
        case (.perSecond(let least), .bytes): "at least \(number(least / 1_000_000)) MB/s"
        case (.perSecond(let least), .one): "at least \(number(least))/s"
        }
    }

    private static func duration(_ seconds: Double) -> String {
        seconds < 0.001 ? String(format: "%.1f µs", seconds * 1_000_000) : String(format: "%.2f ms", seconds * 1_000)
    }

    private static func percent(_ ratio: Double) -> String {
        String(format: "%.0f %%", ratio * 100)
    }

    /// Thousands grouped; three significant digits below.
    private static func number(_ value: Double) -> String {
        guard value >= 1_000 else { return String(format: "%.3g", value) }
        var digits = String(format: "%.0f", value)
        var groups: [Substring] = []
        while digits.count > 3 {
            groups.insert(digits.suffix(3), at: 0)
            digits.removeLast(3)
        }
        return ([Substring(digits)] + groups).joined(separator: ",")
    }
}
