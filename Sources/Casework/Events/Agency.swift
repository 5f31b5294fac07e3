/// An agency (instansi) to which a matter is delegated.
package struct Agency: Hashable, Sendable {
    /// The agency's name, as the letter of delegation has it; unique within one delegation.
    package let name: String
    /// The number of the letter of delegation. Every delegation has one but those recorded before the chapter asked for it.
    package let letter: Text?
    /// Until when the agency shall answer; with the same exception.
    package let due: Day?
    /// Which parts of the case go to the agency: question ids (spec 6.2), and `file.<n>` for attachments. Empty: what the letter says.
    package let parts: [String]

    package init(name: String, letter: Text? = nil, due: Day? = nil, parts: [String] = []) {
        self.name = name
        self.letter = letter
        self.due = due
        self.parts = parts
    }
}

/// What an agency answered.
package struct AgencyAnswer: Hashable, Sendable {
    /// The name under which the matter was delegated.
    package let agency: String
    /// When the answer arrived.
    package let date: Day
    package let feedback: Text

    package init(agency: String, date: Day, feedback: Text) {
        self.agency = agency
        self.date = date
        self.feedback = feedback
    }
}
