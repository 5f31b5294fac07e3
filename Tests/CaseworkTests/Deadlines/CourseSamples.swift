@testable import Casework

extension CaseCourse {
    /// A course by dates; every step at noon in the office. The report arrives on the day of the first.
    static func of(_ steps: [(String, Stage.Name)], team: String? = nil) -> CaseCourse {
        try! CaseCourse(
            arrival: day(steps[0].0), steps: steps.map { Step($0.1, at: noon($0.0), team: team) }, zone: .western
        )
    }
}

/// Noon of a day in western Indonesia, unix seconds.
func noon(_ iso: String) -> UInt64 {
    UInt64(day(iso).number) * 86_400 + 5 * 3_600
}

extension WorkingCalendar {
    /// Saturday and Sunday free, 25 March 2026 (a Wednesday) a holiday. 2 March 2026 is a Monday.
    static let sample = WorkingCalendar(holidays: .of([Day(year: 2026, month: 3, day: 25)!]))
}

extension DeadlineClock {
    /// Ten working days for the review.
    static let review = DeadlineClock(
        calendar: .sample, preset: DeadlinePreset(name: "test", rules: [DeadlineRule(.stage(.underReview), .workingDays(10))])
    )

    static func shipped(_ preset: DeadlinePreset) -> DeadlineClock {
        DeadlineClock(calendar: .sample, preset: preset)
    }
}
