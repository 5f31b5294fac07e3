extension Act {
    /// An act's identifier: what a policy lists and texts are keyed by. Spec 14.2.
    package enum Name: String, CaseIterable, Hashable, Sendable {
        case changeStage, assign, withdraw, appointTeam, classify, reply, note, contact, tag, untag, link, setDeadline, extendDeadline
        case agencyAnswered, actionDone, actionDropped, declareConflict, openIdentity, hold, releaseHold, answerObjection, destroy
    }

    /// The act's identifier, without what it holds.
    package var name: Name {
        switch self {
        case .changeStage: .changeStage
        case .assign: .assign
        case .withdraw: .withdraw
        case .appointTeam: .appointTeam
        case .classify: .classify
        case .reply: .reply
        case .note: .note
        case .contact: .contact
        case .tag: .tag
        case .untag: .untag
        case .link: .link
        case .setDeadline: .setDeadline
        case .extendDeadline: .extendDeadline
        case .agencyAnswered: .agencyAnswered
        case .actionDone: .actionDone
        case .actionDropped: .actionDropped
        case .declareConflict: .declareConflict
        case .openIdentity: .openIdentity
        case .hold: .hold
        case .releaseHold: .releaseHold
        case .answerObjection: .answerObjection
        case .destroy: .destroy
        }
    }
}

extension Act.Name {
    /// The `type` of the act's event (spec 11.6), which the audit record repeats as its `kind`.
    package var eventType: String {
        switch self {
        case .changeStage: "stageChanged"
        case .assign: "assigned"
        case .withdraw: "withdrawn"
        case .appointTeam: "teamAppointed"
        case .classify: "classified"
        case .reply: "replied"
        case .note: "noted"
        case .contact: "contactRecorded"
        case .tag: "tagged"
        case .untag: "untagged"
        case .link: "linked"
        case .setDeadline: "deadlineSet"
        case .extendDeadline: "deadlineExtended"
        case .agencyAnswered: "agencyAnswered"
        case .actionDone: "actionDone"
        case .actionDropped: "actionDropped"
        case .declareConflict: "conflictDeclared"
        case .openIdentity: "identityOpened"
        case .hold: "held"
        case .releaseHold: "holdReleased"
        case .answerObjection: "objectionAnswered"
        case .destroy: "destroyed"
        }
    }
}
