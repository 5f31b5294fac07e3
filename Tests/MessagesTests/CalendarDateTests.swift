import Foundation
import Testing

@testable import Messages

@Suite struct `Days of the calendar, spec 1.4 and 6.3` {
    @Test(arguments: [("1970-01-01", 0), ("2000-02-29", 11_016), ("2000-03-01", 11_017), ("2026-11-21", 20_778), ("9999-12-31", 2_932_896)])
    func `days and dates agree`(text: String, day: UInt32) throws {
        #expect(try #require(CalendarDate(text)).day == day)
        #expect(try #require(CalendarDate(day: day)).text == text)
    }

    /// Foundation's calendar is the independent model.
    @Test func `every day of 130 years agrees with Foundation`() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        for day in UInt32(0)..<47_482 {
            let date = try #require(CalendarDate(day: day))
            let parts = calendar.dateComponents([.year, .month, .day], from: Date(timeIntervalSince1970: Double(day) * 86_400))
            guard (date.year, date.month, date.dayOfMonth) == (parts.year, parts.month, parts.day), date.day == day else {
                Issue.record("day \(day)")
                return
            }
        }
    }

    @Test(arguments: [
        "", "2026-11-31", "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-10-00", "1969-12-31", "2026-1-01", "26-11-21",
        "2026/11/21", "2026-11-21 ", "２０２６-11-21", "+026-11-21", "2026-11-2\u{0}",
    ])
    func `refuses what is not a day`(text: String) {
        #expect(CalendarDate(text) == nil)
    }

    @Test func `the end of the calendar is no trap`() {
        #expect(CalendarDate(day: 2_932_897) == nil)
        #expect(CalendarDate(day: .max) == nil)
        #expect(CalendarDate(unixTime: .max) == nil)
        #expect(CalendarDate(unixTime: 20_778 * 86_400 + 86_399)?.text == "2026-11-21")
    }
}
