/// A decision that the case's stage does not allow.
package struct IllegalTransition: Error, Hashable {
    package let from: Stage.Name
    package let to: Stage.Name
}

extension Stage {
    /// The stage that a decision leads to: the only place that says which stage may follow which.
    ///
    /// One switch for each stage, refusing in its last row whatever it does not name: a new stage does not compile until
    /// somebody has decided what may follow it, and a new decision is refused everywhere until a stage names it. (One
    /// switch over both at once is beyond the compiler's check for completeness.)
    package func applying(_ change: StageChange) throws(IllegalTransition) -> Stage {
        let refusal = IllegalTransition(from: name, to: change.target)
        return switch self {
        case .received:
            switch change {
            case .verify: .verifying
            case .archive(let reason): .archived(reason: reason)
            case _: throw refusal
            }
        case .verifying:
            switch change {
            case .awaitReporter(let day): .awaitingReporter(from: .verifying, until: day)
            case .review: .underReview
            case .archive(let reason): .archived(reason: reason)
            case _: throw refusal
            }
        case .awaitingReporter(let asker, _):
            switch change {
            case _ where change.target == asker.stage.name: asker.stage
            case .archive(let reason): .archived(reason: reason)
            case _: throw refusal
            }
        case .archived:
            switch change {
            case .verify: .verifying
            case _: throw refusal
            }
        case .underReview:
            switch change {
            case .awaitReporter(let day): .awaitingReporter(from: .underReview, until: day)
            case .choosePath: .choosingPath
            case _: throw refusal
            }
        case .choosingPath:
            switch change {
            case .investigate: .investigating
            case .delegate(let agencies): .delegated(agencies)
            case .stop(let reason): .stopped(reason: reason)
            case .discuss: .inDiscussion
            case _: throw refusal
            }
        case .investigating:
            switch change {
            case .awaitReporter(let day): .awaitingReporter(from: .investigating, until: day)
            case .report: .reporting
            case .delegate(let agencies): .delegated(agencies)
            case _: throw refusal
            }
        case .delegated:
            switch change {
            case .review: .underReview
            case .conclude(let outcome): .concluded(outcome: outcome)
            case .stop(let reason): .stopped(reason: reason)
            case _: throw refusal
            }
        case .stopped:
            switch change {
            case .review: .underReview
            case .close: .closed
            case _: throw refusal
            }
        case .reporting:
            switch change {
            case .discuss: .inDiscussion
            case _: throw refusal
            }
        case .inDiscussion:
            switch change {
            case .conclude(let outcome): .concluded(outcome: outcome)
            case .investigate: .investigating
            case _: throw refusal
            }
        case .concluded:
            switch change {
            case .correct: .correctiveAction
            case .close: .closed
            case _: throw refusal
            }
        case .correctiveAction:
            switch change {
            case .close: .closed
            case _: throw refusal
            }
        case .closed:
            switch change {
            case .review: .underReview
            case _: throw refusal
            }
        }
    }

    /// The stages that one decision can lead to from here, in the order of spec 11.5: what a command line offers.
    package var successors: [Name] {
        Name.allCases.filter { target in
            // Any details will do: whether a move is legal never depends on them.
            guard let change = try? StageChange(to: target, details: .sample(for: target)) else { return false }
            return (try? applying(change)) != nil
        }
    }
}

extension StageDetails {
    fileprivate static func sample(for name: Stage.Name) -> StageDetails {
        switch name.detail {
        case .until: StageDetails(until: Day(number: 0))
        case .reason: StageDetails(reason: .incomplete)
        case .agencies: StageDetails(agencies: [Agency(name: "-")])
        case .outcome: StageDetails(outcome: .substantiated)
        case nil: StageDetails()
        }
    }
}
