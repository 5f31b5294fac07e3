/// The stages of a case, as replies and texts name them. Spec 11.5.
package enum StageName: String, CaseIterable, Hashable, Sendable {
    case received, verifying, awaitingReporter, archived, underReview, choosingPath, investigating
    case delegated, stopped, reporting, inDiscussion, concluded, correctiveAction, closed
}
