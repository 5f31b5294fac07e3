import Testing

@testable import Casework

@Suite struct `Dates that officers set and extend` {
    private let course = CaseCourse.of([("2026-03-02", .received), ("2026-03-03", .underReview)])
    private let clock = DeadlineClock.review

    private func deadline(_ decisions: [DeadlineDecision], on today: String, of course: CaseCourse? = nil) throws -> Deadline {
        try #require(clock.deadlines(of: course ?? self.course, decisions: decisions, on: day(today)).first)
    }

    @Test func `an extension gives a new date, and the old one stays visible`() throws {
        let before = try deadline([], on: "2026-03-16")
        let extended = try DeadlineDecision.extending(before, to: day("2026-03-31"), reason: .incomplete, on: day("2026-03-16"))
        let after = try deadline([extended], on: "2026-03-18")
        #expect(after.due == day("2026-03-31") && after.state == .running && after.used == 11 && after.left == 8)
        #expect(after.changes == [.init(decision: extended, previous: day("2026-03-17"))])
        #expect(after.changes.first?.decision.reason == .incomplete)
        let again = try DeadlineDecision.extending(after, to: day("2026-04-30"), reason: .incomplete, on: day("2026-03-20"))
        #expect(try deadline([extended, again], on: "2026-04-01").changes.map(\.previous) == [day("2026-03-17"), day("2026-03-31")])
    }

    @Test func `waiting after an extension pushes the new date, waiting before it does not`() throws {
        let course = CaseCourse.of([
            ("2026-03-02", .received), ("2026-03-03", .underReview), ("2026-03-05", .awaitingReporter), ("2026-03-11", .underReview),
            ("2026-03-16", .awaitingReporter), ("2026-03-18", .underReview),
        ])
        let decision = DeadlineDecision(
            recorded: .rule(.stage(.underReview)), decidedOn: day("2026-03-12"), due: day("2026-04-01"), reason: .incomplete)
        #expect(try deadline([decision], on: "2026-03-12", of: course).due == day("2026-04-01"))
        #expect(try deadline([decision], on: "2026-03-19", of: course).due == day("2026-04-03"))
    }

    @Test func `a date in the past, too far or not later is refused, and so is one for what is done`() throws {
        let running = try deadline([], on: "2026-03-16")
        let today = day("2026-03-16")
        func extending(_ deadline: Deadline, to iso: String) throws(DeadlineDecision.RefusalError) {
            _ = try DeadlineDecision.extending(deadline, to: day(iso), reason: .incomplete, on: today)
        }
        #expect(throws: DeadlineDecision.RefusalError.inThePast) { try extending(running, to: "2026-03-15") }
        #expect(throws: DeadlineDecision.RefusalError.notLater(than: day("2026-03-17"))) { try extending(running, to: "2026-03-17") }
        #expect(throws: DeadlineDecision.RefusalError.tooFar) { try extending(running, to: "2036-03-17") }
        #expect(throws: DeadlineDecision.RefusalError.inThePast) {
            try DeadlineDecision.setting(.matter("surat"), due: day("2026-03-15"), on: today)
        }
        #expect(throws: Never.self) { try DeadlineDecision.setting(.matter("surat"), due: today, on: today) }
        let done = CaseCourse.of([("2026-03-02", .received), ("2026-03-03", .underReview), ("2026-03-04", .choosingPath)])
        let met = try deadline([], on: "2026-03-16", of: done)
        #expect(throws: DeadlineDecision.RefusalError.alreadyMet) { try extending(met, to: "2026-04-01") }
    }

    @Test func `a date can be set for a stage without a rule, and for anything with a name`() throws {
        let course = CaseCourse.of([("2026-03-02", .received), ("2026-03-03", .inDiscussion)])
        let decisions = [
            try DeadlineDecision.setting(.rule(.stage(.inDiscussion)), due: day("2026-03-10"), on: day("2026-03-03")),
            try DeadlineDecision.setting(.matter("surat tugas"), due: day("2026-03-05"), on: day("2026-03-03")),
        ]
        let deadlines = clock.deadlines(of: course, decisions: decisions, on: day("2026-03-06"))
        #expect(deadlines.map(\.state) == [.dueSoon, .overdue])
        #expect(deadlines.map { $0.changes.map(\.previous) } == [[nil], [nil]])
        #expect(clock.deadlines(of: course, decisions: decisions, on: day("2026-03-02")).isEmpty)
    }

    @Test func `an agency's date can be extended`() throws {
        let obligation = DatedObligation(.agency("BKN"), began: day("2026-03-02"), due: day("2026-03-10"))
        let first = try #require(clock.deadlines(of: course, obligations: [obligation], on: day("2026-03-11")).last)
        #expect(first.state == .overdue)
        let extended = try DeadlineDecision.extending(first, to: day("2026-03-20"), reason: .noAnswer, on: day("2026-03-11"))
        let after = try #require(clock.deadlines(of: course, decisions: [extended], obligations: [obligation], on: day("2026-03-12")).last)
        #expect(after.state == .running && after.changes.map(\.previous) == [day("2026-03-10")])
    }

    @Test func `an extension of an earlier stay says nothing about a later one`() {
        let course = CaseCourse.of([
            ("2026-03-02", .received), ("2026-03-03", .underReview), ("2026-03-09", .choosingPath), ("2026-03-10", .delegated),
            ("2026-03-16", .underReview),
        ])
        let decision = DeadlineDecision(
            recorded: .rule(.stage(.underReview)), decidedOn: day("2026-03-04"), due: day("2026-06-01"), reason: .incomplete)
        let deadlines = clock.deadlines(of: course, decisions: [decision], on: day("2026-03-17"))
        #expect(deadlines.map(\.due) == [day("2026-06-01"), day("2026-03-31")])
    }
}
