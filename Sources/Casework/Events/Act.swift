/// What an officer does to a case. Spec 14.2.
///
/// An act says nothing of who and when: the event that carries it does (``CaseEvent``).
package enum Act: Hashable, Sendable {
    /// A step to another stage. Boxed, since its records are many times the size of any other act.
    indirect case changeStage(StageChange)
    case assign(OfficerID)
    /// Takes an officer off the case: a new generation of its key begins.
    case withdraw(OfficerID)
    /// Appoints a team, or gives the team of this name other people; they are assigned by it.
    case appointTeam(Team)
    case classify(Classification)
    /// Writes to the reporter.
    case reply
    /// For the office alone.
    case note(Text)
    case contact(Contact)
    case tag(Text)
    case untag(Text)
    case link(CaseReference)
    case setDeadline(what: Text, due: Day)
    /// Moves a deadline that was set; the old date stays in the log.
    case extendDeadline(what: Text, due: Day, reason: Text)
    case agencyAnswered(AgencyAnswer)
    /// By the action's number: 1 for the first that the case recorded.
    case actionDone(Int, on: Day)
    case actionDropped(Int, reason: Text)
    /// The officer named is concerned by the case, and shall have no part in it.
    case declareConflict(OfficerID, reason: Text)
    case openIdentity(reason: Text)
    case hold(reason: Text)
    case releaseHold(reason: Text)
    /// Decides on the reporter's objection without a new review.
    case answerObjection(basis: Text)
    case destroy(basis: Text)
}
