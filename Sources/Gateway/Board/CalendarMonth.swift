import Peluit

/// UTC months, as the board's archive is cut. Spec 8.4.
struct CalendarMonth: Equatable, Sendable {
    let year: Int
    /// 1 to 12.
    let month: Int

    init(year: Int, month: Int) {
        self.year = year
        self.month = month
    }

    /// The month in which a unix second lies: days are counted in 400-year cycles from 1 March of year 0, where every month but the
    /// last has a length that its number gives.
    init(at unix: UInt64) {
        let days = Int(clamping: unix / ProtocolTime.secondsPerDay) + 719_468
        let dayOfEra = days % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        month = shifted < 10 ? shifted + 3 : shifted - 9
        year = yearOfEra + days / 146_097 * 400 + (month <= 2 ? 1 : 0)
    }

    /// - Returns: `nil` unless `text` is `YYYY-MM`.
    init?(_ text: [UInt8]) {
        guard text.count == 7, text[4] == UInt8(ascii: "-"), let year = Self.digits(text[..<4]), let month = Self.digits(text[5...]),
            1...12 ~= month
        else { return nil }
        self.init(year: year, month: month)
    }

    /// `YYYY-MM`.
    var text: String {
        String(repeating: "0", count: max(0, 4 - String(year).count)) + "\(year)-\(month < 10 ? "0" : "")\(month)"
    }

    /// The month that lies `count` months earlier.
    func earlier(by count: Int) -> CalendarMonth {
        let months = year * 12 + month - 1 - count
        return CalendarMonth(year: months / 12, month: months % 12 + 1)
    }

    private static func digits(_ text: ArraySlice<UInt8>) -> Int? {
        var number = 0
        for character in text {
            guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= character else { return nil }
            number = number * 10 + Int(character - UInt8(ascii: "0"))
        }
        return number
    }
}
