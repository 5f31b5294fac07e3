/// One slot's public key for one week, certified by the slot's officer. Spec 3.3.
public struct EpochCertificate: Sendable, Equatable {
    private static let type: StaticString = "peluit/epoch/1"

    public var organisation: OrganisationID
    /// Hash of the roster that this certificate belongs to.
    public var roster: Digest
    public var slot: UInt8
    public var epoch: UInt32
    public var key: PublicKey<Roles.Epoch>
    /// Unix seconds.
    public var issued: UInt64

    public init(organisation: OrganisationID, roster: Digest, slot: UInt8, epoch: UInt32, key: PublicKey<Roles.Epoch>, issued: UInt64) {
        self.organisation = organisation
        self.roster = roster
        self.slot = slot
        self.epoch = epoch
        self.key = key
        self.issued = issued
    }

    /// Reads a certificate and checks it against the roster in force: its hash, its slot, that slot's identity.
    ///
    /// - Throws: ``NoteError/outOfRange(key:)`` with `roster` or `slot` when it belongs to another roster or an empty slot.
    public init(verifying note: SignedNote, under roster: Roster) throws(NoteError) {
        try self.init(reading: note, roster.organisation)
        guard self.roster == roster.hash() else { throw .outOfRange(key: ascii("roster")) }
        guard let owner = roster.slot(slot) else { throw .outOfRange(key: ascii("slot")) }
        guard note.isSigned(by: owner.identity, as: .officer(organisation)) else { throw .signature }
    }

    /// Reads the text alone; who signed it, and whether it may, is not checked.
    init(reading note: SignedNote, _ organisation: OrganisationID) throws(NoteError) {
        var reader = try NoteReader(note.text, type: Self.type, organisation: organisation)
        self.organisation = organisation
        roster = try reader.fixed("roster", Kinds.Digest.self)
        slot = UInt8(clamping: try reader.number("slot", in: 0...7))
        epoch = UInt32(clamping: try reader.number("epoch", in: 0...UInt64(UInt32.max)))
        key = try reader.publicKey(ascii("key"), Roles.Epoch.self)
        issued = try reader.number("issued")
        try reader.finish()
    }

    /// Signs the certificate.
    public func signed(by identity: borrowing SigningKey<Roles.Officer>) -> SignedNote {
        var text = NoteWriter(type: Self.type, organisation: organisation)
        text.line("roster", roster.hex)
        text.line("slot", slot)
        text.line("epoch", epoch)
        text.line("key", Hex.encode(key.bytes))
        text.line("issued", issued)
        var note = SignedNote(text: text.text)
        note.sign(with: identity, as: .officer(organisation))
        return note
    }
}
