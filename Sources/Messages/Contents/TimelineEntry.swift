/// One step of a case as the reporter sees it. Spec 6.3.
package struct TimelineEntry: Hashable, Sendable {
    package let stage: StageName
    package let date: CalendarDate
    package let details: Details
    private let unknown: UnknownMembers

    /// What some stages have; the office's words or the identifiers that it ships.
    package struct Details: Hashable, Sendable {
        /// Why a case was archived or stopped.
        package var reason: String?
        /// The last day for an answer or an objection.
        package var until: CalendarDate?
        /// Of the agencies that a case was delegated to, how many have answered, and how many there are.
        package var answered: UInt32?
        package var of: UInt32?
        package var outcome: String?
        /// The kind of corrective action.
        package var action: String?

        package init(
            reason: String? = nil, until: CalendarDate? = nil, answered: UInt32? = nil, of: UInt32? = nil, outcome: String? = nil,
            action: String? = nil
        ) {
            self.reason = reason
            self.until = until
            self.answered = answered
            self.of = of
            self.outcome = outcome
            self.action = action
        }
    }

    package init(stage: StageName, date: CalendarDate, details: Details = Details()) {
        self.stage = stage
        self.date = date
        self.details = details
        unknown = .none
    }

    init(_ value: JSONValue, at path: ContentsPath) throws(ContentsError) {
        var reader = try ObjectReader(value, at: path)
        stage = try reader.choice("stage")
        date = try reader.date("date")
        details = Details(
            reason: try reader.optionalString("reason"),
            until: try reader.optionalDate("until"),
            answered: try reader.optionalInteger("answered"),
            of: try reader.optionalInteger("of"),
            outcome: try reader.optionalString("outcome"),
            action: try reader.optionalString("action")
        )
        unknown = reader.unknownMembers
    }

    var value: JSONValue {
        unknown.object(with: [
            "stage": .string(stage.rawValue),
            "date": .string(date.text),
            "reason": details.reason.map(JSONValue.string),
            "until": details.until.map { .string($0.text) },
            "answered": details.answered.map { .integer(Int64($0)) },
            "of": details.of.map { .integer(Int64($0)) },
            "outcome": details.outcome.map(JSONValue.string),
            "action": details.action.map(JSONValue.string),
        ])
    }
}
