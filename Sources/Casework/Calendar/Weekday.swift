/// A day of the week, counted from Monday as in ISO 8601.
package enum Weekday: Int, CaseIterable, Hashable, Sendable {
    case monday = 0, tuesday, wednesday, thursday, friday, saturday, sunday

    /// The weekday's identifier in settings and on a command line.
    package var identifier: String {
        switch self {
        case .monday: "monday"
        case .tuesday: "tuesday"
        case .wednesday: "wednesday"
        case .thursday: "thursday"
        case .friday: "friday"
        case .saturday: "saturday"
        case .sunday: "sunday"
        }
    }
}

extension Day {
    /// The weekday; 1970-01-01 was a Thursday.
    package var weekday: Weekday {
        switch (Int(number) + 3) % 7 {
        case 0: .monday
        case 1: .tuesday
        case 2: .wednesday
        case 3: .thursday
        case 4: .friday
        case 5: .saturday
        case _: .sunday
        }
    }
}
