import Testing

@testable import Casework

/// Spec 14.2, the acts, written down again by hand. `nil`: whoever is assigned.
private let table: [Act.Name: (event: String, roles: RoleSet?)] = [
    .assign: ("assigned", [.supervisor, .intakeOfficer]),
    .withdraw: ("withdrawn", [.supervisor, .intakeOfficer]),
    .appointTeam: ("teamAppointed", [.supervisor]),
    .classify: ("classified", [.reviewer, .supervisor]),
    .reply: ("replied", nil),
    .note: ("noted", nil),
    .contact: ("contactRecorded", nil),
    .tag: ("tagged", nil),
    .untag: ("untagged", nil),
    .link: ("linked", nil),
    .setDeadline: ("deadlineSet", [.intakeOfficer, .supervisor]),
    .extendDeadline: ("deadlineExtended", [.supervisor]),
    .agencyAnswered: ("agencyAnswered", [.intakeOfficer, .supervisor]),
    .actionDone: ("actionDone", [.supervisor, .leader]),
    .actionDropped: ("actionDropped", [.supervisor, .leader]),
    .declareConflict: ("conflictDeclared", [.supervisor]),
    .openIdentity: ("identityOpened", [.identityCustodian]),
    .hold: ("held", [.supervisor, .leader]),
    .releaseHold: ("holdReleased", [.supervisor, .leader]),
    .answerObjection: ("objectionAnswered", [.supervisor]),
    .destroy: ("destroyed", [.supervisor]),
]

private let samples: [Act] = [
    .assign(Desk.lead), .withdraw(Desk.reviewer), .appointTeam(Desk.team),
    .classify(Classification(kind: "fraud", types: NonEmpty("generalCrime"), unit: "unknown")), .reply, .note("Dihubungi"),
    .contact(Contact(channel: .phone, direction: .incoming, date: Desk.today, summary: "Menelepon")), .tag("mendesak"), .untag("lama"),
    .link(.sample(7)), .setDeadline(what: "surat", due: Desk.today),
    .extendDeadline(what: "telaah", due: Day(number: Desk.today.number + 9), reason: "Cuti bersama"),
    .agencyAnswered(AgencyAnswer(agency: "BKN", date: Desk.today, feedback: "Diterima")), .actionDone(1, on: Desk.today),
    .actionDropped(1, reason: "Sudah pensiun"), .declareConflict(Desk.reviewer, reason: "Kerabat terlapor"),
    .openIdentity(reason: "Permintaan LPSK"), .hold(reason: "Perkara di pengadilan"), .releaseHold(reason: "Putusan tetap"),
    .answerObjection(basis: "Bukti tetap tidak cukup"), .destroy(basis: "Jadwal retensi"),
]

/// A case in which every sample makes sense, or would but for the stage.
private func desk(for act: Act) throws -> Desk {
    var desk = try Desk(.reported(on: Desk.today, ReporterAnswers(identity: .sealed)))
    let agencies = NonEmpty(Agency(name: "BKN"))
    var kinds: [Act] = [.assign(Desk.reviewer), .tag("lama"), .setDeadline(what: "telaah", due: Desk.today)]
    kinds += [StageChange.verify, .review, .choosePath, .delegate(agencies)].map(Act.changeStage)
    switch act.name {
    case .actionDone, .actionDropped:
        let details = StageDetails.complete(for: .correctiveAction, today: Desk.today, team: Desk.team)
        kinds += [.changeStage(.conclude(.substantiated)), .changeStage(try StageChange(to: .correctiveAction, details: details))]
    case .releaseHold: kinds.append(.hold(reason: "Perkara"))
    case .destroy: kinds += [.changeStage(.conclude(.unsubstantiated)), .changeStage(.close)]
    case .answerObjection: kinds.append(.changeStage(.stop(reason: .duplicate)))
    case _: break
    }
    for act in kinds { try desk.fold(.act(act)) }
    if act.name == .answerObjection { try desk.fold(.messageReceived(on: Desk.today, ReporterAnswers(objects: true))) }
    return desk
}

