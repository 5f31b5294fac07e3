/// What an office counts over its cases, exact and unsuppressed: for the office itself. Spec 14.6.
package struct Statistics: Sendable {
    package let records: [StatisticsRecord]
    /// Cases with a deadline of the office that is over today and not met.
    package let overdue: Share
    /// Cases with at least one deadline of the office that was met late.
    package let everLate: Share
    /// Cases whose 5W1H were not complete, of those checked.
    package let incomplete: Share
    /// Cases whose reporter came back.
    package let returning: Share
    /// Cases whose reporter calls the matter resolved, of those who said.
    package let satisfied: Share
    /// Agencies that have not answered, and that have.
    package let delegations: Pair
    /// Corrective actions open, and done.
    package let actions: Pair
    private let calendar: WorkingCalendar

    /// A part of a whole, in cases.
    package struct Share: Hashable, Sendable {
        package let part: Int
        package let whole: Int
    }

    /// Open and done.
    package struct Pair: Hashable, Sendable {
        package let open: Int
        package let done: Int
    }

    /// Counts the records; what is overdue is so on the day given.
    package init(_ records: [StatisticsRecord], in calendar: WorkingCalendar, on today: Day) {
        func share(_ condition: (StatisticsRecord) -> Bool?) -> Share {
            let answers = records.compactMap(condition)
            return Share(part: answers.count { $0 }, whole: answers.count)
        }
        func pair(_ field: KeyPath<StatisticsRecord, CaseFacts.Tally>) -> Pair {
            Pair(
                open: records.reduce(0) { $0 + Int($1[keyPath: field].open) }, done: records.reduce(0) { $0 + Int($1[keyPath: field].done) }
            )
        }
        self.records = records
        self.calendar = calendar
        overdue = share { record in record.due.map { $0 < today } ?? false }
        everLate = share { $0.late > 0 }
        incomplete = share { record in record.isComplete.map { !$0 } }
        returning = share(\.hasReturned)
        satisfied = share(\.satisfaction)
        delegations = pair(\.delegations)
        actions = pair(\.actions)
    }

    /// Numbers of cases by one dimension.
    package func count(by dimension: StatisticsDimension) -> CountTable {
        CountTable(records, by: dimension)
    }

    /// Numbers of cases by two dimensions; `nil` for dimensions in which a case can have several values.
    package func count(by rows: StatisticsDimension, and columns: StatisticsDimension) -> CountTable? {
        CountTable(records, by: rows, and: columns)
    }
}

extension Statistics {
    /// Working days that cases spent in each stage, all stays of a case together, over the cases that have left the stage.
    ///
    /// Waiting for the reporter and for agencies are stages of their own, so they are in no other stage's numbers.
    package var leadTimes: [(stage: Stage.Name, days: Quantiles)] {
        Stage.Name.allCases.compactMap { stage in
            let values = records.compactMap { record -> Int? in
                let stays = finished(record).filter { $0.stay.stage == stage }
                return stays.isEmpty || record.stays.last?.stage == stage ? nil : stays.reduce(0) { $0 + $1.days }
            }
            return Quantiles(values).map { (stage, $0) }
        }
    }

    /// The office's own working days, over the cases that are archived, stopped or closed.
    package var ownTime: Quantiles? {
        Quantiles(
            records.filter { $0.stays.last?.stage.timeOwner == .nobody }
                .map { record in finished(record).filter { $0.stay.stage.timeOwner == .office }.reduce(0) { $0 + $1.days } }
        )
    }

    /// The office's own working days of each team, all finished stays of a case together; in the order of the teams' names.
    package var leadTimesByTeam: [(team: String, days: Quantiles)] {
        var values: [String: [Int]] = [:]
        for record in records {
            var own: [String: Int] = [:]
            for (stay, days) in finished(record) where stay.stage.timeOwner == .office {
                if let team = stay.team { own[team, default: 0] += days }
            }
            for (team, days) in own { values[team, default: []].append(days) }
        }
        return values.sorted { $0.key < $1.key }.compactMap { team, days in Quantiles(days).map { (team, $0) } }
    }

    private func finished(_ record: StatisticsRecord) -> [(stay: StatisticsRecord.Stay, days: Int)] {
        zip(record.stays, record.stays.dropFirst()).map { ($0, calendar.workingDays(after: $0.day, through: $1.day)) }
    }
}
