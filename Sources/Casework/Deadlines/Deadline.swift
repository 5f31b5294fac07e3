/// One thing that is or was due in a case, seen on a certain day. Spec 14.4.
package struct Deadline: Hashable, Sendable {
    package let subject: Subject
    /// The day from which it counts; that day itself is not counted.
    package let began: Day
    /// The last day in time. While paused: as if the waiting ended today; it moves with every further working day.
    package let due: Day
    /// The dates set or extended by officers, the oldest first, each with the date that it took the place of.
    package let changes: [Change]
    package let state: State
    /// The day on which it was done, if it was.
    package let endedOn: Day?
    /// Working days that count, from the beginning until done or today.
    package let used: Int
    /// Working days that are left after today; 0 when done or overdue.
    package let left: Int
    /// Working days that count beyond the due day.
    package let late: Int
    /// Working days within it that do not count, because somebody outside had to answer; counted also where a rule runs on.
    package let waited: Waited

    /// Whether it was not done in time, or is not.
    package var isMissed: Bool {
        state == .overdue || (endedOn.map { $0 > due } ?? false)
    }
}

extension Deadline {
    /// What is due.
    package enum Subject: Hashable, Sendable {
        case rule(DeadlineRule.Scope)
        /// The reporter's answer to a question.
        case answer
        /// The end of the objection window of a stopped case.
        case objection
        /// The answer of one agency to which the case was delegated.
        case agency(String)
        /// A corrective action, by its number in the case.
        case action(Int)
        /// Whatever an officer set a date for, in their words.
        case matter(String)
    }

    /// How a deadline stands.
    package enum State: String, CaseIterable, Hashable, Sendable {
        case running
        /// At most two working days are left.
        case dueSoon
        case overdue
        /// The case waits for the reporter or for agencies. What was overdue before stays overdue.
        case paused
        /// Done, in time or late: see ``Deadline/isMissed``.
        case met
    }

    /// A date set or extended, with what it replaced.
    package struct Change: Hashable, Sendable {
        package let decision: DeadlineDecision
        /// The due day until then; `nil` where there was none.
        package let previous: Day?
    }

    /// Working days spent on others.
    package struct Waited: Hashable, Sendable {
        package var reporter = 0
        package var agencies = 0

        /// Of both together.
        package var total: Int { reporter + agencies }
    }
}
