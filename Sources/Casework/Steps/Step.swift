/// A step that may be taken: by whom, what is recorded with it, what must be so before. Spec 14.2.
package struct Step: Hashable, Sendable {
    /// What must be so besides, and only the whole case can tell.
    package enum Condition: Hashable, Sendable {
        /// The reporter's time for an objection has passed, and no objection waits for a decision.
        case objectionSettled
        /// Every corrective action is done or dropped.
        case actionsSettled
        /// The officer leads a team of the case.
        case leadsTeam
    }

    /// Whoever holds one of these may take it.
    package let roles: RoleSet
    /// All of them, none blank.
    package let records: [StageDetails.Field]
    package let condition: Condition?

    fileprivate init(_ roles: RoleSet, _ records: [StageDetails.Field] = [], if condition: Condition? = nil) {
        self.roles = roles
        self.records = records
        self.condition = condition
    }
}

extension Step {
    /// The table of steps: the only place that says which stage may follow which, who may decide it and what must be recorded.
    ///
    /// One switch for each stage, refusing in its last row whatever it does not name: a new stage does not compile until somebody has decided
    /// what may follow it, and is refused as a target everywhere until a stage names it.
    ///
    /// - Returns: `nil` where no step leads.
    package init?(from position: Stage.Position, to target: Stage.Name) {
        let step: Step? =
            switch position.name {
            case .received:
                switch target {
                case .verifying: Step([.intakeOfficer])
                case .archived: .archive
                case _: nil
                }
            case .verifying:
                switch target {
                case .awaitingReporter: .ask
                case .underReview: Step([.intakeOfficer], [.checklist])
                case .archived: .archive
                case _: nil
                }
            case .awaitingReporter:
                switch target {
                case _ where target == position.asker?.stage.name: Step(.askers)
                case .archived: .archive
                case _: nil
                }
            case .archived:
                switch target {
                case .verifying: Step([.intakeOfficer])
                case _: nil
                }
            case .underReview:
                switch target {
                case .awaitingReporter: .ask
                case .choosingPath: Step([.reviewer], [.result, .classification])
                case _: nil
                }
            case .choosingPath:
                switch target {
                case .investigating: .investigate
                case .delegated: .delegate
                case .stopped: .stop
                case .inDiscussion: Step([.supervisor], [.basis])
                case _: nil
                }
            case .investigating:
                switch target {
                case .awaitingReporter: .ask
                case .reporting: Step([.teamLead], [.result], if: .leadsTeam)
                case .delegated: .delegate
                case _: nil
                }
            case .delegated:
                switch target {
                case .underReview: .reopen
                case .concluded: .conclude
                case .stopped: .stop
                case _: nil
                }
            case .stopped:
                switch target {
                case .underReview: .reopen
                case .closed: Step(.closers, if: .objectionSettled)
                case _: nil
                }
            case .reporting:
                switch target {
                case .inDiscussion: Step(.closers)
                case _: nil
                }
            case .inDiscussion:
                switch target {
                case .investigating: .investigate
                case .concluded: .conclude
                case _: nil
                }
            case .concluded:
                switch target {
                case .correctiveAction: Step(.closers, [.actions])
                case .closed: Step(.closers)
                case _: nil
                }
            case .correctiveAction:
                switch target {
                case .closed: Step(.closers, if: .actionsSettled)
                case _: nil
                }
            case .closed:
                switch target {
                case .underReview: .reopen
                case _: nil
                }
            }
        guard let step else { return nil }
        self = step
    }

    private static let ask = Step(.askers, [.until])
    private static let archive = Step([.intakeOfficer, .supervisor], [.reason])
    private static let reopen = Step([.supervisor], [.basis])
    private static let investigate = Step([.supervisor], [.basis, .team])
    private static let delegate = Step([.supervisor], [.basis, .agencies, .letters, .dueDates])
    private static let stop = Step([.supervisor], [.basis, .reason, .until])
    private static let conclude = Step([.leader], [.outcome, .recommendation, .minutes])
}

extension RoleSet {
    /// Whoever may put a question to the reporter and take up the case again afterwards.
    fileprivate static let askers: RoleSet = [.intakeOfficer, .reviewer, .investigator, .teamLead]
    /// Whoever may bring a case to its end.
    fileprivate static let closers: RoleSet = [.leader, .supervisor]
}
