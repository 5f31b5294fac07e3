import Testing

@testable import Casework

/// Spec 14.2, written down again by hand: who may take which step, and what is recorded. `*` stands for the stage that asked.
private let table: [(to: String, from: [String], roles: RoleSet, records: [StageDetails.Field])] = [
    ("verifying", ["received", "archived"], [.intakeOfficer], []),
    ("*", ["awaitingReporter"], [.intakeOfficer, .reviewer, .investigator, .teamLead], []),
    (
        "awaitingReporter", ["verifying", "underReview", "investigating"], [.intakeOfficer, .reviewer, .investigator, .teamLead], [.until]
    ),
    ("archived", ["received", "verifying", "awaitingReporter"], [.intakeOfficer, .supervisor], [.reason]),
    ("underReview", ["verifying"], [.intakeOfficer], [.checklist]),
    ("underReview", ["delegated", "stopped", "closed"], [.supervisor], [.basis]),
    ("choosingPath", ["underReview"], [.reviewer], [.result, .classification]),
    ("investigating", ["choosingPath", "inDiscussion"], [.supervisor], [.basis, .team]),
    ("delegated", ["choosingPath", "investigating"], [.supervisor], [.basis, .agencies, .letters, .dueDates]),
    ("stopped", ["choosingPath", "delegated"], [.supervisor], [.basis, .reason, .until]),
    ("inDiscussion", ["choosingPath"], [.supervisor], [.basis]),
    ("reporting", ["investigating"], [.teamLead], [.result]),
    ("inDiscussion", ["reporting"], [.leader, .supervisor], []),
    ("concluded", ["inDiscussion", "delegated"], [.leader], [.outcome, .recommendation, .minutes]),
    ("correctiveAction", ["concluded"], [.leader, .supervisor], [.actions]),
    ("closed", ["concluded", "correctiveAction", "stopped"], [.leader, .supervisor], []),
]

private func row(_ position: Stage.Position, _ target: Stage.Name) -> (roles: RoleSet, records: [StageDetails.Field])? {
    let asker = position.asker?.rawValue ?? ""
    return table.first { row in
        row.from.contains(position.name.rawValue) && (row.to == target.rawValue || (row.to == "*" && target.rawValue == asker))
    }.map { ($0.roles, $0.records) }
}

/// How a case gets to each stage, in the shortest way.
private func way(to position: Stage.Position) -> [StageChange] {
    let agencies = NonEmpty(Agency(name: "KPK"))
    let path: [StageChange] = [.verify, .review, .choosePath]
    let report: [StageChange] = path + [.investigate, .report]
    return switch position.name {
    case .received: []
    case .verifying: [.verify]
    case .awaitingReporter:
        switch position.asker {
        case .verifying, nil: [.verify, .awaitReporter(until: Desk.today)]
        case .underReview: [.verify, .review, .awaitReporter(until: Desk.today)]
        case .investigating: path + [.investigate, .awaitReporter(until: Desk.today)]
        }
    case .archived: [.archive(reason: .abuse)]
    case .underReview: [.verify, .review]
    case .choosingPath: path
    case .investigating: path + [.investigate]
    case .delegated: path + [.delegate(agencies)]
    case .stopped: path + [.stop(reason: .duplicate, until: Day(number: Desk.today.number - 1))]
    case .reporting: report
    case .inDiscussion: path + [.discuss]
    case .concluded: path + [.discuss, .conclude(.substantiated)]
    case .correctiveAction: path + [.discuss, .conclude(.substantiated), .correct]
    case .closed: path + [.discuss, .conclude(.unsubstantiated), .close]
    }
}

/// One officer of one role, at work on the case, leading its team.
private struct Walk {
    static let officer = OfficerID.sample(42)
    let state: CaseState
    let rules: CaseRules

