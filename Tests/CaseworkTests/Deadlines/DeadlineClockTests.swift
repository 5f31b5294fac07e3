import Testing

@testable import Casework

@Suite struct `Deadlines of a case` {
    private let review = CaseCourse.of([("2026-03-02", .received), ("2026-03-02", .verifying), ("2026-03-03", .underReview)])

    @Test(arguments: [
        ("2026-03-03", 0, 10, Deadline.State.running), ("2026-03-12", 7, 3, .running), ("2026-03-13", 8, 2, .dueSoon),
        ("2026-03-15", 8, 2, .dueSoon),
        ("2026-03-17", 10, 0, .dueSoon), ("2026-03-18", 11, 0, .overdue), ("2026-03-26", 16, 0, .overdue),
    ])
    func `ten working days run, come near and pass`(today: String, used: Int, left: Int, state: Deadline.State) throws {
        let deadline = try #require(DeadlineClock.review.deadlines(of: review, on: day(today)).first)
        #expect(deadline.due == day("2026-03-17") && deadline.began == day("2026-03-03"))
        #expect(deadline.used == used && deadline.left == left && deadline.state == state)
        #expect(deadline.late == max(0, used - 10) && deadline.isMissed == (state == .overdue))
    }

    @Test func `days on which the case waits for the reporter push the due day, and are counted apart`() throws {
        // Asked on Thursday 5 March, answered on Wednesday 11: four working days.
        let asked = CaseCourse.of([("2026-03-02", .received), ("2026-03-03", .underReview), ("2026-03-05", .awaitingReporter)])
        let waiting = try #require(DeadlineClock.review.deadlines(of: asked, on: day("2026-03-10")).first)
        #expect(waiting.state == .paused && waiting.used == 2 && waiting.left == 8 && waiting.waited == .init(reporter: 3))
        #expect(waiting.due == day("2026-03-20"))
        let answered = CaseCourse.of([
            ("2026-03-02", .received), ("2026-03-03", .underReview), ("2026-03-05", .awaitingReporter), ("2026-03-11", .underReview),
        ])
        let running = try #require(DeadlineClock.review.deadlines(of: answered, on: day("2026-03-12")).first)
        #expect(running.state == .running && running.used == 3 && running.left == 7 && running.waited == .init(reporter: 4))
        #expect(running.due == day("2026-03-23"))
    }

    @Test func `what was overdue before the waiting stays overdue`() throws {
        let asked = CaseCourse.of([("2026-03-02", .received), ("2026-03-03", .underReview), ("2026-03-19", .awaitingReporter)])
        let deadline = try #require(DeadlineClock.review.deadlines(of: asked, on: day("2026-03-24")).first)
        #expect(deadline.state == .overdue && deadline.due == day("2026-03-17") && deadline.late == 2)
    }

    @Test func `a stage left is met, in time or late`() throws {
        let left = CaseCourse.of([("2026-03-02", .received), ("2026-03-03", .underReview), ("2026-03-17", .choosingPath)])
        let inTime = try #require(DeadlineClock.review.deadlines(of: left, on: day("2026-06-01")).first)
        #expect(inTime.state == .met && !inTime.isMissed && inTime.endedOn == day("2026-03-17") && inTime.used == 10)
        let later = CaseCourse.of([("2026-03-02", .received), ("2026-03-03", .underReview), ("2026-03-19", .choosingPath)])
        let late = try #require(DeadlineClock.review.deadlines(of: later, on: day("2026-06-01")).first)
        #expect(late.state == .met && late.isMissed && late.late == 2)
    }

    @Test func `a return to a stage gets new time`() {
        let course = CaseCourse.of([
            ("2026-03-02", .received), ("2026-03-03", .underReview), ("2026-03-05", .choosingPath), ("2026-03-06", .delegated),
            ("2026-03-26", .underReview),
        ])
        let deadlines = DeadlineClock.review.deadlines(of: course, on: day("2026-03-27"))
        #expect(deadlines.map(\.state) == [.met, .running])
        #expect(deadlines.last?.began == day("2026-03-26") && deadlines.last?.used == 1)
    }

    @Test func `the past is told as it was then`() {
        let course = CaseCourse.of([
            ("2026-03-02", .received), ("2026-03-03", .underReview), ("2026-03-05", .awaitingReporter), ("2026-03-11", .underReview),
            ("2026-03-12", .choosingPath),
        ])
        let states = ["2026-03-02", "2026-03-04", "2026-03-05", "2026-03-10", "2026-03-11", "2026-03-12"]
            .map { DeadlineClock.review.deadlines(of: course, on: day($0)).map(\.state) }
        #expect(states == [[], [.running], [.paused], [.paused], [.running], [.met]])
    }

    @Test func `waiting for agencies stops the whole case's time, and is counted apart from the reporter's`() throws {
        let clock = DeadlineClock(
            calendar: .sample, preset: DeadlinePreset(name: "test", rules: [DeadlineRule(.wholeCase, .workingDays(10))])
        )
        let course = CaseCourse.of([
            ("2026-03-02", .received), ("2026-03-03", .verifying), ("2026-03-04", .awaitingReporter), ("2026-03-06", .verifying),
            ("2026-03-09", .underReview), ("2026-03-10", .choosingPath), ("2026-03-11", .delegated),
        ])
        let deadline = try #require(clock.deadlines(of: course, on: day("2026-03-31")).first)
        #expect(deadline.state == .paused && deadline.used == 5 && deadline.left == 5)
        #expect(deadline.waited == .init(reporter: 2, agencies: 13))
    }

