/// The questions that Peluit ships; an office's form may add others. Spec 6.2.
package enum Question: String, CaseIterable, Sendable {
    /// Jenis: corruption, fraud, … as the office's list has them.
    case kind
    /// Unit or OPD that the matter concerns.
    case unit
    case what, who, when, `where`, how, why
    /// A follow-up in free words.
    case message
    /// Whether the reporter took part: `no`, or `yes` for "yes, or I am not sure".
    case participation
    /// Iktikad baik: `yes`.
    case goodFaith
    /// Who the reporter is and how to reach them, where they chose to tell the officers.
    case name, contact
    /// A wish to meet (`inPerson`) or to be called (`phone`).
    case meeting
    /// Whether the matter is resolved satisfactorily: `yes`, `partly`, `no`.
    case satisfaction
    /// Keberatan against an archiving or a stop: `yes`; the words stand in the message.
    case objection

    /// What a report may answer.
    package static let ofReport: [Question] = [
        .kind, .unit, .what, .who, .when, .where, .how, .why, .message, .participation, .goodFaith, .name, .contact,
    ]
}