    init(_ position: Stage.Position, _ role: Role, assigned: Bool = true) throws {
        var state = try CaseState(opening: CaseEvent(time: 0, by: Desk.intake, kind: .reported(on: Desk.today)))
        let steps = way(to: position).map { CaseEvent.Kind.act(.changeStage($0)) }
        let appointment = Act.appointTeam(Team(name: "Tim 1", lead: Self.officer, members: [], letter: "ST-1"))
        for kind in steps + [.act(appointment)] + (assigned ? [] : [.act(.withdraw(Self.officer))]) {
            try state.apply(CaseEvent(time: 0, by: Desk.intake, kind: kind))
        }
        self.state = state
        var officers = Desk.officers
        officers[Self.officer] = [role]
        rules = CaseRules(policy: .shipped, officers: officers, today: Desk.today)
    }

    func refusal(_ target: Stage.Name, _ details: StageDetails? = nil) throws -> CaseRefusal? {
        let details = details ?? .complete(for: target, today: Desk.today, team: Desk.team)
        let change = try StageChange(to: target, details: details)
        do throws(CaseRefusal) { try rules.check(.act(.changeStage(change)), by: Self.officer, on: state) } catch { return error }
        return nil
    }
}

private let targets = Stage.Name.allCases.filter { $0 != .received }

@Suite struct `Steps and who may take them, spec 14.2` {
    @Test(arguments: Stage.Position.all)
    func `the table names each step's roles and records`(position: Stage.Position) {
        for target in Stage.Name.allCases {
            let step = Step(from: position, to: target)
            let expected = row(position, target)
            #expect(step?.roles == expected?.roles, "\(position) to \(target)")
            #expect(step?.records == expected?.records, "\(position) to \(target)")
        }
    }

    @Test(arguments: Stage.Position.all, Role.allCases)
    func `every stage meets every step of every role exactly as the table says`(position: Stage.Position, role: Role) throws {
        let walk = try Walk(position, role)
        #expect(walk.state.stage.position == position)
        for target in targets {
            let expected: CaseRefusal? =
                if let row = row(position, target) {
                    row.roles.contains(role) ? nil : .notThisRole(may: row.roles)
                } else {
                    .noSuchStep(IllegalTransition(from: position.name, to: target))
                }
            #expect(try walk.refusal(target) == expected, "\(position) to \(target) by \(role)")
            #expect(walk.state.stage.successors(for: [role]).contains(target) == (expected == nil))
        }
    }

    @Test(arguments: Stage.Position.all)
    func `each record that is missing is named`(position: Stage.Position) throws {
        for target in targets {
            guard let row = row(position, target), let role = row.roles.roles.first else { continue }
            let walk = try Walk(position, role)
            let complete = StageDetails.complete(for: target, today: Desk.today, team: Desk.team)
            for field in row.records where field != target.detail {
                #expect(try walk.refusal(target, complete.without(field)) == .missing(field), "\(position) to \(target)")
            }
        }
    }

    @Test(arguments: [Role.reviewer, .investigator, .teamLead])
    func `reviewers and team members work only on assigned cases`(role: Role) throws {
        for position in Stage.Position.all {
            let walk = try Walk(position, role, assigned: false)
            for target in targets where row(position, target)?.roles.contains(role) == true {
                #expect(try walk.refusal(target) == .notAssigned)
            }
        }
    }

    @Test func `a stranger to the office may do nothing`() throws {
        var desk = try Desk()
        #expect(try desk.refusal(.verifying, by: Desk.stranger) == .notThisRole(may: [.intakeOfficer]))
        #expect(desk.refusal(.reported(on: Desk.today), by: Desk.stranger) == .notThisRole(may: .withCases))
        try desk.fold(.act(.assign(Desk.stranger)))
        #expect(desk.refusal(.reply, by: Desk.stranger) == .notAssigned)
    }

