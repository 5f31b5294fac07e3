package import Peluit

/// A day that the log offers. Spec 9.5.
package struct LogDay: Hashable, Sendable {
    package let day: UInt32
    package let leaves: Int
}

// The daily log, downloaded whole. Spec 9.3, 9.5.
extension GatewayClient {
    /// Lines of a day and a number; a roster lets a day wait for a year at most.
    private static let longestListing = 400 * 32
    /// Leaves of a day, 65 MB: far above what a gateway's quota lets in.
    private static let mostLeaves = 1_000_000

    /// The log's latest checkpoint, unverified. ``Checkpoint``.
    package func checkpoint() async throws(GatewayClientError) -> SignedNote {
        try await note("/log/checkpoint")
    }

    /// The logged days of the last 28, and older ones that an office has still to fetch; oldest first.
    package func logDays() async throws(GatewayClientError) -> [LogDay] {
        let answer = try await answer(to: .get(path("/log/days"), limit: Self.longestListing))
        var days: [LogDay] = []
        for line in try Listing.lines(answer, fields: 2) {
            guard let day = Decimal.decode(line[0]).flatMap({ UInt32(exactly: $0) }),
                let leaves = Decimal.decode(line[1]), leaves <= Self.mostLeaves
            else { throw .unexpectedAnswer(status: answer.status) }
            days.append(LogDay(day: day, leaves: Int(leaves)))
        }
        return days
    }

    package func leaves(of day: LogDay) async throws(GatewayClientError) -> [Leaf] {
        let answer = try await answer(to: .get(path("/log/days/\(day.day)"), limit: day.leaves * Leaf.length))
        guard answer.body.count == day.leaves * Leaf.length, let leaves = Leaf.parseDay(answer.body) else {
            throw .unexpectedAnswer(status: answer.status)
        }
        return leaves
    }
}
