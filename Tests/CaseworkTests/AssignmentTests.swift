import Testing

@testable import Casework

@Suite struct `Assignment and conflicts of interest, spec 14.2` {
    @Test func `whoever opens a case is assigned to it, and so is whoever is named in a team`() throws {
        var desk = try Desk.choosingPath()
        #expect(desk.state.people.assigned == [Desk.intake, Desk.reviewer, Desk.supervisor])
        try desk.step(.investigating, by: Desk.supervisor)
        #expect(desk.state.people.assigned == [Desk.intake, Desk.reviewer, Desk.supervisor, Desk.lead, Desk.investigator])
        #expect(desk.state.people.teams.map(\.stamp.by) == [Desk.supervisor])
    }

    @Test(arguments: [Desk.analyst, Desk.auditor, Desk.administrator, Desk.stranger])
    func `nobody without a case key is assigned`(officer: OfficerID) throws {
        #expect(try Desk().refusal(.assign(officer), by: Desk.intake) == .mayNotReceiveKey(officer))
    }

    @Test func `an assignment is made once, and a withdrawal needs one`() throws {
        var desk = try Desk()
        try desk.act(.assign(Desk.reviewer), by: Desk.intake)
        #expect(desk.refusal(.assign(Desk.reviewer), by: Desk.supervisor) == .alreadySo(.officer))
        try desk.act(.withdraw(Desk.reviewer), by: Desk.supervisor)
        #expect(desk.refusal(.withdraw(Desk.reviewer), by: Desk.supervisor) == .noSuch(.officer))
        try desk.act(.assign(Desk.reviewer), by: Desk.intake)
    }

    @Test func `the last officer who can open the case stays`() throws {
        var desk = try Desk()
        #expect(desk.refusal(.withdraw(Desk.intake), by: Desk.supervisor) == .lastOfficer)
        #expect(desk.refusal(.declareConflict(Desk.intake, reason: "Tetangga"), by: Desk.intake) == .lastOfficer)
        try desk.act(.assign(Desk.reviewer), by: Desk.intake)
        try desk.act(.declareConflict(Desk.intake, reason: "Tetangga"), by: Desk.intake)
        #expect(desk.refusal(.withdraw(Desk.reviewer), by: Desk.supervisor) == .lastOfficer)
        try desk.act(.withdraw(Desk.intake), by: Desk.supervisor)
        #expect(desk.state.people.assigned == [Desk.reviewer])
    }

    @Test func `after a conflict was declared, the officer does nothing more on the case and is not assigned again`() throws {
        var desk = try Desk()
        try desk.act(.assign(Desk.reviewer), by: Desk.intake)
        try desk.act(.assign(Desk.supervisor), by: Desk.intake)
        try desk.act(.declareConflict(Desk.reviewer, reason: "Kerabat terlapor"), by: Desk.reviewer)
        #expect(desk.state.people.conflicts.map(\.reason.string) == ["Kerabat terlapor"])
        let conflict = CaseRefusal.conflictOfInterest(Desk.reviewer)
        #expect(desk.refusal(.note("x"), by: Desk.reviewer) == conflict)
        #expect(desk.refusal(.declareConflict(Desk.reviewer, reason: "x"), by: Desk.supervisor) == .alreadySo(.conflict))
        try desk.act(.withdraw(Desk.reviewer), by: Desk.supervisor)
        #expect(desk.refusal(.assign(Desk.reviewer), by: Desk.supervisor) == conflict)
        let team = Team(name: "Tim 1", lead: Desk.lead, members: [Desk.reviewer], letter: "ST-1")
        #expect(desk.refusal(.appointTeam(team), by: Desk.supervisor) == conflict)
    }

    @Test func `a supervisor declares the conflict of an officer whom the report names; colleagues do not`() throws {
        var desk = try Desk()
        let act = Act.declareConflict(Desk.lead, reason: "Disebut dalam laporan")
        #expect(desk.refusal(act, by: Desk.intake) == .notThisRole(may: [.supervisor]))
        try desk.act(act, by: Desk.supervisor)
        #expect(desk.refusal(.assign(Desk.lead), by: Desk.supervisor) == .conflictOfInterest(Desk.lead))
    }

    @Test func `the same team again gets other people`() throws {
        var desk = try Desk.choosingPath()
        try desk.step(.investigating, by: Desk.supervisor)
        try desk.act(.withdraw(Desk.lead), by: Desk.supervisor)
        #expect(try desk.refusal(.reporting, by: Desk.lead) == .notAssigned)
        try desk.act(.appointTeam(Team(name: "Tim 1", lead: Desk.secondLead, members: [], letter: "ST-9")), by: Desk.supervisor)
        #expect(desk.state.people.teams.map(\.team.lead) == [Desk.secondLead])
        try desk.step(.reporting, by: Desk.secondLead)
    }
}
