import Testing

@testable import Casework

@Suite struct `Delegation on the books, spec 14.2` {
    private let later = Day(number: Desk.today.number + 10)

    private func delegated() throws -> Desk {
        var desk = try Desk.choosingPath()
        let agencies = NonEmpty(
            Agency(name: "Inspektorat Utama", letter: "700/1", due: later, parts: ["what", "file.1"]),
            Agency(name: "BKN", letter: "700/2", due: Day(number: later.number + 30)), Agency(name: "KPK", letter: "700/3", due: later))
        try desk.step(.delegated, by: Desk.supervisor, StageDetails(agencies: agencies, basis: "Bukan kewenangan"))
        return desk
    }

    private func answer(_ agency: String, _ day: Day = Desk.today) -> Act {
        .agencyAnswered(AgencyAnswer(agency: agency, date: day, feedback: "Ditindaklanjuti"))
    }

    @Test func `n of m have answered, and one is silent past its day`() throws {
        var desk = try delegated()
        try desk.act(answer("KPK"), by: Desk.intake)
        try desk.act(answer("KPK"), by: Desk.supervisor)
        let delegation = try #require(desk.state.delegation)
        #expect(delegation.answered == 1)
        #expect(delegation.entries.count == 3)
        #expect(delegation.entries[2].answers.map(\.stamp.by) == [Desk.intake, Desk.supervisor])
        #expect(delegation.pending.map(\.name) == ["Inspektorat Utama", "BKN"])
        #expect(delegation.silent(on: later).isEmpty)
        #expect(delegation.silent(on: Day(number: later.number + 1)).map(\.name) == ["Inspektorat Utama"])
    }

    @Test func `an answer comes from an agency that was asked, and not from tomorrow`() throws {
        let desk = try delegated()
        #expect(desk.refusal(answer("Ombudsman"), by: Desk.intake) == .noSuch(.agency))
        let tomorrow = Day(number: Desk.today.number + 1)
        #expect(desk.refusal(answer("KPK", tomorrow), by: Desk.intake) == .inTheFuture(tomorrow))
    }

    @Test func `back in review and delegated anew, an answer goes where it is awaited`() throws {
        var desk = try delegated()
        try desk.act(answer("BKN"), by: Desk.intake)
        try desk.step(.underReview, by: Desk.supervisor)
        try desk.step(.choosingPath, by: Desk.reviewer)
        let again = StageDetails(agencies: NonEmpty(Agency(name: "BKN", letter: "700/9", due: later)), basis: "Bukti baru")
        try desk.step(.delegated, by: Desk.supervisor, again)
        #expect(desk.state.delegation?.answered == 0)
        try desk.act(answer("BKN"), by: Desk.intake)
        try desk.act(answer("KPK"), by: Desk.intake)
        #expect(desk.state.delegations.map(\.answered) == [2, 1])
        try desk.act(answer("BKN"), by: Desk.intake)
        #expect(desk.state.delegations[1].entries[0].answers.count == 2)
    }

    @Test func `an agency stands in a delegation once`() throws {
        let desk = try Desk.choosingPath()
        let twice = NonEmpty(Agency(name: "BKN", letter: "1", due: later), Agency(name: "BKN", letter: "2", due: later))
        let details = StageDetails(agencies: twice, basis: "Bukan kewenangan")
        #expect(try desk.refusal(.delegated, by: Desk.supervisor, details) == .alreadySo(.agency))
    }
}

@Suite struct `To the end and beyond, spec 14.2` {
    private func concluded() throws -> Desk {
        var desk = try Desk.choosingPath()
        try desk.step(.investigating, by: Desk.supervisor)
        try desk.step(.awaitingReporter, by: Desk.investigator)
        try desk.step(.investigating, by: Desk.investigator, StageDetails())
        try desk.step(.reporting, by: Desk.lead)
        try desk.step(.inDiscussion, by: Desk.leader)
        try desk.step(.concluded, by: Desk.leader)
        return desk
    }

