/// A case's step from one stage to the next, with what the new stage carries. Spec 11.6.
package struct StageRecord: Hashable, Sendable {
    package let from: StageName
    package let to: StageName
    /// Why, where the case was archived or stopped.
    package let reason: String?
    /// The last day for the reporter's answer.
    package let until: CalendarDate?
    /// To whom the case was delegated; empty for every other stage.
    package let agencies: [AgencyRecord]
    /// How the case was concluded.
    package let outcome: String?
    private let unknown: UnknownMembers

    package init(
        from: StageName, to: StageName, reason: String? = nil, until: CalendarDate? = nil, agencies: [AgencyRecord] = [],
        outcome: String? = nil
    ) {
        self.from = from
        self.to = to
        self.reason = reason
        self.until = until
        self.agencies = agencies
        self.outcome = outcome
        unknown = .none
    }

    init(_ reader: inout ObjectReader) throws(ContentsError) {
        from = try reader.choice("from")
        to = try reader.choice("to")
        reason = try reader.optionalString("reason")
        until = try reader.optionalDate("until")
        agencies = try reader.optionalList("agencies", limit: Limits.agencies, AgencyRecord.init)
        outcome = try reader.optionalString("outcome")
        unknown = reader.unknownMembers
    }

    func value(type: String) -> JSONValue {
        unknown.object(with: [
            "type": .string(type),
            "from": .string(from.rawValue),
            "to": .string(to.rawValue),
            "reason": reason.map(JSONValue.string),
            "until": until.map { .string($0.text) },
            "agencies": agencies.isEmpty ? nil : .array(agencies.map(\.value)),
            "outcome": outcome.map(JSONValue.string),
        ])
    }
}

/// An agency (instansi) that a case was delegated to.
package struct AgencyRecord: Hashable, Sendable {
    package let name: String
    private let unknown: UnknownMembers

    package init(name: String) {
        self.name = name
        unknown = .none
    }

    init(_ value: JSONValue, at path: ContentsPath) throws(ContentsError) {
        var reader = try ObjectReader(value, at: path)
        name = try reader.string("name")
        unknown = reader.unknownMembers
    }

    var value: JSONValue {
        unknown.object(with: ["name": .string(name)])
    }
}
