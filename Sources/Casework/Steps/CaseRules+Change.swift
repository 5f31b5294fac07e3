extension CaseRules {
    /// Whether a step is complete and its time has come.
    func checkChange(_ change: StageChange, _ state: CaseState) throws(CaseRefusal) {
        let step = try step(change, state)
        let details = change.details
        if let field = step.records.first(where: { !details.given.contains($0) }) { throw .missing(field) }
        try checkCondition(step.condition, state)
        if let until = details.until { try checkAhead(until) }
        if case .stop(_, let until?) = change.move { try checkWindow(until) }
        if let agencies = details.agencies { try checkAgencies(agencies) }
        if let classification = details.classification { try checkClassification(classification) }
        if let team = details.team { try checkTeam(team, lead: [.teamLead], state) }
        for action in details.actions?.all ?? [] { try checkAhead(action.due) }
    }

    private func checkCondition(_ condition: Step.Condition?, _ state: CaseState) throws(CaseRefusal) {
        switch condition {
        case .objectionSettled:
            guard state.reporter.objection?.status != .waiting else { throw .objectionWaiting }
            guard let end = windowEnd(state), end >= today else { break }
            throw .objectionWindowOpen(until: end)
        case .actionsSettled:
            let open = state.openActions.map(\.number)
            guard open.isEmpty else { throw .actionsOpen(open) }
        // Whether the officer leads a team was asked with the role.
        case .leadsTeam, nil: break
        }
    }

    /// The last day for an objection; for a case stopped before windows were recorded, the policy's window from the day it was stopped.
    private func windowEnd(_ state: CaseState) -> Day? {
        guard case .stopped(_, let until) = state.stage, let entry = state.history.last else { return nil }
        return until ?? Day(number: UInt32(clamping: entry.since / 86_400)).later(by: policy.objectionWindowInDays)
    }

    private func checkWindow(_ until: Day) throws(CaseRefusal) {
        let earliest = today.later(by: policy.objectionWindowInDays)
        guard until >= earliest else { throw .windowTooShort(earliest: earliest) }
    }

    /// Each agency once, or nobody could tell whose answer an answer is.
    private func checkAgencies(_ agencies: NonEmpty<Agency>) throws(CaseRefusal) {
        guard Set(agencies.all.map(\.name)).count == agencies.count else { throw .alreadySo(.agency) }
        for agency in agencies.all {
            if let due = agency.due { try checkAhead(due) }
        }
    }
}

extension Day {
    /// So many days on, or the last day that can be counted.
    fileprivate func later(by days: UInt32) -> Day {
        let (sum, overflow) = number.addingReportingOverflow(days)
        return Day(number: overflow ? .max : sum)
    }
}