    @Test func `a case with corrective actions closes when each is done or dropped`() throws {
        var desk = try concluded()
        let actions = NonEmpty(
            CorrectiveAction(kind: CorrectiveAction.sanction, due: Desk.today, text: "Teguran tertulis"),
            CorrectiveAction(kind: CorrectiveAction.recovery, due: Desk.today))
        try desk.step(.correctiveAction, by: Desk.leader, StageDetails(actions: actions))
        #expect(try desk.refusal(.closed, by: Desk.leader) == .actionsOpen([1, 2]))
        try desk.act(.actionDone(2, on: Desk.today), by: Desk.supervisor)
        #expect(try desk.refusal(.closed, by: Desk.leader) == .actionsOpen([1]))
        #expect(desk.refusal(.actionDropped(2, reason: "x"), by: Desk.leader) == .noSuch(.action))
        try desk.act(.actionDropped(1, reason: "Sudah pensiun"), by: Desk.leader)
        try desk.step(.closed, by: Desk.leader)
        #expect(desk.state.isAtRest)
    }

    @Test func `new evidence reopens a closed case, and its actions go on counting`() throws {
        var desk = try concluded()
        try desk.step(.correctiveAction, by: Desk.leader)
        try desk.act(.actionDone(1, on: Desk.today), by: Desk.leader)
        try desk.step(.closed, by: Desk.leader)
        #expect(try desk.refusal(.underReview, by: Desk.supervisor, StageDetails()) == .missing(.basis))
        try desk.step(.underReview, by: Desk.supervisor)
        try desk.step(.choosingPath, by: Desk.reviewer)
        try desk.step(.inDiscussion, by: Desk.supervisor)
        try desk.step(.concluded, by: Desk.leader)
        try desk.step(.correctiveAction, by: Desk.leader)
        #expect(desk.state.actions.map(\.number) == [1, 2])
        #expect(desk.state.openActions.map(\.number) == [2])
        #expect(desk.state.history.filter { $0.stage.name == .concluded }.count == 2)
    }

    @Test func `a case on hold, or still at work, is not destroyed; after destruction nothing follows`() throws {
        var desk = try concluded()
        let destroy = Act.destroy(basis: "Jadwal retensi")
        #expect(desk.refusal(destroy, by: Desk.supervisor) == .notAtRest)
        try desk.step(.closed, by: Desk.leader)
        try desk.act(.hold(reason: "Perkara di pengadilan"), by: Desk.leader)
        #expect(desk.refusal(.hold(reason: "x"), by: Desk.leader) == .alreadySo(.hold))
        #expect(desk.refusal(destroy, by: Desk.supervisor) == .onHold)
        #expect(desk.state.hold?.reason.string == "Perkara di pengadilan")
        try desk.act(.releaseHold(reason: "Putusan tetap"), by: Desk.supervisor)
        #expect(desk.refusal(destroy, by: Desk.leader) == .notThisRole(may: [.supervisor]))
        try desk.act(destroy, by: Desk.supervisor)
        #expect(desk.state.destruction?.basis.string == "Jadwal retensi")
        for kind in [CaseEvent.Kind.reported(on: Desk.today), .acknowledged, .act(.note("x")), .proposed(destroy), .unknown] {
            #expect(desk.refusal(kind, by: Desk.supervisor) == .destroyed)
            #expect(throws: CaseState.FoldError.destroyed) { try desk.fold(kind) }
        }
    }

    @Test func `what is recorded with the steps stands in the state`() throws {
        let desk = try concluded()
        #expect(desk.state.checklist?.isComplete == true)
        #expect(desk.state.classification?.kind == "corruption")
        #expect(desk.state.people.teams.map(\.team) == [Desk.team])
        #expect(desk.state.history.map(\.stamp.by).contains(Desk.lead))
        #expect(desk.state.stage == .concluded(outcome: .substantiated))
    }
}
