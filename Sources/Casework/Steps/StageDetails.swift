/// What is recorded with a step, on a command line or in an event: each field belongs to the stages that ask for it. Spec 14.2.
package struct StageDetails: Hashable, Sendable {
    /// For `awaitingReporter`: the last day for an answer. For `stopped`: the last day for an objection.
    package var until: Day?
    /// For `archived` and `stopped`.
    package var reason: Reason?
    /// For `delegated`.
    package var agencies: NonEmpty<Agency>?
    /// For `concluded`.
    package var outcome: Outcome?
    /// For `underReview`, after verification.
    package var checklist: Checklist?
    /// For `choosingPath` the review's result, for `reporting` the team's.
    package var result: Text?
    /// For `choosingPath`.
    package var classification: Classification?
    /// What a supervisor's decision rests on.
    package var basis: Text?
    /// For `investigating`.
    package var team: Team?
    /// For `concluded`.
    package var recommendation: Text?
    /// For `concluded`: the minutes of the discussion, or where they are.
    package var minutes: Text?
    /// For `correctiveAction`.
    package var actions: NonEmpty<CorrectiveAction>?

    package init(
        until: Day? = nil, reason: Reason? = nil, agencies: NonEmpty<Agency>? = nil, outcome: Outcome? = nil, checklist: Checklist? = nil,
        result: Text? = nil, classification: Classification? = nil, basis: Text? = nil, team: Team? = nil, recommendation: Text? = nil,
        minutes: Text? = nil, actions: NonEmpty<CorrectiveAction>? = nil
    ) {
        self.until = until
        self.reason = reason
        self.agencies = agencies
        self.outcome = outcome
        self.checklist = checklist
        self.result = result
        self.classification = classification
        self.basis = basis
        self.team = team
        self.recommendation = recommendation
        self.minutes = minutes
        self.actions = actions
    }
}

extension StageDetails {
    /// The details by name, for tables, and for sentences about what is missing or too much.
    package enum Field: String, CaseIterable, Hashable, Sendable {
        case until, reason, agencies
        /// Every agency's letter has its number.
        case letters
        /// Every agency has its due date.
        case dueDates
        case outcome, checklist, result, classification, basis, team, recommendation, minutes, actions
    }

    /// The fields that hold something.
    var given: Set<Field> { Set(Field.allCases.filter(has)) }

    private func has(_ field: Field) -> Bool {
        switch field {
        case .until: until != nil
        case .reason: reason != nil
        case .agencies: agencies != nil
        case .letters: agencies.map { $0.all.allSatisfy { $0.letter != nil } } ?? false
        case .dueDates: agencies.map { $0.all.allSatisfy { $0.due != nil } } ?? false
        case .outcome: outcome != nil
        case .checklist: checklist != nil
        case .result: result != nil
        case .classification: classification != nil
        case .basis: basis != nil
        case .team: team != nil
        case .recommendation: recommendation != nil
        case .minutes: minutes != nil
        case .actions: actions != nil
        }
    }
}
