/// What a report or a message says that changes how a case stands: the rest of it is for officers to read.
package struct ReporterAnswers: Hashable, Sendable {
    package var identity: IdentityMode
    package var satisfaction: Satisfaction?
    /// Whether the reporter objects (keberatan).
    package var objects: Bool
    package var meeting: Meeting?

    package init(identity: IdentityMode = .none, satisfaction: Satisfaction? = nil, objects: Bool = false, meeting: Meeting? = nil) {
        self.identity = identity
        self.satisfaction = satisfaction
        self.objects = objects
        self.meeting = meeting
    }

    /// A message that changes nothing of this.
    package static let none = ReporterAnswers()

    /// Reads the answers of spec 6.2; whatever it does not know counts as not answered.
    ///
    /// - Parameter hasSealedIdentity: Whether the payload holds an identity sealed to the custodian (spec 6.4).
    package init(_ answers: [String: String], hasSealedIdentity: Bool) {
        let isOpen = ["name", "contact"].contains { answers[$0]?.hasVisibleCharacter ?? false }
        self.init(
            identity: isOpen ? .open : hasSealedIdentity ? .sealed : .none,
            satisfaction: answers["satisfaction"].flatMap(Satisfaction.init(rawValue:)),
            objects: answers["objection"] == "yes",
            meeting: answers["meeting"].flatMap(Meeting.init(rawValue:)))
    }
}

/// Who in the office may know who the reporter is.
package enum IdentityMode: String, CaseIterable, Hashable, Sendable {
    /// Nobody: the reporter is anonymous.
    case none
    /// The custodian, who opens it with a reason.
    case sealed
    /// Every officer assigned to the case.
    case open
}

/// Whether the reporter thinks that the matter is resolved.
package enum Satisfaction: String, CaseIterable, Hashable, Sendable {
    case yes, partly, no
}

/// How the reporter wishes to be met; always voluntary.
package enum Meeting: String, CaseIterable, Hashable, Sendable {
    case inPerson, phone
}
