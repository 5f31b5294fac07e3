extension StageChange {
    /// Why an identifier and its details are no decision.
    package enum ParseError: Error, Hashable {
        /// Not an identifier of spec 11.5.
        case unknownStage
        /// `received` is where a case begins; nothing leads there.
        case notATarget
        /// The stage cannot be entered without this.
        case missing(StageDetails.Field)
        /// The stage has no room for this; taking it silently would lose what an officer meant to record.
        case unexpected(StageDetails.Field)
    }

    /// The decision that a stage's identifier asks for, as in `case stage ID verifying`.
    package init(to identifier: String, details: StageDetails = StageDetails()) throws(ParseError) {
        guard let name = Stage.Name(rawValue: identifier) else { throw .unknownStage }
        try self.init(to: name, details: details)
    }

    /// The decision that leads to a stage.
    ///
    /// - Throws: ``ParseError``.
    package init(to name: Stage.Name, details: StageDetails = StageDetails()) throws(ParseError) {
        self = try Self.change(to: name, with: details)
        let room: Set<StageDetails.Field> = name.detail.map { [$0] } ?? []
        // In the order of their declaration, so that the same mistake always gives the same sentence.
        if let stray = StageDetails.Field.allCases.first(where: { details.given.contains($0) && !room.contains($0) }) {
            throw .unexpected(stray)
        }
    }

    /// What the decision carries, for whoever writes it down.
    package var details: StageDetails {
        switch self {
        case .awaitReporter(let until): StageDetails(until: until)
        case .archive(let reason), .stop(let reason): StageDetails(reason: reason)
        case .delegate(let agencies): StageDetails(agencies: agencies)
        case .conclude(let outcome): StageDetails(outcome: outcome)
        case .verify, .review, .choosePath, .investigate, .report, .discuss, .correct, .close: StageDetails()
        }
    }

    private static func change(to name: Stage.Name, with details: StageDetails) throws(ParseError) -> StageChange {
        switch name {
        case .received: throw .notATarget
        case .verifying: .verify
        case .awaitingReporter: .awaitReporter(until: try required(details.until, .until))
        case .archived: .archive(reason: try required(details.reason, .reason))
        case .underReview: .review
        case .choosingPath: .choosePath
        case .investigating: .investigate
        case .delegated: .delegate(try required(details.agencies.isEmpty ? nil : details.agencies, .agencies))
        case .stopped: .stop(reason: try required(details.reason, .reason))
        case .reporting: .report
        case .inDiscussion: .discuss
        case .concluded: .conclude(try required(details.outcome, .outcome))
        case .correctiveAction: .correct
        case .closed: .close
        }
    }

    private static func required<Value>(_ value: Value?, _ field: StageDetails.Field) throws(ParseError) -> Value {
        guard let value else { throw .missing(field) }
        return value
    }
}

extension Stage.Name {
    /// The one detail that the stage needs, if it needs any.
    package var detail: StageDetails.Field? {
        switch self {
        case .awaitingReporter: .until
        case .archived, .stopped: .reason
        case .delegated: .agencies
        case .concluded: .outcome
        case .received, .verifying, .underReview, .choosingPath, .investigating, .reporting, .inDiscussion, .correctiveAction, .closed: nil
        }
    }
}
