extension Act {
    /// Who may do something.
    package enum Permission: Hashable, Sendable {
        /// Whom the step names (``Step``).
        case byStep
        /// Whoever holds one of these roles.
        case roles(RoleSet)
        /// Whoever is assigned to the case.
        case assigned
        /// The officer whom it concerns; of another, these roles.
        case concerned(orRoles: RoleSet)
    }
}

extension Act.Name {
    /// The table of acts: who may do what. Spec 14.2.
    package var permission: Act.Permission {
        switch self {
        case .changeStage: .byStep
        case .assign, .withdraw: .roles([.supervisor, .intakeOfficer])
        case .appointTeam: .roles([.supervisor])
        case .classify: .roles([.reviewer, .supervisor])
        case .reply, .note, .contact, .tag, .untag, .link: .assigned
        case .setDeadline: .roles([.intakeOfficer, .supervisor])
        case .extendDeadline: .roles([.supervisor])
        case .agencyAnswered: .roles([.intakeOfficer, .supervisor])
        case .actionDone, .actionDropped: .roles([.supervisor, .leader])
        case .declareConflict: .concerned(orRoles: [.supervisor])
        case .openIdentity: .roles([.identityCustodian])
        case .hold, .releaseHold: .roles([.supervisor, .leader])
        case .answerObjection: .roles([.supervisor])
        case .destroy: .roles([.supervisor])
        }
    }
}
