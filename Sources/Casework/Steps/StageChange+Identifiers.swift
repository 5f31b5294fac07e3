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
    /// - Throws: ``ParseError``, and ``ParseError/missing(_:)`` only for what the stage itself carries.
    package init(to name: Stage.Name, details: StageDetails = StageDetails()) throws(ParseError) {
        let room = Step.room(in: name)
        // In the order of their declaration, so that the same mistake always gives the same sentence.
        self.init(try Self.move(to: name, with: details), details: details)
        if let stray = StageDetails.Field.allCases.first(where: { details.given.contains($0) && !room.contains($0) }) {
            throw .unexpected(stray)
        }
    }

    private static func move(to name: Stage.Name, with details: StageDetails) throws(ParseError) -> Move {
        switch name {
        case .received: throw .notATarget
        case .verifying: .verify
        case .awaitingReporter: .awaitReporter(until: try required(details.until, .until))
        case .archived: .archive(reason: try required(details.reason, .reason))
        case .underReview: .review
        case .choosingPath: .choosePath
        case .investigating: .investigate
        case .delegated: .delegate(try required(details.agencies, .agencies))
        case .stopped: .stop(reason: try required(details.reason, .reason), until: details.until)
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
    /// The one detail that the stage carries, if it carries any.
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
