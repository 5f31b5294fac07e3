@testable import Casework

/// A generator with a fixed seed (splitmix64).
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }
}

/// The day that a test names; a slip of the pen in a test traps.
func day(_ iso: String) -> Day {
    Day(iso: iso)!
}

extension HolidayTable {
    /// Holidays on these days.
    static func of(_ days: some Sequence<Day>) -> HolidayTable {
        HolidayTable(sorted: Set(days).sorted().map { Entry(checked: $0, "Libur") })
    }
}

/// Counts by walking from day to day.
struct SlowCalendar {
    let free: Set<Weekday>
    let holidays: Set<Day>

    func isWorking(_ day: Day) -> Bool {
        !free.contains(day.weekday) && !holidays.contains(day)
    }

    func workingDays(after start: Day, through end: Day) -> Int {
        var count = 0
        var day = start
        while day < end {
            day = Day(number: day.number + 1)
            if isWorking(day) { count += 1 }
        }
        return count
    }

    func day(_ count: Int, workingDaysAfter start: Day) -> Day {
        var (left, day) = (count, start)
        while left > 0 {
            day = Day(number: day.number + 1)
            if isWorking(day) { left -= 1 }
        }
        return day
    }
}
