import Testing

@testable import Casework

@Suite struct `Deadline presets` {
    @Test func `the four are found by name`() {
        #expect(DeadlinePreset.shipped.map(\.name) == ["sop-internal", "sp4n-lapor", "siwas", "eu-directive"])
        for preset in DeadlinePreset.shipped { #expect(DeadlinePreset.shipped(named: preset.name) == preset) }
        #expect(DeadlinePreset.shipped(named: "SIWAS") == nil)
    }

    @Test func `each subject has one rule in a preset`() {
        for preset in DeadlinePreset.shipped {
            #expect(Set(preset.rules.map(\.scope)).count == preset.rules.count)
        }
    }

    @Test func `the judiciary's eight numbers are all there, in their order`() {
        let numbers = DeadlinePreset.judiciary.rules.flatMap(\.parts)
        #expect(numbers == [1, 3, 5, 5, 5, 10, 5, 10].map { .workingDays($0) })
    }

    @Test(arguments: [
        ("sop-internal", "verifying", "2026-03-05"), ("sop-internal", "underReview", "2026-03-16"),
        ("sp4n-lapor", "verifying", "2026-03-05"),
        ("sp4n-lapor", "underReview", "2026-03-09"), ("siwas", "verifying", "2026-03-05"), ("siwas", "underReview", "2026-03-16"),
    ])
    func `a stage that begins on Monday 2 March is due`(preset: String, stage: String, due: String) throws {
        let rules = try #require(DeadlinePreset.shipped(named: preset)).rules
        let rule = try #require(rules.first { $0.scope.identifier == stage })
        #expect(rule.end(from: day("2026-03-02"), in: .sample) == day(due))
    }

    @Test func `handling runs from the choice of a path to the outcome`() throws {
        let clock = DeadlineClock.shipped(.publicService)
        let course = CaseCourse.of([
            ("2026-03-02", .underReview), ("2026-03-03", .choosingPath), ("2026-03-04", .investigating), ("2026-03-05", .awaitingReporter),
            ("2026-03-09", .investigating), ("2026-03-12", .reporting),
        ])
        let running = try #require(clock.deadlines(of: course, on: day("2026-03-13")).last)
        #expect(running.subject == .rule(.handling) && running.due == day("2026-03-19") && running.waited.reporter == 2)
    }

    @Test func `the directive acknowledges in seven days and answers three months later, whatever waits`() throws {
        let clock = DeadlineClock.shipped(.directive)
        let course = CaseCourse.of([("2026-03-02", .received), ("2026-03-06", .verifying), ("2026-03-09", .awaitingReporter)])
        let deadlines = clock.deadlines(of: course, on: day("2026-05-01"))
        // 6 June 2026 is a Saturday.
        #expect(deadlines.map(\.due) == [day("2026-03-09"), day("2026-06-08")])
        #expect(deadlines.map(\.state) == [.met, .running])
        #expect(deadlines.last?.waited.reporter == 38)
    }

    @Test func `periods of calendar days and months end on a working day`() {
        #expect(Allowance.calendarDays(7).end(from: day("2026-03-18"), in: .sample) == day("2026-03-26"))
        #expect(Allowance.calendarDays(5).end(from: day("2026-03-02"), in: .sample) == day("2026-03-09"))
        #expect(Allowance.months(1).end(from: day("2026-01-31"), in: .sample) == day("2026-03-02"))
    }
}

@Suite struct `Lead times` {
    @Test func `own time and the time of others, by stage and by team`() throws {
        let steps: [CaseCourse.Step] = [
            .init(.received, at: noon("2026-03-02")), .init(.verifying, at: noon("2026-03-03")),
            .init(.underReview, at: noon("2026-03-05"), team: "telaah"), .init(.awaitingReporter, at: noon("2026-03-06"), team: "telaah"),
            .init(.underReview, at: noon("2026-03-11"), team: "telaah"), .init(.choosingPath, at: noon("2026-03-12")),
            .init(.investigating, at: noon("2026-03-13"), team: "A"), .init(.investigating, at: noon("2026-03-17"), team: "B"),
            .init(.delegated, at: noon("2026-03-24"), team: "B"),
        ]
        let course = try CaseCourse(arrival: day("2026-03-02"), steps: steps, zone: .western)
        let times = LeadTimes(of: course, in: .sample, zone: .western, now: noon("2026-03-27") + 60)
        #expect(times.total(in: .underReview) == .init(workingDays: 2, seconds: 2 * 86_400))
        #expect(times.total(of: .reporter) == .init(workingDays: 3, seconds: 5 * 86_400))
        #expect(times.total(of: .agencies) == .init(workingDays: 2, seconds: 3 * 86_400 + 60))
        #expect(times.byTeam["A"]?.workingDays == 2 && times.byTeam["B"]?.workingDays == 5 && times.byTeam["telaah"]?.workingDays == 2)
        #expect(times.byTeam[String?.none]?.workingDays == 4)
        #expect(times.stays.last?.ended == nil)
    }

    @Test func `every working day and every second belongs to exactly one stay`() throws {
        var generator = SeededGenerator(state: 4)
        for _ in 0..<200 {
            var (time, steps) = (noon("2026-01-05"), [CaseCourse.Step]())
            for _ in 0..<Int.random(in: 1...12, using: &generator) {
                steps.append(.init(Stage.Name.allCases.randomElement(using: &generator) ?? .closed, at: time))
                time += .random(in: 0...900_000, using: &generator)
            }
            let course = try CaseCourse(arrival: day("2026-01-05"), steps: steps, zone: .western)
            let times = LeadTimes(of: course, in: .sample, zone: .western, now: time)
            let totals = TimeOwner.allCases.map(times.total(of:))
            #expect(totals.reduce(0) { $0 + $1.seconds } == time - noon("2026-01-05"))
            let days = WorkingCalendar.sample.workingDays(after: day("2026-01-05"), through: OfficeZone.western.day(of: time))
            #expect(totals.reduce(0) { $0 + $1.workingDays } == days)
        }
    }
}