@Suite struct `Acts and who may do them, spec 14.2` {
    @Test func `the table has every act, each with its event`() {
        #expect(Set(table.keys).union([.changeStage]) == Set(Act.Name.allCases))
        #expect(samples.map(\.name) == Act.Name.allCases.filter { $0 != .changeStage })
        for (name, row) in table { #expect(name.eventType == row.event) }
        #expect(Act.Name.changeStage.eventType == "stageChanged")
        #expect(Set(Act.Name.allCases.map(\.eventType)).count == Act.Name.allCases.count)
    }

    @Test(arguments: samples, Role.allCases)
    func `every act meets every role exactly as the table says`(act: Act, role: Role) throws {
        let row = try #require(table[act.name])
        var desk = try desk(for: act)
        let officer = OfficerID.sample(42)
        try desk.fold(.act(.assign(officer)))
        var officers = Desk.officers
        officers[officer] = [role]
        let rules = CaseRules(policy: .shipped, officers: officers, today: Desk.today)
        func refusal(_ act: Act) -> CaseRefusal? {
            do throws(CaseRefusal) { try rules.check(.act(act), by: officer, on: desk.state) } catch { return error }
            return nil
        }
        guard let roles = row.roles else {
            #expect(refusal(act) == (RoleSet([role]).mayReceiveCaseKey ? nil : .notAssigned))
            return
        }
        #expect(refusal(act) == (roles.contains(role) ? nil : .notThisRole(may: roles)))
        guard refusal(act) == nil else { return }
        try desk.state.applied(.act(act), by: officer)
    }

    @Test func `whoever is not assigned does not write`() throws {
        let desk = try Desk()
        for act in samples where table[act.name]?.roles == nil { #expect(desk.refusal(act, by: Desk.leader) == .notAssigned) }
    }

    @Test func `what is so already, and what is not there, is told apart`() throws {
        var desk = try Desk()
        try desk.act(.tag("mendesak"), by: Desk.intake)
        try desk.act(.link(.sample(7)), by: Desk.intake)
        try desk.act(.setDeadline(what: "telaah", due: Desk.today), by: Desk.intake)
        #expect(desk.refusal(.tag("mendesak"), by: Desk.intake) == .alreadySo(.tag))
        #expect(desk.refusal(.untag("lain"), by: Desk.intake) == .noSuch(.tag))
        #expect(desk.refusal(.link(.sample(7)), by: Desk.intake) == .alreadySo(.link))
        #expect(
            desk.refusal(.setDeadline(what: "telaah", due: Day(number: Desk.today.number + 1)), by: Desk.intake) == .alreadySo(.deadline))
        #expect(desk.refusal(.extendDeadline(what: "lain", due: Desk.today, reason: "-"), by: Desk.supervisor) == .noSuch(.deadline))
        #expect(
            desk.refusal(.extendDeadline(what: "telaah", due: Desk.today, reason: "-"), by: Desk.supervisor) == .notLater(than: Desk.today))
        #expect(desk.refusal(.actionDone(1, on: Desk.today), by: Desk.leader) == .noSuch(.action))
        #expect(desk.refusal(.releaseHold(reason: "-"), by: Desk.leader) == .noSuch(.hold))
        #expect(desk.refusal(.openIdentity(reason: "-"), by: Desk.custodian) == .noSuch(.sealedIdentity))
        #expect(desk.refusal(.answerObjection(basis: "-"), by: Desk.supervisor) == .noSuch(.objection))
        #expect(desk.refusal(.confirmed(proposal: 9), by: Desk.supervisor) == .noSuch(.proposal))
        #expect(desk.refusal(.unknown, by: Desk.intake) == .unknownEvent)
        let tomorrow = Day(number: Desk.today.number + 1)
        let call = Contact(channel: .phone, direction: .outgoing, date: tomorrow, summary: "Menelepon")
        #expect(desk.refusal(.contact(call), by: Desk.intake) == .inTheFuture(tomorrow))
    }

    @Test func `an extended deadline keeps what it was`() throws {
        var desk = try Desk()
        let (first, second) = (Day(number: Desk.today.number + 3), Day(number: Desk.today.number + 8))
        try desk.act(.setDeadline(what: "telaah", due: first), by: Desk.intake)
        try desk.act(.extendDeadline(what: "telaah", due: second, reason: "Menunggu BPK"), by: Desk.supervisor)
        let deadline = try #require(desk.state.deadlines.first)
        #expect(deadline.due == second)
        #expect(deadline.extensions.map(\.from) == [first])
        #expect(deadline.extensions.map(\.reason.string) == ["Menunggu BPK"])
        #expect(deadline.extensions.map(\.stamp.by) == [Desk.supervisor])
    }
}

extension CaseState {
    /// Folds on without keeping the result.
    func applied(_ kind: CaseEvent.Kind, by officer: OfficerID) throws(FoldError) {
        var next = self
        try next.apply(CaseEvent(time: lastEvent, by: officer, kind: kind))
    }
}
