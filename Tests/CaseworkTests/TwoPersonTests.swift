import Testing

@testable import Casework

@Suite struct `Two persons, spec 14.2` {
    private func policy(_ stages: Set<Stage.Name> = [], _ acts: Set<Act.Name> = []) -> CasePolicy {
        var policy = CasePolicy.shipped
        policy.twoPersonStages = stages
        policy.twoPersonActs = acts
        return policy
    }

    @Test func `a stage of the policy takes effect when a second person confirms`() throws {
        var desk = try Desk.choosingPath(policy: policy([.stopped]))
        let stop = try Desk.change(.stopped)
        #expect(desk.refusal(stop, by: Desk.supervisor) == .needsSecondPerson)
        try desk.happens(.proposed(stop), by: Desk.supervisor)
        let number = desk.number
        #expect(desk.state.stage == .choosingPath)
        #expect(desk.state.proposals.map(\.number) == [number])
        #expect(desk.refusal(.confirmed(proposal: number), by: Desk.supervisor) == .samePerson)
        #expect(desk.refusal(.confirmed(proposal: number), by: Desk.leader) == .notThisRole(may: [.supervisor]))
        try desk.happens(.confirmed(proposal: number), by: Desk.secondSupervisor)
        #expect(desk.state.stage.name == .stopped)
        #expect(desk.state.proposals.isEmpty)
        #expect(desk.state.history.last?.stamp.by == Desk.supervisor)
        #expect(desk.state.history.last?.stamp.confirmedBy == Desk.secondSupervisor)
    }

    @Test func `what is incomplete cannot even be proposed`() throws {
        let desk = try Desk.choosingPath(policy: policy([.stopped]))
        let stop = Act.changeStage(.stop(reason: .duplicate))
        #expect(desk.refusal(.proposed(stop), by: Desk.supervisor) == .missing(.basis))
        #expect(desk.refusal(.proposed(.reply), by: Desk.intake) == .cannotBeShared)
    }

    @Test func `a proposed step lapses with any other`() throws {
        var desk = try Desk.choosingPath(policy: policy([.stopped]))
        try desk.happens(.proposed(try Desk.change(.stopped)), by: Desk.supervisor)
        let number = desk.number
        try desk.step(.investigating, by: Desk.supervisor)
        #expect(desk.state.proposals.isEmpty)
        #expect(desk.refusal(.confirmed(proposal: number), by: Desk.secondSupervisor) == .noSuch(.proposal))
        #expect(throws: CaseState.FoldError.noSuchProposal(number)) {
            try desk.fold(.confirmed(proposal: number), by: Desk.secondSupervisor)
        }
    }

    @Test func `a log in which one person confirms alone is refused`() throws {
        var desk = try Desk.choosingPath()
        try desk.fold(.proposed(.hold(reason: "Perkara")), by: Desk.leader)
        let number = desk.number
        #expect(throws: CaseState.FoldError.samePerson) { try desk.fold(.confirmed(proposal: number), by: Desk.leader) }
        #expect(desk.state.hold == nil)
        #expect(desk.state.proposals.count == 1)
    }

    @Test func `a proposal is made once, and declined by its author or by whoever could confirm`() throws {
        var desk = try Desk.choosingPath(policy: policy([], [.hold]))
        let hold = Act.hold(reason: "Perkara")
        try desk.happens(.proposed(hold), by: Desk.supervisor)
        #expect(desk.refusal(.proposed(hold), by: Desk.leader) == .alreadySo(.proposal))
        let number = desk.number
        #expect(
            desk.refusal(.declined(proposal: number, reason: "Tidak perlu"), by: Desk.intake) == .notThisRole(may: [.supervisor, .leader]))
        #expect(desk.refusal(.declined(proposal: number, reason: "Tidak perlu"), by: Desk.supervisor) == nil)
        try desk.happens(.declined(proposal: number, reason: "Tidak perlu"), by: Desk.leader)
        #expect(desk.state.proposals.isEmpty)
        #expect(desk.refusal(.confirmed(proposal: number), by: Desk.leader) == .noSuch(.proposal))
    }

    @Test func `circumstances are asked again at the confirmation`() throws {
        var desk = try Desk(policy: policy([], [.destroy]))
        try desk.step(.archived, by: Desk.intake)
        try desk.happens(.proposed(.destroy(basis: "Jadwal retensi")), by: Desk.supervisor)
        let number = desk.number
        try desk.act(.hold(reason: "Perkara"), by: Desk.leader)
        #expect(desk.refusal(.confirmed(proposal: number), by: Desk.secondSupervisor) == .onHold)
        try desk.act(.releaseHold(reason: "Selesai"), by: Desk.leader)
        try desk.happens(.confirmed(proposal: number), by: Desk.secondSupervisor)
        #expect(desk.state.destruction?.stamp.confirmedBy == Desk.secondSupervisor)
    }

    @Test func `a proposal of an officer with a conflict is not confirmed`() throws {
        var desk = try Desk(policy: policy([], [.hold]))
        try desk.happens(.proposed(.hold(reason: "Perkara")), by: Desk.leader)
        let number = desk.number
        try desk.act(.declareConflict(Desk.leader, reason: "Disebut"), by: Desk.supervisor)
        #expect(desk.refusal(.confirmed(proposal: number), by: Desk.supervisor) == .conflictOfInterest(Desk.leader))
    }

    @Test func `whoever wants a second person may ask without the policy`() throws {
        var desk = try Desk.choosingPath()
        try desk.happens(.proposed(try Desk.change(.stopped)), by: Desk.supervisor)
        try desk.happens(.confirmed(proposal: desk.number), by: Desk.secondSupervisor)
        #expect(desk.state.stage.name == .stopped)
    }

    @Test func `what one officer says in person takes no second, whatever the policy lists`() throws {
        let policy = policy([], Set(Act.Name.allCases.filter { $0 != .changeStage }))
        for name in Act.Name.allCases where !name.canBeShared { #expect(policy.twoPersonActs.contains(name)) }
        var desk = try Desk(policy: policy)
        try desk.act(.reply, by: Desk.intake)
        try desk.act(.note("x"), by: Desk.intake)
        #expect(desk.refusal(.assign(Desk.reviewer), by: Desk.intake) == .needsSecondPerson)
    }
}
