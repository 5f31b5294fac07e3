@testable import Casework

/// Anything that anybody might try next: sensible more often than not, so that walks get far.
struct RandomActs {
    var random: SplitMix

    private let officers = Desk.officers.keys.sorted { $0.bytes[0] < $1.bytes[0] } + [Desk.stranger]
    private let texts: [Text] = ["telaah", "surat", "mendesak"]

    /// Mostly one; now and then everybody in turn, so that somebody will be the right one.
    mutating func someOfficers() -> [OfficerID] {
        Bool.random(using: &random) ? [officer()] : officers.shuffled(using: &random)
    }

    private mutating func officer() -> OfficerID { pick(officers) }

    mutating func kind(_ state: CaseState, today: Day) -> CaseEvent.Kind {
        switch Int.random(in: 0..<20, using: &random) {
        case 0: .messageReceived(on: day(around: today), answers())
        case 1: .proposed(act(state, today))
        case 2, 3: .confirmed(proposal: proposal(state))
        case 4: .declined(proposal: proposal(state), reason: pick(texts))
        case 5: pick([.acknowledged, .unknown, .reported(on: today), .recorded(ManualIntake(channel: .letter, received: today))])
        case _: .act(act(state, today))
        }
    }

    private mutating func act(_ state: CaseState, _ today: Day) -> Act {
        switch Int.random(in: 0..<32, using: &random) {
        case 0: .assign(officer())
        case 1: .withdraw(officer())
        case 2: .appointTeam(team())
        case 3: .classify(Classification(kind: pick(["fraud", "x"]), types: NonEmpty("generalCrime"), unit: "unknown"))
        case 4: .reply
        case 5: .note(pick(texts))
        case 6: .contact(Contact(channel: .phone, direction: .incoming, date: day(around: today), summary: pick(texts)))
        case 7: .tag(pick(texts))
        case 8: .untag(pick(texts))
        case 9: .link(.sample(UInt8.random(in: 0...3, using: &random)))
        case 10: .setDeadline(what: pick(texts), due: day(around: today))
        case 11: .extendDeadline(what: pick(texts), due: day(around: today), reason: pick(texts))
        case 12: .agencyAnswered(AgencyAnswer(agency: pick(["BKN", "Inspektorat Utama", "x"]), date: today, feedback: pick(texts)))
        case 13: .actionDone(Int.random(in: -1...2, using: &random), on: today)
        case 14: .actionDropped(Int.random(in: 0...2, using: &random), reason: pick(texts))
        case 15: rarely(.declareConflict(officer(), reason: pick(texts)))
        case 16: .openIdentity(reason: pick(texts))
        case 17: .hold(reason: pick(texts))
        case 18: .releaseHold(reason: pick(texts))
        case 19: .answerObjection(basis: pick(texts))
        case 20: rarely(.destroy(basis: pick(texts)))
        case _: .changeStage(change(state, today))
        }
    }

    private mutating func change(_ state: CaseState, _ today: Day) -> StageChange {
        let isBlind = Int.random(in: 0..<6, using: &random) == 0
        let target = pick(isBlind ? Stage.Name.allCases : state.stage.successors)
        var details = StageDetails.complete(for: target, today: day(around: today), team: team())
        if isBlind { details = details.without(pick(StageDetails.Field.allCases)) }
        return (try? StageChange(to: target, details: details)) ?? .verify
    }

    private mutating func team() -> Team {
        Team(name: pick(texts), lead: pick([Desk.lead, Desk.secondLead, officer()]), members: [officer(), officer()], letter: pick(texts))
    }

    private mutating func answers() -> ReporterAnswers {
        ReporterAnswers(
            identity: pick(IdentityMode.allCases), satisfaction: pick(Satisfaction.allCases), objects: Bool.random(using: &random),
            meeting: pick([nil] + Meeting.allCases))
    }

    private mutating func proposal(_ state: CaseState) -> UInt64 {
        pick(state.proposals.map(\.number) + [UInt64.random(in: 0...state.events, using: &random)])
    }

    private mutating func day(around today: Day) -> Day {
        Day(number: UInt32(Int(today.number) + Int.random(in: -2...9, using: &random)))
    }

    /// Conflicts and destruction end a walk, or starve it.
    private mutating func rarely(_ act: Act) -> Act {
        Int.random(in: 0..<8, using: &random) == 0 ? act : .reply
    }

    private mutating func pick<Choice>(_ choices: [Choice]) -> Choice {
        choices[Int.random(in: 0..<choices.count, using: &random)]
    }
}
