/// What may happen to a case next, and by whom: the strict side of casework, asked before an event is written. Spec 14.2.
///
/// Whatever it allows, ``CaseState/apply(_:)`` takes; not the other way round, since a fold only says what happened.
package struct CaseRules: Sendable {
    package let policy: CasePolicy
    /// Everybody whom the office's directory lists today.
    package let officers: [OfficerID: RoleSet]
    package let today: Day

    package init(policy: CasePolicy, officers: [OfficerID: RoleSet], today: Day) {
        self.policy = policy
        self.officers = officers
        self.today = today
    }

    /// Whether the officer may write this as the next event of the case.
    package func check(_ kind: CaseEvent.Kind, by officer: OfficerID, on state: CaseState) throws(CaseRefusal) {
        guard state.destruction == nil else { throw .destroyed }
        switch kind {
        case .reported, .messageReceived, .acknowledged: try checkMachine(of: officer)
        case .recorded: throw .onlyAnOpening
        case .unknown: throw .unknownEvent
        case .act(let act):
            try checkActor(officer, act, state)
            try checkCircumstances(act, state)
            guard !policy.needsSecondPerson(act) else { throw .needsSecondPerson }
        case .proposed(let act):
            guard act.name.canBeShared else { throw .cannotBeShared }
            try checkActor(officer, act, state)
            try checkCircumstances(act, state)
            guard !state.proposals.contains(where: { $0.act == act }) else { throw .alreadySo(.proposal) }
        case .confirmed(let number):
            let proposal = try proposal(number, state)
            guard proposal.by != officer else { throw .samePerson }
            guard !state.people.isConflicted(proposal.by) else { throw .conflictOfInterest(proposal.by) }
            try checkActor(officer, proposal.act, state)
            try checkCircumstances(proposal.act, state)
        case .declined(let number, _):
            let proposal = try proposal(number, state)
            // Whoever proposed may think better of it, whatever they are by now.
            if proposal.by != officer { try checkActor(officer, proposal.act, state) }
        }
    }

    /// Whether the officer may begin a case with this event.
    package func checkOpening(_ kind: CaseEvent.Kind, by officer: OfficerID) throws(CaseRefusal) {
        switch kind {
        case .reported, .messageReceived: try checkMachine(of: officer)
        case .recorded(let intake):
            guard !roles(of: officer).intersection(.intake).isEmpty else { throw .notThisRole(may: .intake) }
            try checkHappened(on: intake.received)
        case .acknowledged, .act, .proposed, .confirmed, .declined, .unknown: throw .notAnOpening
        }
    }

    /// What a machine writes in an officer's session, as envelopes are opened, needs no more than that officer's keys.
    private func checkMachine(of officer: OfficerID) throws(CaseRefusal) {
        guard roles(of: officer).mayReceiveCaseKey else { throw .notThisRole(may: .withCases) }
    }

    private func proposal(_ number: UInt64, _ state: CaseState) throws(CaseRefusal) -> Proposal {
        guard let proposal = state.proposals.first(where: { $0.number == number }) else { throw .noSuch(.proposal) }
        return proposal
    }
}

extension CaseRules {
    func roles(of officer: OfficerID) -> RoleSet { officers[officer] ?? .none }

    func checkHappened(on day: Day) throws(CaseRefusal) {
        guard day <= today else { throw .inTheFuture(day) }
    }

    func checkAhead(_ day: Day) throws(CaseRefusal) {
        guard day >= today else { throw .inThePast(day) }
    }
}
