/// The gateway's signed word on the time, the roster it serves and whether it has room. Spec 3.5.
public struct GatewayStatus: Sendable, Equatable {
    private static let type: StaticString = "peluit/status/1"

    public var organisation: OrganisationID
    /// Unix seconds; what senders count epochs with.
    public var time: UInt64
    public var rosterVersion: UInt32
    public var roster: Digest
    public var envelopesOpen: Bool
    public var cellsOpen: Bool
    /// Seconds after which to try again; 0 while everything is open.
    public var retryAfter: UInt64

    public init(
        organisation: OrganisationID, time: UInt64, rosterVersion: UInt32, roster: Digest,
        envelopesOpen: Bool, cellsOpen: Bool, retryAfter: UInt64
    ) {
        self.organisation = organisation
        self.time = time
        self.rosterVersion = rosterVersion
        self.roster = roster
        self.envelopesOpen = envelopesOpen
        self.cellsOpen = cellsOpen
        self.retryAfter = retryAfter
    }

    /// Reads a status and checks that the roster's gateway signed it.
    public init(verifying note: SignedNote, under roster: Roster) throws(NoteError) {
        try self.init(reading: note, roster.organisation)
        guard note.isSigned(by: roster.gateway, as: .gateway(organisation)) else { throw .signature }
    }

    /// Reads the text alone; who signed it is not checked.
    init(reading note: SignedNote, _ organisation: OrganisationID) throws(NoteError) {
        var reader = try NoteReader(note.text, type: Self.type, organisation: organisation)
        self.organisation = organisation
        time = try reader.number("time")
        rosterVersion = UInt32(clamping: try reader.number("roster-version", in: 1...UInt64(UInt32.max)))
        roster = try reader.fixed("roster", Kinds.Digest.self)
        envelopesOpen = try Self.isOpen("envelopes", &reader)
        cellsOpen = try Self.isOpen("cells", &reader)
        retryAfter = try reader.number("retry-after")
        try reader.finish()
    }

    /// Signs the status.
    public func signed(by gateway: borrowing SigningKey<Roles.Gateway>) -> SignedNote {
        var text = NoteWriter(type: Self.type, organisation: organisation)
        text.line("time", time)
        text.line("roster-version", rosterVersion)
        text.line("roster", roster.hex)
        text.line("envelopes", Self.word(envelopesOpen))
        text.line("cells", Self.word(cellsOpen))
        text.line("retry-after", retryAfter)
        var note = SignedNote(text: text.text)
        note.sign(with: gateway, as: .gateway(organisation))
        return note
    }

    private static func word(_ open: Bool) -> [UInt8] {
        open ? ascii("open") : ascii("full")
    }

    private static func isOpen(_ key: StaticString, _ reader: inout NoteReader) throws(NoteError) -> Bool {
        let line = reader.line
        let value = try reader.value(key)
        guard value == word(true) || value == word(false) else { throw .malformed(line: line) }
        return value == word(true)
    }
}
