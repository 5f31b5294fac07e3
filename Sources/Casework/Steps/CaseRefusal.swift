/// Why an event may not be written now. Spec 14.2.
package enum CaseRefusal: Error, Hashable {
    /// The case was destroyed; nothing follows.
    case destroyed
    /// No step leads there from here.
    case noSuchStep(IllegalTransition)
    /// The officer holds none of the roles that may.
    case notThisRole(may: RoleSet)
    /// The officer's role works on assigned cases, or the act is for whoever is assigned; this officer is not.
    case notAssigned
    /// Only who leads a team of the case reports for it.
    case leadsNoTeam
    /// A conflict of interest was declared of this officer.
    case conflictOfInterest(OfficerID)

    /// The step needs this recorded.
    case missing(StageDetails.Field)
    /// A due date or an end before today.
    case inThePast(Day)
    /// Something that is said to have happened after today.
    case inTheFuture(Day)
    /// The objection window must stay open up to and on this day at least.
    case windowTooShort(earliest: Day)
    /// An extension must lead beyond the day that is due now.
    case notLater(than: Day)
    /// The office's list has no such value.
    case notInList(ListCode)
    /// The office's list has retired the value.
    case retired(ListCode)

    /// The policy asks for two: propose it.
    case needsSecondPerson
    /// Who proposed cannot confirm.
    case samePerson
    /// An act of one person, which nobody can propose.
    case cannotBeShared

    /// The reporter may still object.
    case objectionWindowOpen(until: Day)
    /// The reporter objected in time, and nobody has decided on it.
    case objectionWaiting
    /// Corrective actions of these numbers are neither done nor dropped.
    case actionsOpen([Int])
    case onHold
    /// Only an archived or closed case is destroyed.
    case notAtRest

    /// No case key may be sealed to this officer: unknown to the office, or of no role that works with cases.
    case mayNotReceiveKey(OfficerID)
    /// The officer named as lead is no team lead.
    case cannotLead(OfficerID)
    /// Nobody would be left who can open the case.
    case lastOfficer
    /// What the act is to bring about is so already.
    case alreadySo(Subject)
    /// The case has no such thing.
    case noSuch(Subject)

    /// A case does not begin with this.
    case notAnOpening
    /// Only a case's beginning is recorded so; what comes later by other ways is a contact.
    case onlyAnOpening
    /// An event that this version does not know, and so does not write.
    case unknownEvent

    /// What an act is about.
    package enum Subject: String, CaseIterable, Hashable, Sendable {
        case officer, agency, action, deadline, tag, link, conflict, hold, proposal, objection, sealedIdentity
    }
}
