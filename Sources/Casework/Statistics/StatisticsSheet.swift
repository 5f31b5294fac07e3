/// Statistics as rows, for a table on the screen, a CSV file or JSON: whoever writes them needs no other knowledge of cases.
package struct StatisticsSheet: Hashable, Sendable {
    /// The identifier of the sheet: `by-kind`, `kind-by-outcome`, `lead-times`, …
    package let name: String
    /// Identifiers of the columns; the first is that of the rows' labels.
    package let columns: [String]
    package let rows: [Row]

    /// A row: a label and as many values as there are columns after the first.
    package struct Row: Hashable, Sendable {
        package let label: StatisticsLabel
        package let values: [Value]
    }

    /// What stands in a cell.
    package enum Value: Hashable, Sendable {
        case count(Int)
        /// Working days, in halves.
        case halfDays(Int)
        /// Suppressed.
        case hidden
        /// Nothing to count.
        case none
    }
}

extension StatisticsSheet {
    /// The sheet as CSV: RFC 4180, with CR LF, and no field that a spreadsheet would take for a formula.
    package var csv: String {
        let heading = columns.map(Self.field).joined(separator: ",")
        let lines = rows.map { row in ([Self.field(row.label)] + row.values.map(Self.text)).joined(separator: ",") }
        return ([heading] + lines).map { $0 + "\r\n" }.joined()
    }

    private static func text(_ value: Value) -> String {
        switch value {
        case .count(let number): String(number)
        case .halfDays(let halves): halves % 2 == 0 ? String(halves / 2) : "\(halves / 2).5"
        case .hidden: "*"
        case .none: ""
        }
    }

    private static func field(_ label: StatisticsLabel) -> String {
        switch label {
        case .value(let text): field(text)
        case .unknown: "(unknown)"
        case .total: "(total)"
        }
    }

    /// Disarms and quotes a text.
    ///
    /// A spreadsheet set to semicolons or tabs splits a line elsewhere than RFC 4180 does, so a formula could begin inside a text too: the
    /// apostrophe that makes it a text goes before every such beginning.
    static func field(_ text: String) -> String {
        var result = ""
        var isBeginning = true
        for scalar in text.unicodeScalars {
            let isControl = scalar.properties.generalCategory == .control
            if isBeginning, formulaSigns.contains(scalar) { result.unicodeScalars.append("'") }
            if isControl || separators.contains(scalar) {
                isBeginning = true
            } else if !scalar.properties.isWhitespace, scalar != "\"" {
                isBeginning = false
            }
            // A control character has no business in a label; a space keeps its neighbours apart.
            result.unicodeScalars.append(isControl ? " " : scalar)
        }
        let needsQuotes = result.unicodeScalars.contains { $0 == "\"" || separators.contains($0) } || result != trimmed(result)
        guard needsQuotes else { return result }
        return "\"" + result.unicodeScalars.reduce(into: "") { $0 += $1 == "\"" ? "\"\"" : String($1) } + "\""
    }

    private static func trimmed(_ text: String) -> String {
        let scalars = text.unicodeScalars
        return scalars.first?.properties.isWhitespace == true || scalars.last?.properties.isWhitespace == true ? "" : text
    }

    private static let separators: Set<Unicode.Scalar> = [",", ";", "|"]
    /// With the wide forms that spreadsheets read alike.
    private static let formulaSigns: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}"]
}
