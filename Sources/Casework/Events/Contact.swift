/// A way to the office other than the gateway.
package enum ManualChannel: String, CaseIterable, Hashable, Sendable {
    case letter, email, phone, whatsapp, inPerson, other
}

/// A telephone call, meeting or letter about a case, with the reporter or anybody else.
package struct Contact: Hashable, Sendable {
    /// Who sought whom.
    package enum Direction: String, CaseIterable, Hashable, Sendable {
        case incoming, outgoing
    }

    package let channel: ManualChannel
    package let direction: Direction
    package let date: Day
    package let summary: Text

    package init(channel: ManualChannel, direction: Direction, date: Day, summary: Text) {
        self.channel = channel
        self.direction = direction
        self.date = date
        self.summary = summary
    }
}
