/// A decision that the case's stage does not allow.
package struct IllegalTransition: Error, Hashable {
    package let from: Stage.Name
    package let to: Stage.Name
}

extension Stage {
    /// The stage that a decision leads to, whoever took it and whatever was recorded.
    package func applying(_ change: StageChange) throws(IllegalTransition) -> Stage {
        let refusal = IllegalTransition(from: name, to: change.target)
        guard Step(from: position, to: change.target) != nil else { throw refusal }
        switch change.move {
        case .verify: return .verifying
        case .awaitReporter(let until):
            guard let asker = Asker(rawValue: name.rawValue) else { throw refusal }
            return .awaitingReporter(from: asker, until: until)
        case .archive(let reason): return .archived(reason: reason)
        case .review: return .underReview
        case .choosePath: return .choosingPath
        case .investigate: return .investigating
        case .delegate(let agencies): return .delegated(agencies)
        case .stop(let reason, let until): return .stopped(reason: reason, until: until)
        case .report: return .reporting
        case .discuss: return .inDiscussion
        case .conclude(let outcome): return .concluded(outcome: outcome)
        case .correct: return .correctiveAction
        case .close: return .closed
        }
    }

    /// The stages that one decision can lead to from here, in the order of spec 11.5: what a command line offers.
    package var successors: [Name] {
        Name.allCases.filter { Step(from: position, to: $0) != nil }
    }

    /// The same for an officer of these roles, as far as roles and stage alone can tell.
    package func successors(for roles: RoleSet) -> [Name] {
        Name.allCases.filter { target in
            Step(from: position, to: target).map { !$0.roles.intersection(roles).isEmpty } ?? false
        }
    }
}
