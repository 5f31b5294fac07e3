import Testing

@testable import Casework

@Suite struct `Days and dates` {
    @Test func `every day for 200 years has the date that counting up gives it`() {
        var (year, month, date, weekday) = (1970, 1, 1, 3)
        for number in 0..<UInt32(73_049) {
            let day = Day(number: number)
            let isRight = day.civil == Day.Civil(year: year, month: month, day: date) && day.weekday.rawValue == weekday
            if !isRight || Day(year: year, month: month, day: date) != day { Issue.record("\(year)-\(month)-\(date)") }
            weekday = (weekday + 1) % 7
            date += 1
            let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
            let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
            if date > lengths[month - 1] { (date, month) = (1, month + 1) }
            if month > 12 { (month, year) = (1, year + 1) }
        }
        #expect(year == 2170)
    }

    @Test(arguments: [
        ("1970-01-01", 0), ("2000-02-29", 11_016), ("2026-03-19", 20_531), ("2038-01-19", 24_855), ("9999-12-31", 2_932_896),
    ])
    func `a date is the day that other calendars say`(iso: String, number: UInt32) {
        #expect(Day(iso: iso) == Day(number: number))
        #expect(Day(number: number).iso == iso)
    }

    @Test(arguments: [
        "", "2026-3-19", "2026-03-1", "26-03-19", "2026/03/19", "19-03-2026", "2026-02-29", "2026-04-31", "2026-00-10", "2026-13-01",
        "2026-01-00",
        "1969-12-31", " 2026-03-19", "2026-03-19 ", "+026-03-19", "２０２６-03-19",
    ])
    func `anything but one spelling of a real date is refused`(text: String) {
        #expect(Day(iso: text) == nil)
    }

    @Test(arguments: [
        ("2026-01-31", 1, "2026-02-28"), ("2027-11-30", 3, "2028-02-29"), ("2026-12-15", 1, "2027-01-15"), ("2026-03-31", -1, "2026-02-28"),
        ("2026-01-10", -12, "2025-01-10"), ("2026-05-31", 0, "2026-05-31"),
    ])
    func `months keep the number of the day, or end with the month`(start: String, months: Int, end: String) {
        #expect(day(start).adding(months: months) == day(end))
    }

    @Test func `days far away are held, not trapped`() {
        #expect(Day(number: 5).adding(days: -6) == Day(number: 0))
        #expect(Day(number: 5).adding(days: .max) == Day(number: .max))
        #expect(Day(number: 5).adding(days: .min) == Day(number: 0))
        #expect(Day(number: 5).adding(months: .max) == Day(number: .max))
        #expect(Day(number: 5).adding(months: -1) == Day(number: 0))
        #expect(Day(number: .max).civil.year == 11_761_191)
    }

    @Test func `an office's day begins at its own midnight`() {
        let lateEvening: UInt64 = 20_531 * 86_400 + 17 * 3_600  // 17:00 UTC
        #expect(OfficeZone.utc.day(of: lateEvening) == Day(number: 20_531))
        #expect(OfficeZone.western.day(of: lateEvening) == Day(number: 20_532))
        #expect(OfficeZone.western.day(of: lateEvening - 1) == Day(number: 20_531))
        #expect(OfficeZone.eastern.day(of: lateEvening - 7_200) == Day(number: 20_532))
        #expect(OfficeZone(secondsAhead: -3_600)?.day(of: 0) == Day(number: 0))
        #expect(OfficeZone.western.day(of: .max) == Day(number: .max))
        #expect(OfficeZone(secondsAhead: 14 * 3_600 + 1) == nil)
    }
}
