/// Which days an office works. Spec 14.4.
///
/// Every question is answered by arithmetic on whole weeks and a binary search among the holidays: no loop over days or
/// years, whatever lies between two dates.
package struct WorkingCalendar: Hashable, Sendable {
    package let nonWorking: Set<Weekday>
    package let holidays: HolidayTable
    /// Working weekdays of a week, from Monday.
    private let weekdays: [Int]
    /// Working weekdays before each weekday, and in the whole week at the end.
    private let before: [Int]
    /// Holidays that take a working weekday away, ascending, each as its number among all working weekdays.
    private let lost: [Int]

    /// Why a calendar cannot be.
    package enum SetupError: Error, Hashable {
        /// All seven weekdays are free: no deadline would ever end.
        case noWorkingWeekday
    }

    /// Saturday and Sunday free, as most offices of the state have it.
    package static let weekend: Set<Weekday> = [.saturday, .sunday]

    /// - Throws: ``SetupError``.
    package init(nonWorking: Set<Weekday> = Self.weekend, holidays: HolidayTable = HolidayTable()) throws(SetupError) {
        guard nonWorking.count < Weekday.allCases.count else { throw .noWorkingWeekday }
        self.init(working: Weekday.allCases.filter { !nonWorking.contains($0) }, nonWorking: nonWorking, holidays: holidays)
    }

    /// The usual week with these holidays.
    package init(holidays: HolidayTable) {
        self.init(
            working: [.monday, .tuesday, .wednesday, .thursday, .friday], nonWorking: Self.weekend, holidays: holidays
        )
    }

    private init(working: [Weekday], nonWorking: Set<Weekday>, holidays: HolidayTable) {
        self.nonWorking = nonWorking
        self.holidays = holidays
        weekdays = working.map(\.rawValue)
        let before = (0...7).map { index in working.count { $0.rawValue < index } }
        self.before = before
        lost = holidays.entries.filter { !nonWorking.contains($0.day.weekday) }.map { Self.weekdayCount(before: $0.day, before) }
    }

    /// Whether the office works on that day.
    package func isWorking(_ day: Day) -> Bool {
        !nonWorking.contains(day.weekday) && holidays.name(of: day) == nil
    }

    /// How many days after the first, up to and with the second, are working days; 0 when the second is not later.
    package func workingDays(after start: Day, through end: Day) -> Int {
        guard start < end else { return 0 }
        return workingDays(before: end.adding(days: 1)) - workingDays(before: start.adding(days: 1))
    }

    /// The `count`-th working day after a day; the day itself for 0 and less.
    package func day(_ count: Int, workingDaysAfter start: Day) -> Day {
        guard count > 0 else { return start }
        // Nobody asks for more days than there are.
        let target = workingDays(before: start.adding(days: 1)) + min(count, Int(UInt32.max)) - 1
        // The k-th lost weekday lies before the target as long as it has not more than `target` days left before it.
        let skipped = Self.firstIndex(below: lost.count) { lost[$0] - $0 > target }
        let weekday = target + skipped
        let number = weekday / weekdays.count * 7 + weekdays[weekday % weekdays.count] - Self.daysFromMonday
        return Day(number: UInt32(clamping: number))
    }

    /// The day itself if the office works then, otherwise the next day on which it does.
    package func workingDay(notBefore day: Day) -> Day {
        isWorking(day) ? day : self.day(1, workingDaysAfter: day)
    }

    private func workingDays(before day: Day) -> Int {
        let weekday = Self.weekdayCount(before: day, before)
        return weekday - Self.firstIndex(below: lost.count) { lost[$0] >= weekday }
    }

    /// Working weekdays from Monday 1969-12-29 to the day before this one, holidays or not.
    private static func weekdayCount(before day: Day, _ before: [Int]) -> Int {
        let days = Int(day.number) + daysFromMonday
        return days / 7 * before[7] + before[days % 7]
    }

    /// The first index of which the condition holds, given that it holds of all that follow; the limit when of none.
    private static func firstIndex(below limit: Int, where condition: (Int) -> Bool) -> Int {
        var (low, high) = (0, limit)
        while low < high {
            let middle = (low + high) / 2
            if condition(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// From Monday 1969-12-29 to 1970-01-01.
    private static let daysFromMonday = 3
}

extension WorkingCalendar {
    /// Years touched by a span of days for which not a single holiday is known: a due date there may be too early.
    package func yearsWithoutHolidays(from start: Day, through end: Day) -> [Int] {
        guard start <= end else { return [] }
        let known = holidays.years
        return (start.civil.year...end.civil.year).filter { !known.contains($0) }
    }
}
