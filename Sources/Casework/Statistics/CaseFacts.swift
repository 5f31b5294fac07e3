/// What of a case is counted: drawn from the case's state by whoever has it, and all that a statistics record is made of.
package struct CaseFacts: Hashable, Sendable {
    package var id: StatisticsID
    package var course: CaseCourse
    /// Identifiers of the office's lists.
    package var kind: String?
    package var types: [String]
    package var unit: String?
    /// How the report came: an identifier of chapter 14.3, or `web`.
    package var channel: String
    package var outcome: Outcome?
    /// Whether the 5W1H were complete when they were checked; `nil` before.
    package var isComplete: Bool?
    /// Whether the reporter came back after the report.
    package var hasReturned: Bool
    /// The reporter's own word on whether the matter is resolved.
    package var satisfaction: Bool?
    /// Agencies that have not answered, and those that have.
    package var delegations: Tally
    /// Corrective actions that are neither done nor dropped, and those that are done.
    package var actions: Tally
    /// All deadlines, as ``DeadlineClock`` tells them.
    package var deadlines: [Deadline]

    package init(
        id: StatisticsID, course: CaseCourse, kind: String? = nil, types: [String] = [], unit: String? = nil, channel: String = "web",
        outcome: Outcome? = nil, isComplete: Bool? = nil, hasReturned: Bool = false, satisfaction: Bool? = nil,
        delegations: Tally = Tally(), actions: Tally = Tally(), deadlines: [Deadline] = []
    ) {
        self.id = id
        self.course = course
        self.kind = kind
        self.types = types
        self.unit = unit
        self.channel = channel
        self.outcome = outcome
        self.isComplete = isComplete
        self.hasReturned = hasReturned
        self.satisfaction = satisfaction
        self.delegations = delegations
        self.actions = actions
        self.deadlines = deadlines
    }

    /// Open and done, at most 65,535 of each.
    package struct Tally: Hashable, Sendable {
        package var open: UInt16 = 0
        package var done: UInt16 = 0

        package init(open: Int = 0, done: Int = 0) {
            self.open = UInt16(clamping: open)
            self.done = UInt16(clamping: done)
        }
    }
}
