import Testing

@testable import Casework

@Suite struct `What comes from the reporter, spec 14.2` {
    private let objects = ReporterAnswers(objects: true)

    private func stopped() throws -> Desk {
        var desk = try Desk.choosingPath()
        try desk.step(.stopped, by: Desk.supervisor)
        return desk
    }

    @Test func `a stopped case is closed only after the last day for an objection`() throws {
        var desk = try stopped()
        let end = Day(number: Desk.today.number + 30)
        #expect(try desk.refusal(.closed, by: Desk.supervisor) == .objectionWindowOpen(until: end))
        desk.pass(days: 30)
        #expect(try desk.refusal(.closed, by: Desk.supervisor) == .objectionWindowOpen(until: end))
        desk.pass(days: 1)
        try desk.step(.closed, by: Desk.supervisor)
    }

    @Test func `the window is at least the policy's`() throws {
        let desk = try Desk.choosingPath()
        let earliest = Day(number: Desk.today.number + 14)
        var details = StageDetails.complete(for: .stopped, today: Desk.today, team: Desk.team)
        details.until = Day(number: earliest.number - 1)
        #expect(try desk.refusal(.stopped, by: Desk.supervisor, details) == .windowTooShort(earliest: earliest))
        details.until = earliest
        #expect(try desk.refusal(.stopped, by: Desk.supervisor, details) == nil)
    }

    @Test func `an objection in time waits until the case is reviewed again`() throws {
        var desk = try stopped()
        desk.pass(days: 30)
        try desk.happens(.messageReceived(on: desk.today, objects))
        #expect(desk.state.reporter.objection == Objection(day: desk.today, status: .waiting))
        desk.pass(days: 10)
        #expect(try desk.refusal(.closed, by: Desk.leader) == .objectionWaiting)
        try desk.step(.underReview, by: Desk.supervisor)
        #expect(desk.state.reporter.objection?.status == .reviewed)
    }

    @Test func `or until the supervisor answers it`() throws {
        var desk = try stopped()
        try desk.happens(.messageReceived(on: desk.today, objects))
        try desk.act(.answerObjection(basis: "Bukti tetap tidak cukup"), by: Desk.supervisor)
        guard case .answered(let basis, let stamp)? = desk.state.reporter.objection?.status else {
            Issue.record("not answered")
            return
        }
        #expect(basis.string == "Bukti tetap tidak cukup")
        #expect(stamp.by == Desk.supervisor)
        desk.pass(days: 31)
        try desk.step(.closed, by: Desk.leader)
    }

    @Test func `one that arrived in time counts even when it is collected after closing; a late one is shown as late`() throws {
        var desk = try stopped()
        desk.pass(days: 31)
        try desk.step(.closed, by: Desk.supervisor)
        var late = desk
        try late.happens(.messageReceived(on: late.today, objects))
        #expect(late.state.reporter.objection?.status == .outOfTime)
        try desk.happens(.messageReceived(on: Day(number: desk.today.number - 1), objects))
        #expect(desk.state.reporter.objection?.status == .waiting)
    }

    @Test func `a second objection does not hide the first`() throws {
        var desk = try stopped()
        try desk.happens(.messageReceived(on: desk.today, objects))
        desk.pass(days: 40)
        try desk.happens(.messageReceived(on: desk.today, objects))
        #expect(desk.state.reporter.objection == Objection(day: Desk.today, status: .waiting))
    }

    @Test func `where no window was ever opened, an objection is out of time`() throws {
        var desk = try Desk()
        try desk.happens(.messageReceived(on: Desk.today, objects))
        #expect(desk.state.reporter.objection?.status == .outOfTime)
    }

    @Test func `satisfaction is the latest answer, and a wish to meet stands until a contact`() throws {
        var desk = try Desk()
        try desk.happens(.messageReceived(on: Desk.today, ReporterAnswers(satisfaction: .no, meeting: .phone)))
        try desk.happens(.messageReceived(on: Desk.today))
        try desk.happens(.messageReceived(on: Desk.today, ReporterAnswers(satisfaction: .partly)))
        #expect(desk.state.reporter.satisfaction == .partly)
        #expect(desk.state.reporter.meeting == .phone)
        try desk.act(.contact(Contact(channel: .phone, direction: .outgoing, date: Desk.today, summary: "Ditelepon")), by: Desk.intake)
        #expect(desk.state.reporter.meeting == nil)
        #expect(desk.state.remarks.contacts.count == 1)
    }

