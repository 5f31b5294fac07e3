/// What analysts see of a case: days and identifiers, no text, no link to the case. Spec 14.6.
///
/// Everything in it has a bound, so that the encoded record fits ``largestEncoding`` bytes whatever the case went through.
package struct StatisticsRecord: Hashable, Sendable {
    package let id: StatisticsID
    package let arrival: Day
    package let kind: String?
    /// In the order of the office's list, each once, at most ``mostTypes``.
    package let types: [String]
    package let unit: String?
    package let channel: String
    /// The oldest first, at most ``mostStays``.
    package let stays: [Stay]
    package let outcome: Outcome?
    package let isComplete: Bool?
    package let hasReturned: Bool
    package let satisfaction: Bool?
    package let delegations: CaseFacts.Tally
    package let actions: CaseFacts.Tally
    /// The earliest due day among deadlines of the office that run; `nil` when none runs.
    package let due: Day?
    /// Deadlines of the office that were met late.
    package let late: UInt16
    /// Whether stays, types or names had to be left out to keep the size.
    package let isShortened: Bool

    /// A stage, entered on a day.
    package struct Stay: Hashable, Sendable {
        package let stage: Stage.Name
        package let day: Day
        package let team: String?
    }

    package static let mostTypes = 5
    package static let mostTeams = 4
    package static let mostStays = 96
    /// Bytes of UTF-8 in an identifier or the name of a team.
    package static let longestName = 40
}

extension StatisticsRecord {
    /// Draws the record from a case. What does not fit is left out, and ``isShortened`` says so: names are cut, of too many stays the
    /// middle ones go, teams beyond the fourth are counted as none.
    package init(_ facts: CaseFacts) {
        var cutter = Cutter()
        id = facts.id
        arrival = facts.course.arrival
        kind = cutter.name(facts.kind)
        types = cutter.first(Self.mostTypes, of: Self.unique(facts.types.compactMap { cutter.name($0) }))
        unit = cutter.name(facts.unit)
        channel = cutter.name(facts.channel) ?? "other"
        let spells = cutter.ends(Self.mostStays, of: facts.course.spells)
        let names = spells.map { cutter.name($0.team) }
        let teams = cutter.first(Self.mostTeams, of: Self.unique(names.compactMap { $0 }))
        stays = zip(spells, names).map { spell, name in
            Stay(stage: spell.stage, day: spell.day, team: name.flatMap { teams.contains($0) ? $0 : nil })
        }
        outcome = facts.outcome
        isComplete = facts.isComplete
        hasReturned = facts.hasReturned
        satisfaction = facts.satisfaction
        delegations = facts.delegations
        actions = facts.actions
        let own = facts.deadlines.filter(\.subject.isOfTheOffice)
        due = own.filter { $0.endedOn == nil && $0.state != .paused }.map(\.due).min()
        late = UInt16(clamping: own.count { $0.endedOn != nil && $0.isMissed })
        isShortened = cutter.hasCut
    }

    private static func unique(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }
    }

    /// Cuts to size and remembers that it did.
    private struct Cutter {
        var hasCut = false

        /// The beginning that fits, cut between two scalars; an empty name is none.
        mutating func name(_ text: String?) -> String? {
            guard let text, !text.isEmpty else { return nil }
            var result = ""
            for scalar in text.unicodeScalars {
                guard result.utf8.count + UTF8.width(scalar) <= longestName else {
                    hasCut = true
                    break
                }
                result.unicodeScalars.append(scalar)
            }
            return result
        }

        mutating func first(_ count: Int, of names: [String]) -> [String] {
            if names.count > count { hasCut = true }
            return Array(names.prefix(count))
        }

        mutating func ends<Element>(_ count: Int, of elements: [Element]) -> [Element] {
            guard elements.count > count else { return elements }
            hasCut = true
            return Array(elements.prefix(count / 2) + elements.suffix(count - count / 2))
        }
    }
}

extension Deadline.Subject {
    /// Whether the office itself has to meet it, rather than the reporter or an agency.
    package var isOfTheOffice: Bool {
        switch self {
        case .rule(.stage(let stage)): !stage.isWaiting
        case .rule(.handling), .rule(.feedback), .rule(.wholeCase), .action, .matter: true
        case .answer, .objection, .agency: false
        }
    }
}
