/// The stages a case went through, with the days on which it entered them: what deadlines and lead times are counted from.
///
/// A day belongs to the stage in which the case was when the day began. So every day belongs to exactly one stage, the day
/// on which a stage begins is not counted for it, and "three working days from today" ends on the third working day after.
package struct CaseCourse: Hashable, Sendable {
    /// The day on which the report reached the gateway, or the office by other ways.
    package let arrival: Day
    /// The oldest first.
    package let spells: [Spell]

    /// A stay in one stage. Where a team changes within a stage, another spell of the same stage follows.
    package struct Spell: Hashable, Sendable {
        package let stage: Stage.Name
        /// Unix seconds.
        package let began: UInt64
        /// The day of the office on which it began; for the first spell the day of arrival, if that was earlier.
        package let day: Day
        /// The team that has the case, if one has been named.
        package let team: String?
    }

    /// A step of a case's history, as the case's events tell it.
    package struct Step: Hashable, Sendable {
        package let stage: Stage.Name
        package let time: UInt64
        package let team: String?

        package init(_ stage: Stage.Name, at time: UInt64, team: String? = nil) {
            self.stage = stage
            self.time = time
            self.team = team
        }
    }

    /// Why steps are no course of a case.
    package enum CourseError: Error, Hashable {
        /// A case is in some stage from its first event on.
        case empty
        /// A step is older than the one before it; counted from 0.
        case timeRunsBackwards(step: Int)
    }

    /// - Throws: ``CourseError``.
    package init(arrival: Day, steps: [Step], zone: OfficeZone) throws(CourseError) {
        guard !steps.isEmpty else { throw .empty }
        var spells: [Spell] = []
        for (index, step) in steps.enumerated() {
            let day = zone.day(of: step.time)
            if let last = spells.last {
                guard step.time >= last.began else { throw .timeRunsBackwards(step: index) }
                spells.append(Spell(stage: step.stage, began: step.time, day: max(last.day, day), team: step.team))
            } else {
                // What waited at the gateway waited for the office.
                spells.append(Spell(stage: step.stage, began: step.time, day: min(arrival, day), team: step.team))
            }
        }
        self.arrival = arrival
        self.spells = spells
    }

    /// The day on which a spell ended; `nil` for the one that lasts.
    func end(of index: Int) -> Day? {
        index + 1 < spells.count ? spells[index + 1].day : nil
    }
}
