@testable import Casework

extension StatisticsID {
    static func of(_ number: UInt8) -> StatisticsID {
        StatisticsID(bytes: Array(repeating: number, count: length))!
    }
}

extension CaseFacts {
    /// A case that was reviewed, asked, delegated and closed.
    static func sample() -> CaseFacts {
        let steps: [CaseCourse.Step] = [
            .init(.received, at: noon("2026-03-02")), .init(.verifying, at: noon("2026-03-03")),
            .init(.underReview, at: noon("2026-03-05"), team: "Tim telaah"), .init(.choosingPath, at: noon("2026-03-12")),
            .init(.investigating, at: noon("2026-03-13"), team: "Tim A"), .init(.reporting, at: noon("2026-04-13"), team: "Tim A"),
            .init(.inDiscussion, at: noon("2026-04-20")), .init(.concluded, at: noon("2026-04-21")), .init(.closed, at: noon("2026-04-22")),
        ]
        let course = try! CaseCourse(arrival: day("2026-03-01"), steps: steps, zone: .western)
        return CaseFacts(
            id: .of(7), course: course, kind: "fraud", types: ["discipline", "specialCrime"], unit: "dinas-pu", channel: "letter",
            outcome: .substantiated, isComplete: true, hasReturned: true, satisfaction: false, delegations: Tally(open: 1, done: 2),
            actions: Tally(open: 0, done: 3), deadlines: DeadlineClock.shipped(.judiciary).deadlines(of: course, on: day("2026-05-01"))
        )
    }

    /// A case of a kind and outcome, closed after so many days of review.
    static func simple(kind: String?, outcome: Outcome? = nil, unit: String? = "a", review days: Int = 1) -> CaseFacts {
        let start = noon("2026-03-02")
        let course = try! CaseCourse(
            arrival: day("2026-03-02"),
            steps: [
                .init(.received, at: start), .init(.underReview, at: start),
                .init(.closed, at: noon(WorkingCalendar.sample.day(days, workingDaysAfter: day("2026-03-02")).iso)),
            ],
            zone: .western
        )
        return CaseFacts(id: .of(1), course: course, kind: kind, unit: unit, outcome: outcome)
    }
}

extension CountTable {
    /// A table of numbers without meaning.
    static func of(_ cells: [[Int]]) -> CountTable {
        CountTable(
            rows: .unit, columns: .kind, rowLabels: cells.indices.map { .value("row \($0)") },
            columnLabels: cells[0].indices.map { .value("column \($0)") }, cells: cells
        )
    }

    static func of(_ cells: [Int]) -> CountTable {
        CountTable(
            rows: .unit, columns: nil, rowLabels: cells.indices.map { .value("row \($0)") }, columnLabels: [.total],
            cells: cells.map { [$0] }
        )
    }
}
