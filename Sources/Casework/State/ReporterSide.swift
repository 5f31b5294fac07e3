/// What the reporter said of the handling of the case, and of themselves.
package struct ReporterSide: Hashable, Sendable {
    /// The latest answer.
    package internal(set) var satisfaction: Satisfaction?
    /// The latest, except that one waiting for a decision stays.
    package internal(set) var objection: Objection?
    /// A wish to be met, until an officer records a contact.
    package internal(set) var meeting: Meeting?
    /// Whether an identity is sealed to the custodian.
    package internal(set) var hasSealedIdentity = false
    /// Whether the reporter told the officers who they are.
    package internal(set) var isKnown = false
    /// Each time that the custodian opened the sealed identity, the oldest first.
    package internal(set) var identityOpenings: [Opening] = []

    /// One opening of the sealed identity.
    package struct Opening: Hashable, Sendable {
        package let reason: Text
        package let stamp: Stamp
    }

    /// The most open of the modes in which the reporter wrote.
    package var identity: IdentityMode { isKnown ? .open : hasSealedIdentity ? .sealed : .none }

    mutating func heard(_ answers: ReporterAnswers) {
        switch answers.identity {
        case .none: break
        case .sealed: hasSealedIdentity = true
        case .open: isKnown = true
        }
        satisfaction = answers.satisfaction ?? satisfaction
        meeting = answers.meeting ?? meeting
    }
}

/// An objection (keberatan) to stopping.
package struct Objection: Hashable, Sendable {
    /// The day on which it reached the gateway.
    package let day: Day
    /// What became of it so far.
    package internal(set) var status: Status

    /// What became of it.
    package enum Status: Hashable, Sendable {
        /// It came in time, and waits for a decision.
        case waiting
        /// It came when no window for objections was open.
        case outOfTime
        /// The case was taken up for review again.
        case reviewed
        case answered(basis: Text, Stamp)
    }
}
