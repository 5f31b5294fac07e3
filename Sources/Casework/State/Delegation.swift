/// One delegation of a case (pelimpahan): to whom, and who has answered.
package struct Delegation: Hashable, Sendable {
    package let stamp: Stamp
    /// In the order of the decision; at least one.
    package internal(set) var entries: [Entry]

    init(to agencies: NonEmpty<Agency>, _ stamp: Stamp) {
        self.stamp = stamp
        entries = agencies.all.map { Entry(agency: $0) }
    }

    /// An agency with what it answered.
    package struct Entry: Hashable, Sendable {
        package let agency: Agency
        /// The oldest first; more than one where an agency wrote again.
        package internal(set) var answers: [Answer] = []

        /// Whether any answer came.
        package var hasAnswered: Bool { !answers.isEmpty }
    }

    /// An answer with who recorded it.
    package struct Answer: Hashable, Sendable {
        package let answer: AgencyAnswer
        package let stamp: Stamp
    }
}

extension Delegation {
    /// How many agencies have answered: the n of "n of m".
    package var answered: Int { entries.count(where: \.hasAnswered) }

    /// Agencies that have not answered.
    package var pending: [Agency] { entries.filter { !$0.hasAnswered }.map(\.agency) }

    /// Agencies that have not answered although their day is past.
    package func silent(on today: Day) -> [Agency] {
        pending.filter { $0.due.map { $0 < today } ?? false }
    }
}

extension [Delegation] {
    /// Where an answer of this agency belongs: to the newest delegation in which it is still awaited, else to the newest that names it.
    func place(of agency: String) -> (delegation: Int, entry: Int)? {
        var answered: (Int, Int)?
        for delegation in indices.reversed() {
            for (index, entry) in self[delegation].entries.enumerated() where entry.agency.name == agency {
                if !entry.hasAnswered { return (delegation, index) }
                answered = answered ?? (delegation, index)
            }
        }
        return answered
    }
}
