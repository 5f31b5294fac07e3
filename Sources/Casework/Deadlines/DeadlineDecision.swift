/// An officer's decision on when something is due: a date set, or one extended for a reason. Spec 14.4.
package struct DeadlineDecision: Hashable, Sendable {
    package let subject: Deadline.Subject
    package let decidedOn: Day
    package let due: Day
    /// Why an existing date was moved; `nil` for a first one.
    package let reason: Reason?

    /// Takes a decision as the log has it; what an officer wants now goes through ``setting(_:due:on:)`` or ``extending(_:to:reason:on:)``.
    package init(recorded subject: Deadline.Subject, decidedOn: Day, due: Day, reason: Reason?) {
        self.subject = subject
        self.decidedOn = decidedOn
        self.due = due
        self.reason = reason
    }

    /// Why a date cannot be set.
    package enum RefusalError: Error, Hashable {
        /// The date is over already.
        case inThePast
        /// More than ten years ahead: a slip of the pen.
        case tooFar
        /// The new date is not later than the one that stands; an extension extends.
        case notLater(than: Day)
        /// What was to be done is done.
        case alreadyMet
    }

    /// Sets a first date.
    ///
    /// - Throws: ``RefusalError/inThePast`` or ``RefusalError/tooFar``.
    package static func setting(_ subject: Deadline.Subject, due: Day, on today: Day) throws(RefusalError) -> DeadlineDecision {
        try check(due, on: today)
        return DeadlineDecision(recorded: subject, decidedOn: today, due: due, reason: nil)
    }

    /// Moves the date of a deadline that runs, is paused or is overdue.
    ///
    /// - Throws: ``RefusalError``.
    package static func extending(
        _ deadline: Deadline, to due: Day, reason: Reason, on today: Day
    ) throws(RefusalError) -> DeadlineDecision {
        guard deadline.state != .met else { throw .alreadyMet }
        try check(due, on: today)
        guard due > deadline.due else { throw .notLater(than: deadline.due) }
        return DeadlineDecision(recorded: deadline.subject, decidedOn: today, due: due, reason: reason)
    }

    private static func check(_ due: Day, on today: Day) throws(RefusalError) {
        guard due >= today else { throw .inThePast }
        guard due <= today.adding(months: 120) else { throw .tooFar }
    }
}

/// Something with a date of its own, which no stage and no waiting moves: an agency's answer, a corrective action.
package struct DatedObligation: Hashable, Sendable {
    package let subject: Deadline.Subject
    package let began: Day
    package let due: Day
    /// The day on which it was done or dropped.
    package let endedOn: Day?

    package init(_ subject: Deadline.Subject, began: Day, due: Day, endedOn: Day? = nil) {
        self.subject = subject
        self.began = began
        self.due = due
        self.endedOn = endedOn
    }
}