    @Test(arguments: [
        ([:], false, ReporterAnswers.none),
        (
            ["satisfaction": "partly", "objection": "yes", "meeting": "inPerson"], false,
            ReporterAnswers(satisfaction: .partly, objects: true, meeting: .inPerson)
        ),
        (["satisfaction": "PARTLY", "objection": "no", "meeting": ""], false, ReporterAnswers.none),
        (["name": " ", "contact": ""], true, ReporterAnswers(identity: .sealed)),
        (["name": "Siti"], false, ReporterAnswers(identity: .open)),
        (["contact": "siti@mail.example"], false, ReporterAnswers(identity: .open)),
    ])
    func `answers are read by their identifiers (6.2)`(answers: [String: String], sealed: Bool, expected: ReporterAnswers) {
        #expect(ReporterAnswers(answers, hasSealedIdentity: sealed) == expected)
    }

    @Test func `a sealed identity is opened with a reason, each time on record; with the policy, by two`() throws {
        var policy = CasePolicy.shipped
        policy.twoPersonActs = [.openIdentity]
        let open = Act.openIdentity(reason: "Permintaan LPSK")
        var desk = try Desk(.reported(on: Desk.today, ReporterAnswers(identity: .sealed)))
        #expect(desk.state.reporter.identity == .sealed)
        try desk.act(open, by: Desk.custodian)
        desk.policy = policy
        #expect(desk.refusal(open, by: Desk.custodian) == .needsSecondPerson)
        try desk.happens(.proposed(open), by: Desk.custodian)
        #expect(desk.refusal(.confirmed(proposal: desk.number), by: Desk.custodian) == .samePerson)
        try desk.happens(.confirmed(proposal: desk.number), by: Desk.secondCustodian)
        #expect(desk.state.reporter.identityOpenings.map(\.stamp.confirmedBy) == [nil, Desk.secondCustodian])
    }

    @Test func `a later message can only open the identity further`() throws {
        var desk = try Desk()
        #expect(desk.state.reporter.identity == .none)
        try desk.happens(.messageReceived(on: Desk.today, ReporterAnswers(identity: .open)))
        try desk.happens(.messageReceived(on: Desk.today, ReporterAnswers(identity: .sealed)))
        #expect(desk.state.reporter.identity == .open)
        #expect(desk.state.reporter.hasSealedIdentity)
    }
}

@Suite struct `Manual intake, spec 14.3` {
    @Test(arguments: ManualChannel.allCases)
    func `a letter or call begins a case with its channel and day`(channel: ManualChannel) throws {
        let received = Day(number: Desk.today.number - 3)
        let desk = try Desk(.recorded(ManualIntake(channel: channel, received: received, answers: ReporterAnswers(identity: .open))))
        #expect(desk.state.channel == .manual(channel))
        #expect(desk.state.arrival == received)
        #expect(desk.state.messages == 1)
        #expect(desk.state.reporter.identity == .open)
        #expect(desk.state.stage == .received)
    }

    @Test func `only an intake officer records one, never with tomorrow's date, never in a case that began`() throws {
        let desk = try Desk()
        let tomorrow = Day(number: Desk.today.number + 1)
        #expect(throws: CaseRefusal.notThisRole(may: [.intakeOfficer])) {
            try desk.rules.checkOpening(.recorded(ManualIntake(channel: .letter, received: Desk.today)), by: Desk.leader)
        }
        #expect(throws: CaseRefusal.inTheFuture(tomorrow)) {
            try desk.rules.checkOpening(.recorded(ManualIntake(channel: .letter, received: tomorrow)), by: Desk.intake)
        }
        #expect(throws: CaseRefusal.notAnOpening) { try desk.rules.checkOpening(.act(.reply), by: Desk.intake) }
        #expect(desk.refusal(.recorded(ManualIntake(channel: .letter, received: Desk.today)), by: Desk.intake) == .onlyAnOpening)
    }

    @Test func `channels have one identifier each`() {
        #expect(IntakeChannel.all.map(\.identifier) == ["gateway", "letter", "email", "phone", "whatsapp", "inPerson", "other"])
    }
}
