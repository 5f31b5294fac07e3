/// How long a case took, stage by stage: the office's own time, and the time spent waiting for others. Spec 14.5.
package struct LeadTimes: Hashable, Sendable {
    /// One for each stay in a stage, the oldest first.
    package let stays: [Stay]

    /// A stay in a stage.
    package struct Stay: Hashable, Sendable {
        package let stage: Stage.Name
        package let team: String?
        package let began: UInt64
        /// Unix seconds; `nil` while it lasts.
        package let ended: UInt64?
        package let time: Amount

        /// Whose time it was.
        package var owner: TimeOwner { stage.timeOwner }
    }

    /// Time in both measures: what the law counts, and what the clock shows.
    package struct Amount: Hashable, Sendable {
        package var workingDays = 0
        package var seconds: UInt64 = 0

        fileprivate static func += (left: inout Amount, right: Amount) {
            left.workingDays += right.workingDays
            left.seconds += right.seconds
        }
    }

    /// - Parameters:
    ///   - now: unix seconds; the stay that lasts is counted until then.
    package init(of course: CaseCourse, in calendar: WorkingCalendar, zone: OfficeZone, now: UInt64) {
        let today = zone.day(of: now)
        stays = course.spells.enumerated().map { index, spell in
            let next = index + 1 < course.spells.count ? course.spells[index + 1].began : nil
            let end = next ?? max(now, spell.began)
            let days = calendar.workingDays(after: spell.day, through: course.end(of: index) ?? max(today, spell.day))
            return Stay(
                stage: spell.stage, team: spell.team, began: spell.began, ended: next,
                time: Amount(workingDays: days, seconds: end - spell.began)
            )
        }
    }
}

extension LeadTimes {
    /// All time of one owner.
    package func total(of owner: TimeOwner) -> Amount {
        sum { $0.owner == owner }
    }

    /// All stays in one stage together: three visits to the review are one time of review.
    package func total(in stage: Stage.Name) -> Amount {
        sum { $0.stage == stage }
    }

    /// The office's own time by team; under `nil` what no team had.
    package var byTeam: [String?: Amount] {
        stays.filter { $0.owner == .office }.reduce(into: [:]) { $0[$1.team, default: Amount()] += $1.time }
    }

    private func sum(where condition: (Stay) -> Bool) -> Amount {
        stays.filter(condition).reduce(into: Amount()) { $0 += $1.time }
    }
}
