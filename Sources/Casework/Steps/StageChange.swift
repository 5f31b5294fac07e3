/// An officer's decision to move a case on, with what is recorded of it. Spec 14.2.
///
/// What the new stage carries is always there. Whether everything else that the step asks for was recorded is for ``CaseRules`` to say before
/// the event is written: a log from before the chapter holds decisions without it, and opens as it did.
package struct StageChange: Hashable, Sendable {
    package let move: Move
    package let details: StageDetails

    /// The stage that the decision leads to.
    package var target: Stage.Name { move.target }

    /// A decision with nothing recorded but what the new stage carries.
    package init(_ move: Move) {
        self.move = move
        details =
            switch move {
            case .awaitReporter(let until): StageDetails(until: until)
            case .archive(let reason): StageDetails(reason: reason)
            case .stop(let reason, let until): StageDetails(until: until, reason: reason)
            case .delegate(let agencies): StageDetails(agencies: agencies)
            case .conclude(let outcome): StageDetails(outcome: outcome)
            case .verify, .review, .choosePath, .investigate, .report, .discuss, .correct, .close: StageDetails()
            }
    }

    init(_ move: Move, details: StageDetails) {
        self.move = move
        self.details = details
    }

    /// The move itself, with what the new stage carries. None leads back to `received`.
    package enum Move: Hashable, Sendable {
        case verify
        /// Ask the reporter, and wait until the end of the day named.
        case awaitReporter(until: Day)
        case archive(reason: Reason)
        case review
        case choosePath
        case investigate
        case delegate(NonEmpty<Agency>)
        /// Stop, and hear objections up to and on the day named.
        case stop(reason: Reason, until: Day? = nil)
        case report
        case discuss
        case conclude(Outcome)
        case correct
        case close

        /// The stage that the move leads to.
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
}
