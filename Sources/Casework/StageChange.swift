/// An officer's decision to move a case on, with what the new stage carries. No decision leads back to `received`.
package enum StageChange: Hashable, Sendable {
    case verify
    /// Ask the reporter, and wait until the end of the day named.
    case awaitReporter(until: Day)
    case archive(reason: Reason)
    case review
    case choosePath
    case investigate
    /// Delegate to one agency or several; ``StageChange/init(to:details:)`` refuses an empty list.
    case delegate([Agency])
    case stop(reason: Reason)
    case report
    case discuss
    case conclude(Outcome)
    case correct
    case close

    /// The stage that the decision leads to.
    package var target: Stage.Name {
        switch self {
        case .verify: .verifying
        case .awaitReporter: .awaitingReporter
        case .archive: .archived
        case .review: .underReview
        case .choosePath: .choosingPath
        case .investigate: .investigating
        case .delegate: .delegated
        case .stop: .stopped
        case .report: .reporting
        case .discuss: .inDiscussion
        case .conclude: .concluded
        case .correct: .correctiveAction
        case .close: .closed
        }
    }
}
