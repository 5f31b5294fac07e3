extension Day {
    /// Days of the Gregorian calendar, as people write them.
    package struct Civil: Hashable, Sendable {
        package let year: Int
        package let month: Int
        package let day: Int
    }

    /// The day with this date.
    ///
    /// - Returns: `nil` for a date that no calendar has (31 April), or one outside the years 1970 to 9999.
    package init?(year: Int, month: Int, day: Int) {
        guard (1970...9999).contains(year), (1...12).contains(month), (1...Self.length(ofMonth: month, in: year)).contains(day) else {
            return nil
        }
        // Years begin in March here: the leap day then is the last day of its year, and a month's offset is one line.
        let shifted = month > 2 ? year : year - 1
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let days = shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - Self.daysBefore1970
        self.init(number: UInt32(days))
    }

    /// Year, month and day.
    package var civil: Civil {
        let days = Int(number) + Self.daysBefore1970
        let era = days / Self.daysInEra
        let ofEra = days % Self.daysInEra
        let yearOfEra = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / (Self.daysInEra - 1)) / 365
        let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * ofYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        return Civil(
            year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month: month, day: ofYear - (153 * marchMonth + 2) / 5 + 1
        )
    }

    /// How many days a month of a year has; the month counts from 1.
    package static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        case _: 31
        }
    }

    /// From 1 March of the year 0 to 1 January 1970.
    private static let daysBefore1970 = 719_468
    /// Days in 400 years.
    private static let daysInEra = 146_097
}

extension Day {
    /// The day that many days later, or earlier for a negative number; held at both ends of what a day can be.
    package func adding(days: Int) -> Day {
        let (sum, isTooFar) = Int(number).addingReportingOverflow(days)
        if isTooFar { return Day(number: days > 0 ? .max : 0) }
        return Day(number: UInt32(clamping: sum))
    }

    /// The day with the same number so many months later, or the month's last day where it has no such number.
    package func adding(months: Int) -> Day {
        let from = civil
        let (ahead, isTooFar) = (from.year * 12 + from.month - 1).addingReportingOverflow(months)
        guard !isTooFar, ahead >= 1970 * 12 else { return Day(number: months > 0 ? .max : 0) }
        let (year, month) = (ahead / 12, ahead % 12 + 1)
        let day = min(from.day, Self.length(ofMonth: month, in: year))
        return Day(year: year, month: month, day: day) ?? Day(number: .max)
    }

    /// Days from this one to another; negative for an earlier one.
    package func days(to other: Day) -> Int {
        Int(other.number) - Int(number)
    }
}

extension Day {
    /// Reads `2026-03-19`, and no other spelling of it.
    ///
    /// - Returns: `nil` for anything else, and for dates that do not exist.
    package init?(iso text: some StringProtocol) {
        guard case .date(let day) = ISODate(text.utf8) else { return nil }
        self = day
    }

    /// The day as `2026-03-19`; after the year 9999 with as many digits as it takes.
    package var iso: String {
        let date = civil
        func padded(_ number: Int, to width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return "\(padded(date.year, to: 4))-\(padded(date.month, to: 2))-\(padded(date.day, to: 2))"
    }

    /// What ten bytes say: a date, the form of one without a day behind it, or neither.
    enum ISODate {
        case date(Day)
        case impossible(year: Int)
        case malformed

        init(_ bytes: some Sequence<UInt8>) {
            let bytes = Array(bytes)
            let separators = [4, 7]
            guard bytes.count == 10,
                bytes.enumerated().allSatisfy({
                    separators.contains($0.offset)
                        ? $0.element == UInt8(ascii: "-") : (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0.element)
                })
            else {
                self = .malformed
                return
            }
            func number(_ range: Range<Int>) -> Int {
                bytes[range].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
            }
            let year = number(0..<4)
            self = Day(year: year, month: number(5..<7), day: number(8..<10)).map { .date($0) } ?? .impossible(year: year)
        }
    }
}
