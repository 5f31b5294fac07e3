extension CaseRules {
    /// Whether the act makes sense now, whoever does it.
    func checkCircumstances(_ act: Act, _ state: CaseState) throws(CaseRefusal) {
        switch act {
        case .changeStage(let change): try checkChange(change, state)
        case .assign(let officer):
            try checkCandidate(officer, state)
            guard !state.people.isAssigned(officer) else { throw .alreadySo(.officer) }
        case .withdraw(let officer):
            guard state.people.isAssigned(officer) else { throw .noSuch(.officer) }
            guard state.people.canSpare(officer) else { throw .lastOfficer }
        case .appointTeam(let team): try checkTeam(team, lead: [.teamLead, .reviewer], state)
        case .classify(let classification): try checkClassification(classification)
        case .reply, .note: break
        case .contact(let contact): try checkHappened(on: contact.date)
        case .tag(let tag): guard !state.remarks.tags.contains(tag) else { throw .alreadySo(.tag) }
        case .untag(let tag): guard state.remarks.tags.contains(tag) else { throw .noSuch(.tag) }
        case .link(let other): guard !state.remarks.links.contains(other) else { throw .alreadySo(.link) }
        case .setDeadline(let what, let due):
            // Setting it again would be an extension without a reason.
            guard !state.deadlines.contains(where: { $0.what == what }) else { throw .alreadySo(.deadline) }
            try checkAhead(due)
        case .extendDeadline(let what, let due, _):
            guard let deadline = state.deadlines.last(where: { $0.what == what }) else { throw .noSuch(.deadline) }
            guard due > deadline.due else { throw .notLater(than: deadline.due) }
            try checkAhead(due)
        case .agencyAnswered(let answer):
            guard state.delegations.place(of: answer.agency) != nil else { throw .noSuch(.agency) }
            try checkHappened(on: answer.date)
        case .actionDone(let number, let day):
            try checkOpenAction(number, state)
            try checkHappened(on: day)
        case .actionDropped(let number, _): try checkOpenAction(number, state)
        case .declareConflict(let officer, _):
            guard !state.people.isConflicted(officer) else { throw .alreadySo(.conflict) }
            guard !state.people.isAssigned(officer) || state.people.canSpare(officer) else { throw .lastOfficer }
        case .openIdentity: guard state.reporter.hasSealedIdentity else { throw .noSuch(.sealedIdentity) }
        case .hold: guard state.hold == nil else { throw .alreadySo(.hold) }
        case .releaseHold: guard state.hold != nil else { throw .noSuch(.hold) }
        case .answerObjection: guard state.reporter.objection?.status == .waiting else { throw .noSuch(.objection) }
        case .destroy:
            guard state.hold == nil else { throw .onHold }
            guard state.isAtRest else { throw .notAtRest }
        }
    }

    private func checkOpenAction(_ number: Int, _ state: CaseState) throws(CaseRefusal) {
        guard state.openActions.contains(where: { $0.number == number }) else { throw .noSuch(.action) }
    }

    /// Whether a case key may be sealed to the officer.
    private func checkCandidate(_ officer: OfficerID, _ state: CaseState) throws(CaseRefusal) {
        guard !state.people.isConflicted(officer) else { throw .conflictOfInterest(officer) }
        guard roles(of: officer).mayReceiveCaseKey else { throw .mayNotReceiveKey(officer) }
    }

    /// Appointing assigns: whoever is named must be one who can be.
    func checkTeam(_ team: Team, lead: RoleSet, _ state: CaseState) throws(CaseRefusal) {
        for officer in team.everyone { try checkCandidate(officer, state) }
        guard !roles(of: team.lead).intersection(lead).isEmpty else { throw .cannotLead(team.lead) }
    }

    func checkClassification(_ classification: Classification) throws(CaseRefusal) {
        try checkCode(classification.kind, policy.kinds)
        for type in classification.types.all { try checkCode(type, policy.types) }
        try checkCode(classification.unit, policy.units)
    }

    private func checkCode(_ code: ListCode, _ list: ValueList) throws(CaseRefusal) {
        guard let value = list[code] else { throw .notInList(code) }
        guard value.isActive else { throw .retired(code) }
    }
}