    @Test func `only who leads a team of the case reports for it`() throws {
        var desk = try Desk.choosingPath()
        try desk.step(.investigating, by: Desk.supervisor)
        try desk.act(.assign(Desk.secondLead), by: Desk.supervisor)
        #expect(try desk.refusal(.reporting, by: Desk.secondLead) == .leadsNoTeam)
        try desk.act(
            .appointTeam(Team(name: "Tim 2", lead: Desk.secondLead, members: [Desk.investigator], letter: "ST-2/2026")), by: Desk.supervisor
        )
        #expect(try desk.refusal(.reporting, by: Desk.secondLead) == nil)
        try desk.step(.reporting, by: Desk.lead)
        #expect(desk.state.people.teams.map(\.team.name) == ["Tim 1", "Tim 2"])
    }

    @Test func `a date in the past is no due date`() throws {
        let past = Day(number: Desk.today.number - 1)
        var desk = try Desk()
        try desk.step(.verifying, by: Desk.intake)
        #expect(try desk.refusal(.awaitingReporter, by: Desk.intake, StageDetails(until: past)) == .inThePast(past))
        #expect(try desk.refusal(.awaitingReporter, by: Desk.intake, StageDetails(until: Desk.today)) == nil)

        desk = try .choosingPath()
        var details = StageDetails.complete(for: .delegated, today: Desk.today, team: Desk.team)
        details.agencies = NonEmpty(Agency(name: "BKN", letter: "700/2/2026", due: past))
        #expect(try desk.refusal(.delegated, by: Desk.supervisor, details) == .inThePast(past))

        #expect(desk.refusal(.setDeadline(what: "telaah", due: past), by: Desk.supervisor) == .inThePast(past))
        try desk.step(.inDiscussion, by: Desk.supervisor)
        try desk.step(.concluded, by: Desk.leader)
        let late = StageDetails(actions: NonEmpty(CorrectiveAction(kind: CorrectiveAction.sanction, due: past)))
        #expect(try desk.refusal(.correctiveAction, by: Desk.leader, late) == .inThePast(past))
    }

    @Test func `values outside the office's lists, and retired ones, are refused by name`() throws {
        var policy = CasePolicy.shipped
        policy.units = try #require(ValueList([ValueList.Value("dinas-x", indonesian: "Dinas X", english: "Agency X", isActive: false)]))
        var desk = try Desk(policy: policy)
        try desk.step(.verifying, by: Desk.intake)
        try desk.act(.assign(Desk.reviewer), by: Desk.intake)
        try desk.step(.underReview, by: Desk.intake)
        func details(_ kind: ListCode, _ type: ListCode, _ unit: ListCode) -> StageDetails {
            StageDetails(result: "ok", classification: Classification(kind: kind, types: NonEmpty(type), unit: unit))
        }
        #expect(try desk.refusal(.choosingPath, by: Desk.reviewer, details("x", "generalCrime", "dinas-x")) == .notInList("x"))
        #expect(try desk.refusal(.choosingPath, by: Desk.reviewer, details("fraud", "y", "dinas-x")) == .notInList("y"))
        #expect(try desk.refusal(.choosingPath, by: Desk.reviewer, details("fraud", "generalCrime", "dinas-x")) == .retired("dinas-x"))
    }

    @Test func `the lead of an investigation is a team lead, and nobody without a case key is in a team`() throws {
        let desk = try Desk.choosingPath()
        func team(_ lead: OfficerID, _ members: OfficerID...) -> StageDetails {
            StageDetails(basis: "Disposisi", team: Team(name: "Tim", lead: lead, members: members, letter: "ST-3"))
        }
        #expect(try desk.refusal(.investigating, by: Desk.supervisor, team(Desk.reviewer)) == .cannotLead(Desk.reviewer))
        #expect(try desk.refusal(.investigating, by: Desk.supervisor, team(Desk.lead, Desk.analyst)) == .mayNotReceiveKey(Desk.analyst))
        #expect(try desk.refusal(.investigating, by: Desk.supervisor, team(Desk.lead, Desk.stranger)) == .mayNotReceiveKey(Desk.stranger))
    }
}
