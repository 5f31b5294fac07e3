import Peluit

/// A month of the board's archive. Spec 10.2.
package struct ArchiveMonth: Hashable, Sendable {
    /// `YYYY-MM`.
    package let name: String
    package let cells: Int
}

// The reply board, the same bytes for everybody. Spec 8.4.
extension GatewayClient {
    /// Lines of `YYYY-MM` and a number, at most 120 of them.
    private static let longestListing = 120 * 32
    /// Cells that one month can have: one a second, far above what an office posts.
    private static let mostCellsInMonth = 31 * 86_400

    /// - Parameters:
    ///   - prefix: Which board, when the roster splits it.
    ///   - cells: The roster's `board-current`: the file's largest size.
    package func currentBoard(prefix: UInt8?, cells: UInt16) async throws(GatewayClientError) -> [UInt8] {
        let answer = try await answer(to: .get(board(prefix) + "/current", limit: Int(cells) * BoardCell.length))
        guard answer.body.count % BoardCell.length == 0 else { throw .unexpectedAnswer(status: answer.status) }
        return answer.body
    }

    /// The months that the archive holds, as the gateway lists them.
    package func archiveMonths(prefix: UInt8?) async throws(GatewayClientError) -> [ArchiveMonth] {
        let answer = try await answer(to: .get(board(prefix) + "/archive", limit: Self.longestListing))
        let lines = try Listing.lines(answer, fields: 2)
        var months: [ArchiveMonth] = []
        for line in lines {
            guard Self.isMonth(line[0]), let cells = Decimal.decode(line[1]), cells <= Self.mostCellsInMonth else {
                throw .unexpectedAnswer(status: answer.status)
            }
            months.append(ArchiveMonth(name: Self.text(line[0]), cells: Int(cells)))
        }
        return months
    }

    /// Lends a month's cells, whole cells at a time, so that a long archive needs little memory.
    package func archive(
        _ month: ArchiveMonth, prefix: UInt8?, _ take: ([UInt8]) throws(GatewayClientError) -> Void
    ) async throws(GatewayClientError) {
        var pending: [UInt8] = []
        // The month may have grown since it was listed, by a posting at most.
        let limit = (month.cells + 64) * BoardCell.length
        try await forEachPiece(of: .get(board(prefix) + "/archive/" + month.name, limit: limit)) { piece throws(GatewayClientError) in
            pending += copy piece
            let whole = pending.count / BoardCell.length * BoardCell.length
            guard whole > 0 else { return }
            try take(Array(pending[..<whole]))
            pending.removeFirst(whole)
        }
        guard pending.isEmpty else { throw .unexpectedAnswer(status: 200) }
    }

    private func board(_ prefix: UInt8?) -> String {
        path(prefix.map { "/board/\($0)" } ?? "/board")
    }

    /// Goes into a path: nothing but `YYYY-MM` does.
    private static func isMonth(_ text: [UInt8]) -> Bool {
        text.count == 7 && text.enumerated().allSatisfy { $0.offset == 4 ? $0.element == 45 : 48...57 ~= $0.element }
    }
}

/// Text answers of lines with a fixed number of fields.
enum Listing {
    static func lines(_ answer: GatewayAnswer, fields: Int) throws(GatewayClientError) -> [[[UInt8]]] {
        guard !answer.body.isEmpty else { return [] }
        guard answer.body.last == 10 else { throw .unexpectedAnswer(status: answer.status) }
        let lines = answer.body.dropLast().split(separator: 10, omittingEmptySubsequences: false)
            .map { $0.split(separator: 32, omittingEmptySubsequences: false).map { Array($0) } }
        guard lines.allSatisfy({ $0.count == fields }) else { throw .unexpectedAnswer(status: answer.status) }
        return lines
    }
}
