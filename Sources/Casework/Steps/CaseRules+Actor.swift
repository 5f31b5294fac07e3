extension CaseRules {
    /// Whether this officer is one who may: by role, by assignment, without a conflict of interest.
    func checkActor(_ officer: OfficerID, _ act: Act, _ state: CaseState) throws(CaseRefusal) {
        guard !state.people.isConflicted(officer) else { throw .conflictOfInterest(officer) }
        switch act.name.permission {
        case .byStep: try checkStep(officer, act, state)
        case .roles(let may): try checkRole(officer, may, state)
        case .assigned: guard state.people.isAssigned(officer), roles(of: officer).mayReceiveCaseKey else { throw .notAssigned }
        case .concerned(let may):
            if case .declareConflict(officer, _) = act, roles(of: officer).mayReceiveCaseKey { break }
            try checkRole(officer, may, state)
        }
    }

    private func checkStep(_ officer: OfficerID, _ act: Act, _ state: CaseState) throws(CaseRefusal) {
        guard case .changeStage(let change) = act else { return }
        let step = try step(change, state)
        try checkRole(officer, step.roles, state)
        // Cases from before teams were recorded have none, and any team lead assigned to them reports.
        if step.condition == .leadsTeam, !state.people.teams.isEmpty, !state.people.leadsTeam(officer) { throw .leadsNoTeam }
    }

    /// One role is enough, but some count only on cases that are assigned to the officer.
    private func checkRole(_ officer: OfficerID, _ may: RoleSet, _ state: CaseState) throws(CaseRefusal) {
        let held = roles(of: officer).intersection(may)
        guard !held.isEmpty else { throw .notThisRole(may: may) }
        guard !held.subtracting(.onAssignedCases).isEmpty || state.people.isAssigned(officer) else { throw .notAssigned }
    }

    /// The step that a decision takes from here.
    func step(_ change: StageChange, _ state: CaseState) throws(CaseRefusal) -> Step {
        guard let step = Step(from: state.stage.position, to: change.target) else {
            throw .noSuchStep(IllegalTransition(from: state.stage.name, to: change.target))
        }
        return step
    }
}
