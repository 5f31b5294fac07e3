/// A day of the Gregorian calendar, 1970 to 9999, written `2026-11-21`. Spec 6.3.
package struct CalendarDate: Hashable, Comparable, Sendable {
    package let year: Int
    /// 1 to 12.
    package let month: Int
    /// 1 to 31.
    package let dayOfMonth: Int

    /// - Returns: `nil` for a day that the calendar does not have.
    package init?(year: Int, month: Int, dayOfMonth: Int) {
        guard (1970...9999).contains(year), (1...12).contains(month) else { return nil }
        guard (1...Self.length(ofMonth: month, in: year)).contains(dayOfMonth) else { return nil }
        self.year = year
        self.month = month
        self.dayOfMonth = dayOfMonth
    }

    /// Reads exactly `YYYY-MM-DD` in ASCII digits.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
        guard let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]), let day = Self.number(bytes[8..<10]) else {
            return nil
        }
        self.init(year: year, month: month, dayOfMonth: day)
    }

    /// `YYYY-MM-DD`.
    package var text: String {
        "\(year)-\(month < 10 ? "0" : "")\(month)-\(dayOfMonth < 10 ? "0" : "")\(dayOfMonth)"
    }

    package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        (left.year, left.month, left.dayOfMonth) < (right.year, right.month, right.dayOfMonth)
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        var number = 0
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            number = number * 10 + Int(digit - UInt8(ascii: "0"))
        }
        return number
    }

    private static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

// Days counted from 1970-01-01, spec 1.4.
extension CalendarDate {
    /// - Returns: `nil` past the year 9999.
    package init?(day: UInt32) {
        // Years begin in March here, so that the leap day is a year's last; 719,468 days lie before 1970-01-01 in such years.
        let days = Int(day) + 719_468
        let century400 = days / 146_097
        let dayOf400 = days % 146_097
        let yearOf400 = (dayOf400 - dayOf400 / 1_460 + dayOf400 / 36_524 - dayOf400 / 146_096) / 365
        let dayOfYear = dayOf400 - (365 * yearOf400 + yearOf400 / 4 - yearOf400 / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let year = century400 * 400 + yearOf400 + (month <= 2 ? 1 : 0)
        self.init(year: year, month: month, dayOfMonth: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }

    /// The day of a moment, unix seconds, in UTC.
    package init?(unixTime: UInt64) {
        guard let day = UInt32(exactly: unixTime / 86_400) else { return nil }
        self.init(day: day)
    }

    package var day: UInt32 {
        let marchYear = month <= 2 ? year - 1 : year
        let monthFromMarch = month <= 2 ? month + 9 : month - 3
        let dayOfYear = (153 * monthFromMarch + 2) / 5 + dayOfMonth - 1
        let leapDays = marchYear / 4 - marchYear / 100 + marchYear / 400
        return UInt32(365 * marchYear + leapDays + dayOfYear - 719_468)
    }
}
