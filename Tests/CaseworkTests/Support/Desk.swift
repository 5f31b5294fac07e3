@testable import Casework

/// An office of ten and more, and one case on its desk: what is done here is checked first, then folded.
struct Desk {
    static let today = Day(number: 20_800)
    static let intake = OfficerID.sample(1)
    static let reviewer = OfficerID.sample(2)
    static let investigator = OfficerID.sample(3)
    static let lead = OfficerID.sample(4)
    static let supervisor = OfficerID.sample(5)
    static let leader = OfficerID.sample(6)
    static let custodian = OfficerID.sample(7)
    static let analyst = OfficerID.sample(8)
    static let auditor = OfficerID.sample(9)
    static let administrator = OfficerID.sample(10)
    static let secondLead = OfficerID.sample(11)
    static let secondSupervisor = OfficerID.sample(12)
    static let secondCustodian = OfficerID.sample(13)
    static let stranger = OfficerID.sample(99)

    static let officers: [OfficerID: RoleSet] = [
        intake: [.intakeOfficer], reviewer: [.reviewer], investigator: [.investigator], lead: [.teamLead], supervisor: [.supervisor],
        leader: [.leader], custodian: [.identityCustodian], analyst: [.analyst], auditor: [.auditor], administrator: [.administrator],
        secondLead: [.teamLead, .reviewer], secondSupervisor: [.supervisor, .administrator], secondCustodian: [.identityCustodian],
    ]
    static let team = Team(name: "Tim 1", lead: lead, members: [investigator], letter: "ST-1/2026")

    var policy = CasePolicy.shipped
    var today = Desk.today
    private(set) var state: CaseState
    private var clock: UInt64

    init(_ kind: CaseEvent.Kind = .reported(on: Desk.today), policy: CasePolicy = .shipped) throws {
        self.policy = policy
        clock = UInt64(Desk.today.number) * 86_400
        try CaseRules(policy: policy, officers: Self.officers, today: Desk.today).checkOpening(kind, by: Self.intake)
        state = try CaseState(opening: CaseEvent(time: clock, by: Self.intake, kind: kind))
    }

    var rules: CaseRules { CaseRules(policy: policy, officers: Self.officers, today: today) }
    var number: UInt64 { state.events }

    mutating func happens(_ kind: CaseEvent.Kind, by officer: OfficerID = Desk.intake) throws {
        try rules.check(kind, by: officer, on: state)
        try fold(kind, by: officer)
    }

    mutating func act(_ act: Act, by officer: OfficerID) throws {
        try happens(.act(act), by: officer)
    }

    /// A step with all that belongs to it.
    mutating func step(_ target: Stage.Name, by officer: OfficerID, _ details: StageDetails? = nil) throws {
        try act(try Self.change(target, details), by: officer)
    }

    /// What happened, asked or not.
    mutating func fold(_ kind: CaseEvent.Kind, by officer: OfficerID = Desk.intake) throws {
        clock += 1
        try state.apply(CaseEvent(time: clock, by: officer, kind: kind))
    }

    mutating func pass(days: UInt32) {
        today = Day(number: today.number + days)
        clock += UInt64(days) * 86_400
    }

    func refusal(_ kind: CaseEvent.Kind, by officer: OfficerID) -> CaseRefusal? {
        do throws(CaseRefusal) { try rules.check(kind, by: officer, on: state) } catch { return error }
        return nil
    }

    func refusal(_ act: Act, by officer: OfficerID) -> CaseRefusal? { refusal(.act(act), by: officer) }

    func refusal(_ target: Stage.Name, by officer: OfficerID, _ details: StageDetails? = nil) throws -> CaseRefusal? {
        refusal(try Self.change(target, details), by: officer)
    }

    static func change(_ target: Stage.Name, _ details: StageDetails? = nil) throws -> Act {
        .changeStage(try StageChange(to: target, details: details ?? .complete(for: target, today: today, team: team)))
    }
}

extension Desk {
    /// The case on the supervisor's desk: verified, reviewed, classified.
    static func choosingPath(policy: CasePolicy = .shipped) throws -> Desk {
        var desk = try Desk(policy: policy)
        try desk.step(.verifying, by: intake)
        try desk.act(.assign(reviewer), by: intake)
        try desk.act(.assign(supervisor), by: intake)
        try desk.step(.underReview, by: intake)
        try desk.step(.choosingPath, by: reviewer)
        return desk
    }
}
