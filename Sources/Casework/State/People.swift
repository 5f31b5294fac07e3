/// Who works on a case, and who must not.
package struct People: Hashable, Sendable {
    /// Whoever is assigned now, in the order of assignment; the case key is sealed to them. The officer who opened the case is the first.
    package internal(set) var assigned: [OfficerID]
    /// Declared conflicts of interest; they never end.
    package internal(set) var conflicts: [Conflict] = []
    /// The teams as they are now, in the order of their first appointment.
    package internal(set) var teams: [AppointedTeam] = []

    init(opener: OfficerID) {
        assigned = [opener]
    }

    /// A declared conflict of interest.
    package struct Conflict: Hashable, Sendable {
        package let officer: OfficerID
        package let reason: Text
        package let stamp: Stamp
    }

    /// A team with the latest appointment of its people.
    package struct AppointedTeam: Hashable, Sendable {
        package let team: Team
        package let stamp: Stamp
    }
}

extension People {
    /// Whether the officer is assigned now.
    package func isAssigned(_ officer: OfficerID) -> Bool { assigned.contains(officer) }

    /// Whether a conflict of interest was declared of the officer.
    package func isConflicted(_ officer: OfficerID) -> Bool { conflicts.contains { $0.officer == officer } }

    /// Whether the officer leads a team of the case.
    package func leadsTeam(_ officer: OfficerID) -> Bool { teams.contains { $0.team.lead == officer } }

    /// Whether somebody without a conflict would be left to work on the case if this officer were not.
    package func canSpare(_ officer: OfficerID) -> Bool { assigned.contains { $0 != officer && !isConflicted($0) } }

    mutating func assign(_ officer: OfficerID) {
        if !isAssigned(officer) { assigned.append(officer) }
    }

    mutating func withdraw(_ officer: OfficerID) {
        assigned.removeAll { $0 == officer }
    }

    mutating func appoint(_ team: Team, _ stamp: Stamp) {
        let appointed = AppointedTeam(team: team, stamp: stamp)
        if let known = teams.firstIndex(where: { $0.team.name == team.name }) {
            teams[known] = appointed
        } else {
            teams.append(appointed)
        }
        for officer in team.everyone { assign(officer) }
    }
}
