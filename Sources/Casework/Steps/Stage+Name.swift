extension Stage {
    /// A stage's identifier: what the command line takes, the event log writes and texts are keyed by. Spec 11.5.
    package enum Name: String, CaseIterable, Hashable, Sendable {
        case received, verifying, awaitingReporter, archived, underReview, choosingPath, investigating
        case delegated, stopped, reporting, inDiscussion, concluded, correctiveAction, closed
    }

    /// The stage's identifier, without what the stage carries.
    package var name: Name {
        switch self {
        case .received: .received
        case .verifying: .verifying
        case .awaitingReporter: .awaitingReporter
        case .archived: .archived
        case .underReview: .underReview
        case .choosingPath: .choosingPath
        case .investigating: .investigating
        case .delegated: .delegated
        case .stopped: .stopped
        case .reporting: .reporting
        case .inDiscussion: .inDiscussion
        case .concluded: .concluded
        case .correctiveAction: .correctiveAction
        case .closed: .closed
        }
    }
}
