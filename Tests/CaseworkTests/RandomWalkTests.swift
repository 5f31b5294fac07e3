import Testing

@testable import Casework

@Suite struct `Random walks over 400 events each` {
    private static let seeds: [UInt64] = Array(1...60)

    /// Where a walk went wrong: enough to walk it again.
    private struct Place {
        let seed: UInt64
        let step: Int
    }

    private func policy(_ seed: UInt64) -> CasePolicy {
        var policy = CasePolicy.shipped
        policy.objectionWindowInDays = 3
        if seed.isMultiple(of: 2) {
            policy.twoPersonStages = [.stopped, .concluded]
            policy.twoPersonActs = [.openIdentity, .destroy, .withdraw]
        }
        return policy
    }

    /// One case, tried with anything by anybody; `visit` sees each event that was allowed, `refused` each that was not.
    private func walk(
        _ seed: UInt64, visit: (CaseState, CaseState, CaseEvent, Place) -> Void,
        refused: (CaseState, CaseEvent, Place) -> Void = { _, _, _ in }
    ) throws {
        var acts = RandomActs(random: SplitMix(seed: seed))
        var time = UInt64(Desk.today.number) * 86_400
        var state = try CaseState(
            opening: CaseEvent(time: time, by: Desk.intake, kind: .reported(on: Desk.today, ReporterAnswers(identity: .sealed))))
        for step in 0..<400 {
            time += 40_000
            let rules = CaseRules(policy: policy(seed), officers: Desk.officers, today: Day(number: UInt32(time / 86_400)))
            let kind = acts.kind(state, today: rules.today)
            for officer in acts.someOfficers() {
                let event = CaseEvent(time: time, by: officer, kind: kind)
                let place = Place(seed: seed, step: step)
                guard (try? rules.check(kind, by: officer, on: state)) != nil else {
                    refused(state, event, place)
                    continue
                }
                let before = state
                try state.apply(event)
                visit(state, before, event, place)
                break
            }
        }
    }

    @Test(arguments: seeds)
    func `whatever the rules allow folds, and leaves a case in order`(seed: UInt64) throws {
        try walk(seed) { state, before, event, place in
            expectOrder(state, after: before, event, policy(seed), place)
        } refused: { state, event, place in
            // The fold may take it or not, but never traps, and what it refuses changes nothing.
            var other = state
            if (try? other.apply(event)) == nil { #expect(other == state, "\(place)") }
        }
    }

    private func expectOrder(_ state: CaseState, after before: CaseState, _ event: CaseEvent, _ policy: CasePolicy, _ place: Place) {
        #expect(state.events == before.events + 1, "\(place)")
        #expect(state.history.last?.stage == state.stage, "\(place)")
        #expect(before.destruction == nil && (state.destruction == nil || before.hold == nil), "\(place)")
        #expect(state.people.assigned.contains { !state.people.isConflicted($0) }, "\(place)")
        #expect(Set(state.people.assigned).count == state.people.assigned.count, "\(place)")
        let joined = Set(state.people.assigned).subtracting(before.people.assigned)
        #expect(joined.allSatisfy { !before.people.isConflicted($0) && (Desk.officers[$0] ?? .none).mayReceiveCaseKey }, "\(place)")
        #expect(!before.people.isConflicted(event.actor) || isMachine(event.kind) || isOwnRetreat(event, before), "\(place)")
        #expect(state.proposals.allSatisfy { $0.number <= state.events }, "\(place)")
        if let entry = state.history.last, state.history.count > before.history.count {
            #expect(before.stage.successors.contains(state.stage.name), "\(place)")
            #expect(state.proposals.allSatisfy { $0.act.name != .changeStage }, "\(place)")
            #expect(entry.stamp.confirmedBy != entry.stamp.by, "\(place)")
            #expect(entry.stamp.confirmedBy != nil || !policy.twoPersonStages.contains(state.stage.name), "\(place)")
            if state.stage == .closed { #expect(state.openActions.isEmpty || before.stage.name != .correctiveAction, "\(place)") }
        }
        if let end = state.destruction, policy.twoPersonActs.contains(.destroy) { #expect(end.stamp.confirmedBy != nil, "\(place)") }
        for delegation in state.delegations {
            #expect(delegation.answered + delegation.pending.count == delegation.entries.count, "\(place)")
        }
    }

    private func isMachine(_ kind: CaseEvent.Kind) -> Bool {
        switch kind {
        case .reported, .messageReceived, .acknowledged: true
        case .recorded, .act, .proposed, .confirmed, .declined, .unknown: false
        }
    }

    /// An officer with a conflict may still take back a proposal of their own.
    private func isOwnRetreat(_ event: CaseEvent, _ state: CaseState) -> Bool {
        guard case .declined(let number, _) = event.kind else { return false }
        return state.proposals.contains { $0.number == number && $0.by == event.actor }
    }

    @Test func `the walks reach every stage and every act`() throws {
        var stages: Set<Stage.Name> = []
        var events: Set<String> = []
        for seed in Self.seeds {
            try walk(seed) { state, _, event, _ in
                stages.insert(state.stage.name)
                events.insert(event.kind.eventType ?? "")
            }
        }
        #expect(stages == Set(Stage.Name.allCases))
        let every =
            Act.Name.allCases.map(\.eventType) + ["reported", "messageReceived", "acknowledged", "proposed", "confirmed", "declined"]
        #expect(events.symmetricDifference(every).isEmpty, "\(events.symmetricDifference(every).sorted())")
    }
}
