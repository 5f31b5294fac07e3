/// How much time there is.
package enum Allowance: Hashable, Sendable {
    case workingDays(Int)
    /// Days of the week and holidays alike; an end on a free day moves to the next working day.
    case calendarDays(Int)
    /// From a day to the day with the same number; an end on a free day moves to the next working day.
    case months(Int)

    /// The last day of the allowance when it begins to run on a day.
    package func end(from start: Day, in calendar: WorkingCalendar) -> Day {
        switch self {
        case .workingDays(let count): calendar.day(count, workingDaysAfter: start)
        case .calendarDays(let count): calendar.workingDay(notBefore: start.adding(days: count))
        case .months(let count): calendar.workingDay(notBefore: start.adding(months: count))
        }
    }
}
