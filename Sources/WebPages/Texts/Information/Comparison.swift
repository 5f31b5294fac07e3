/// The ways in, side by side. On a phone each is a record of its own, where every cell names its column.
struct Comparison: Sendable {
    let caption: String
    let columns: [String]
    let rows: [Row]

    /// One way in.
    struct Row: Sendable {
        let name: String
        /// "the one you are using", or that it does not exist yet; empty for neither.
        let remarks: [String]
        /// The way that is in use.
        let isHere: Bool
        let cells: [Cell]
    }

    /// What one column says of one way.
    struct Cell: Sendable {
        let label: String
        let value: String
    }

    /// - Parameter rows: name, remark, whether it is the way in use, and a text for each column after the first.
    init(caption: String, columns: [String], rows: [(name: String, remark: String?, isHere: Bool, cells: [String])]) {
        self.caption = caption
        self.columns = columns
        self.rows = rows.map { row in
            let cells = zip(columns.dropFirst(), row.cells).map { Cell(label: $0, value: $1) }
            return Row(name: row.name, remarks: row.remark.map { [$0] } ?? [], isHere: row.isHere, cells: cells)
        }
    }
}