    @Test func `a case taken up again has new time as a whole`() {
        let clock = DeadlineClock.shipped(.internalProcedure)
        let course = CaseCourse.of([("2026-03-02", .received), ("2026-03-04", .archived), ("2026-03-10", .verifying)])
        let whole = clock.deadlines(of: course, on: day("2026-03-11")).filter { $0.subject == .rule(.wholeCase) }
        #expect(whole.map(\.state) == [.met, .running] && whole.last?.began == day("2026-03-10"))
    }

    @Test func `what waited at the gateway waited for the office`() throws {
        let course = try CaseCourse(
            arrival: day("2026-03-02"), steps: [.init(.received, at: noon("2026-03-10"))], zone: .western
        )
        let deadline = try #require(DeadlineClock.shipped(.directive).deadlines(of: course, on: day("2026-03-10")).first)
        #expect(deadline.due == day("2026-03-09") && deadline.state == .overdue)
    }

    @Test func `steps that are no course are refused`() {
        #expect(throws: CaseCourse.CourseError.empty) { try CaseCourse(arrival: day("2026-03-02"), steps: [], zone: .utc) }
        #expect(throws: CaseCourse.CourseError.timeRunsBackwards(step: 1)) {
            try CaseCourse(arrival: day("2026-03-02"), steps: [.init(.received, at: 9), .init(.verifying, at: 8)], zone: .utc)
        }
    }

    @Test func `agencies and actions have dates of their own`() {
        let obligations = [
            DatedObligation(.agency("BKN"), began: day("2026-03-02"), due: day("2026-03-20")),
            DatedObligation(.agency("LPSK"), began: day("2026-03-02"), due: day("2026-03-10")),
            DatedObligation(.action(1), began: day("2026-03-02"), due: day("2026-03-10"), endedOn: day("2026-03-10")),
            DatedObligation(.agency("later"), began: day("2026-03-13"), due: day("2026-03-20")),
        ]
        let course = CaseCourse.of([("2026-03-02", .delegated)])
        let clock = DeadlineClock(calendar: .sample, preset: DeadlinePreset(name: "none", rules: []))
        let deadlines = clock.deadlines(of: course, obligations: obligations, on: day("2026-03-12"))
        #expect(deadlines.map(\.state) == [.running, .overdue, .met])
        #expect(deadlines.map(\.late) == [0, 2, 0])
    }
}

@Suite struct `Deadlines against a slow model` {
    /// Counts a day for the office when the case was not waiting as the day began; the due day is the last one in time.
    private func slow(_ course: CaseCourse, began: Day, count: Int, today: Day, calendar: WorkingCalendar) -> (
        due: Day, used: Int, waited: Int
    ) {
        var (own, waited, due, usedToday, day) = (0, 0, began, 0, began)
        while own <= count || day < today {
            day = day.adding(days: 1)
            if calendar.isWorking(day) {
                // From tomorrow on, as if the waiting ended today.
                let stage = course.spells.last { $0.day < day }?.stage ?? .received
                if stage.isWaiting && day <= today { waited += 1 } else { own += 1 }
                if own <= count { due = day }
            }
            if day == today { usedToday = own }
        }
        return (due, usedToday, waited)
    }

    @Test(arguments: Array(1...60) as [UInt64])
    func `any course with any waiting`(seed: UInt64) throws {
        var generator = SeededGenerator(state: seed)
        let start = day("2026-01-05").number
        let holidays = (0..<30).map { _ in Day(number: .random(in: start..<start + 500, using: &generator)) }
        let calendar = WorkingCalendar(holidays: .of(holidays))
        var (date, steps) = (calendar.workingDay(notBefore: Day(number: start)), [CaseCourse.Step]())
        let arrival = date
        for index in 0..<Int.random(in: 1...9, using: &generator) {
            let waiting: Stage.Name = Bool.random(using: &generator) ? .awaitingReporter : .delegated
            steps.append(.init(index % 2 == 0 ? .investigating : waiting, at: noon(date.iso)))
            date = calendar.day(.random(in: 0...8, using: &generator), workingDaysAfter: date)
        }
        let course = try CaseCourse(arrival: arrival, steps: steps, zone: .western)
        let count = Int.random(in: 1...25, using: &generator)
        let rules = [DeadlineRule(.wholeCase, .workingDays(count))]
        let clock = DeadlineClock(calendar: calendar, preset: DeadlinePreset(name: "test", rules: rules))
        let last = try #require(course.spells.last?.day)
        for offset in 0..<60 {
            let today = last.adding(days: offset)
            let deadline = try #require(clock.deadlines(of: course, on: today).first)
            let model = slow(course, began: arrival, count: count, today: today, calendar: calendar)
            #expect(deadline.due == model.due, "seed \(seed), today \(today.iso)")
            #expect(deadline.used == model.used && deadline.waited.total == model.waited, "seed \(seed), today \(today.iso)")
            #expect(deadline.late == max(0, model.used - count), "seed \(seed), today \(today.iso)")
            #expect(deadline.state == .overdue || deadline.left == max(0, count - model.used), "seed \(seed), today \(today.iso)")
        }
    }
}
