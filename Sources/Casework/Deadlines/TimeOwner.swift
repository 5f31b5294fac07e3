/// Whose time passes while a case is in a stage. Spec 14.5.
package enum TimeOwner: String, CaseIterable, Hashable, Sendable {
    /// The office works, or ought to.
    case office
    /// A question to the reporter is out.
    case reporter
    /// Other agencies have the matter.
    case agencies
    /// Archived, stopped or closed: nobody is waited for.
    case nobody
}

extension Stage.Name {
    /// Whose time passes in this stage.
    package var timeOwner: TimeOwner {
        switch self {
        case .awaitingReporter: .reporter
        case .delegated: .agencies
        case .archived, .stopped, .closed: .nobody
        case .received, .verifying, .underReview, .choosingPath, .investigating, .reporting, .inDiscussion, .concluded, .correctiveAction:
            .office
        }
    }

    /// Whether the case waits for somebody outside the office.
    package var isWaiting: Bool {
        timeOwner == .reporter || timeOwner == .agencies
    }
}
