/// A team (tim) that works on a case under an assignment letter.
package struct Team: Hashable, Sendable {
    package let name: Text
    package let lead: OfficerID
    /// Without the lead; each once.
    package let members: [OfficerID]
    /// The number of the assignment letter.
    package let letter: Text

    /// Takes the lead out of the members, and whoever is named twice.
    package init(name: Text, lead: OfficerID, members: [OfficerID], letter: Text) {
        var seen: Set<OfficerID> = [lead]
        self.name = name
        self.lead = lead
        self.members = members.filter { seen.insert($0).inserted }
        self.letter = letter
    }

    /// Lead and members.
    package var everyone: [OfficerID] { [lead] + members }
}
