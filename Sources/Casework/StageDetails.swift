/// What accompanies a stage's identifier on a command line or in an event: each field belongs to the stages that ask for it.
package struct StageDetails: Hashable, Sendable {
    /// For `awaitingReporter`: the last day for an answer.
    package var until: Day?
    /// For `archived` and `stopped`.
    package var reason: Reason?
    /// For `delegated`: at least one.
    package var agencies: [Agency]
    /// For `concluded`.
    package var outcome: Outcome?

    package init(until: Day? = nil, reason: Reason? = nil, agencies: [Agency] = [], outcome: Outcome? = nil) {
        self.until = until
        self.reason = reason
        self.agencies = agencies
        self.outcome = outcome
    }

    /// The fields that hold something.
    var given: Set<Field> {
        var fields: Set<Field> = []
        if until != nil { fields.insert(.until) }
        if reason != nil { fields.insert(.reason) }
        if !agencies.isEmpty { fields.insert(.agencies) }
        if outcome != nil { fields.insert(.outcome) }
        return fields
    }
}

extension StageDetails {
    /// The details by name, for sentences about what is missing or too much.
    package enum Field: String, CaseIterable, Hashable, Sendable {
        case until, reason, agencies, outcome
    }
}
