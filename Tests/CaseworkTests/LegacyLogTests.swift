import Testing

@testable import Casework

@Suite struct `Logs from before spec 14.2` {
    private let agencies = NonEmpty(Agency(name: "KPK"), Agency(name: "BKN"))

    private func fold(_ changes: [StageChange]) throws -> CaseState {
        try CaseState(
            folding: [CaseEvent(time: 0, by: Desk.intake, kind: .reported(on: Day(number: 0)))]
                + changes.map { CaseEvent(time: 86_400, by: Desk.intake, kind: .act(.changeStage($0))) })
    }

    @Test func `steps without records open as they did`() throws {
        let state = try fold([
            .verify, .awaitReporter(until: Day(number: 5)), .verify, .review, .choosePath, .investigate, .delegate(agencies), .review,
            .choosePath, .investigate, .report, .discuss, .conclude(.substantiated), .correct, .close, .review, .choosePath,
            .stop(reason: .duplicate), .close,
        ])
        #expect(state.stage == .closed)
        #expect(state.history.count == 20)
        #expect(state.delegation?.pending.map(\.name) == ["KPK", "BKN"])
        #expect(state.delegation?.silent(on: Day(number: .max)).isEmpty == true)
        #expect(state.checklist == nil)
    }

    @Test func `but none of them may be written any more`() throws {
        var desk = try Desk()
        try desk.step(.verifying, by: Desk.intake)
        #expect(desk.refusal(.changeStage(.review), by: Desk.intake) == .missing(.checklist))
    }

    @Test func `a case stopped without a window waits for the policy's`() throws {
        let state = try fold([.verify, .review, .choosePath, .stop(reason: .duplicate)])
        func refusal(on today: UInt32) -> CaseRefusal? {
            let rules = CaseRules(policy: .shipped, officers: Desk.officers, today: Day(number: today))
            do throws(CaseRefusal) { try rules.check(.act(.changeStage(.close)), by: Desk.leader, on: state) } catch { return error }
            return nil
        }
        #expect(refusal(on: 1) == .objectionWindowOpen(until: Day(number: 15)))
        #expect(refusal(on: 15) == .objectionWindowOpen(until: Day(number: 15)))
        #expect(refusal(on: 16) == nil)
    }

    @Test func `corrective action without actions can be closed, and any assigned team lead reports for a team that was never named`()
        throws
    {
        let rules = CaseRules(policy: .shipped, officers: Desk.officers, today: Desk.today)
        let path: [StageChange] = [.verify, .review, .choosePath]
        try rules.check(
            .act(.changeStage(.close)), by: Desk.leader, on: fold(path + [.discuss, .conclude(.substantiated), .correct]))
        var state = try fold(path + [.investigate])
        try state.apply(CaseEvent(time: 86_400, by: Desk.intake, kind: .act(.assign(Desk.lead))))
        try rules.check(.act(try Desk.change(.reporting)), by: Desk.lead, on: state)
    }

    @Test func `acts on things that a case does not have change nothing`() throws {
        var state = try fold([.verify])
        let before = state
        for act in [
            Act.actionDone(7, on: Desk.today), .actionDropped(-1, reason: "x"), .extendDeadline(what: "x", due: Desk.today, reason: "y"),
            .agencyAnswered(AgencyAnswer(agency: "x", date: Desk.today, feedback: "y")), .untag("x"), .withdraw(Desk.lead),
            .answerObjection(basis: "x"), .releaseHold(reason: "x"),
        ] {
            try state.apply(CaseEvent(time: 86_400, by: Desk.intake, kind: .act(act)))
        }
        #expect(state.events == before.events + 8)
        #expect(state.stage == before.stage)
        #expect(state.people == before.people)
        #expect(state.reporter == before.reporter)
    }
}
