import Testing

@testable import Casework

@Suite struct `Working days` {
    @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
    func `counting over ten years agrees with walking from day to day`(seed: UInt64) throws {
        var generator = SeededGenerator(state: seed)
        let first = day("2024-12-20").number
        let days = first..<first + 3_653
        let holidays = Set(
            (0..<[0, 20, 150, 300, 800, 3_000][Int(seed) - 1]).map { _ in Day(number: .random(in: days, using: &generator)) })
        let free = [
            [], Set([.friday]), [.saturday, .sunday], [.sunday], [.saturday, .sunday], Set(Weekday.allCases).subtracting([.tuesday]),
        ]
        let calendar = try WorkingCalendar(nonWorking: free[Int(seed) - 1], holidays: .of(holidays))
        let slow = SlowCalendar(free: free[Int(seed) - 1], holidays: holidays)
        for _ in 0..<400 {
            let start = Day(number: .random(in: days, using: &generator))
            let end = Day(number: .random(in: days, using: &generator))
            let count = Int.random(in: 0...120, using: &generator)
            #expect(calendar.isWorking(start) == slow.isWorking(start), "seed \(seed)")
            #expect(calendar.workingDays(after: start, through: end) == slow.workingDays(after: start, through: end), "seed \(seed)")
            #expect(calendar.day(count, workingDaysAfter: start) == slow.day(count, workingDaysAfter: start), "seed \(seed)")
        }
    }

    @Test func `the n-th working day has n working days before it, and is one`() {
        let calendar = WorkingCalendar(holidays: .of([day("2027-01-01"), day("2026-12-25"), day("2028-02-29"), day("2026-12-26")]))
        for offset in 0..<900 {
            let start = day("2026-12-01").adding(days: offset)
            for count in [1, 2, 5, 10, 63] {
                let end = calendar.day(count, workingDaysAfter: start)
                #expect(calendar.isWorking(end) && calendar.workingDays(after: start, through: end) == count)
            }
        }
    }

    @Test func `three working days over new year and a leap day`() {
        let calendar = WorkingCalendar(holidays: .of([day("2027-12-24"), day("2028-01-01"), day("2028-02-29")]))
        #expect(calendar.day(3, workingDaysAfter: day("2027-12-30")) == day("2028-01-04"))
        #expect(calendar.day(1, workingDaysAfter: day("2028-02-28")) == day("2028-03-01"))
        #expect(calendar.workingDays(after: day("2027-12-23"), through: day("2027-12-27")) == 1)
    }

    @Test func `no working days lie between a day and itself, or an earlier one`() {
        let calendar = WorkingCalendar(holidays: HolidayTable())
        #expect(calendar.workingDays(after: day("2026-03-19"), through: day("2026-03-19")) == 0)
        #expect(calendar.workingDays(after: day("2026-03-19"), through: day("2026-03-02")) == 0)
        #expect(calendar.day(0, workingDaysAfter: day("2026-03-21")) == day("2026-03-21"))
        #expect(calendar.day(-3, workingDaysAfter: day("2026-03-21")) == day("2026-03-21"))
    }

    @Test func `a week without a working day is refused`() {
        #expect(throws: WorkingCalendar.SetupError.noWorkingWeekday) { try WorkingCalendar(nonWorking: Set(Weekday.allCases)) }
    }

    @Test func `the ends of time do not trap`() {
        let calendar = WorkingCalendar(holidays: HolidayTable())
        #expect(calendar.day(.max, workingDaysAfter: Day(number: .max)) == Day(number: .max))
        #expect(calendar.workingDays(after: Day(number: 0), through: Day(number: .max)) > 3_000_000_000)
    }

    @Test func `years without a known holiday are named`() {
        let calendar = WorkingCalendar(holidays: .of([day("2026-01-01"), day("2028-01-01")]))
        #expect(calendar.yearsWithoutHolidays(from: day("2026-11-01"), through: day("2029-01-01")) == [2027, 2029])
        #expect(calendar.yearsWithoutHolidays(from: day("2026-11-01"), through: day("2026-11-01")) == [])
    }
}
