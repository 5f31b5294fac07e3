extension Roster {
    private static let type: StaticString = "peluit/roster/1"

    /// The roster's text as it is signed. Spec 3.2.
    public func text() -> [UInt8] {
        var note = NoteWriter(type: Self.type, organisation: organisation)
        note.line("version", version)
        note.line("name", name)
        note.line("root", Hex.encode(root.bytes))
        note.line("next-root", nextRoot.hex)
        note.line("issued", issued)
        note.line("not-before", notBefore)
        note.line("not-after", notAfter)
        settings.write(to: &note)
        note.line("gateway", Hex.encode(gateway.bytes))
        note.line("log", Hex.encode(log.bytes))
        note.line("reply", Hex.encode(reply.bytes))
        note.line("custodian", Hex.encode(custodian.bytes))
        note.line("release", release.map { Hex.encode($0.bytes) } ?? ascii("none"))
        for (index, store) in stores.enumerated() {
            note.line(Self.key("store.", index, ".label"), store.label)
            note.line(Self.key("store.", index, ".sync"), Hex.encode(store.sync.bytes))
        }
        for slot in slots {
            let index = Int(slot.index)
            note.line(Self.key("slot.", index, ".role"), slot.role)
            note.line(Self.key("slot.", index, ".identity"), Hex.encode(slot.identity.bytes))
            note.line(Self.key("slot.", index, ".access"), Hex.encode(slot.access.bytes))
            note.line(Self.key("slot.", index, ".case"), Hex.encode(slot.caseKey.bytes))
            note.line(Self.key("slot.", index, ".witness"), Hex.encode(slot.witness.bytes))
        }
        Self.write(formerIdentities, "former-identity.", to: &note)
        Self.write(formerReplies, "former-reply.", to: &note)
        return note.text
    }

    /// Signs the roster.
    public func signed(by root: borrowing SigningKey<Roles.Root>) -> SignedNote {
        var note = SignedNote(text: text())
        note.sign(with: root, as: .root(organisation))
        return note
    }

    /// The hash that certificates and statuses name. Spec 3.2.
    public func hash() -> Digest {
        Digest(trusted: Label.rosterHash.hash(organisation, text()))
    }

    /// Reads a roster and checks that its own root signed it. Whether that root is the organisation's is for ``RosterChain`` to say.
    public init(verifying note: SignedNote, for organisation: OrganisationID) throws(NoteError) {
        var reader = try NoteReader(note.text, type: Self.type, organisation: organisation)
        self.organisation = organisation
        version = UInt32(clamping: try reader.number("version", in: 1...UInt64(UInt32.max)))
        name = try reader.value("name")
        root = try reader.verificationKey(ascii("root"), Roles.Root.self)
        nextRoot = try reader.fixed("next-root", Kinds.Digest.self)
        issued = try reader.number("issued")
        notBefore = try reader.number("not-before")
        notAfter = try reader.number("not-after")
        guard notBefore < notAfter else { throw .outOfRange(key: ascii("not-after")) }
        settings = try RosterSettings(reading: &reader)
        gateway = try reader.verificationKey(ascii("gateway"), Roles.Gateway.self)
        log = try reader.verificationKey(ascii("log"), Roles.Log.self)
        reply = try reader.verificationKey(ascii("reply"), Roles.OfficeReply.self)
        custodian = try reader.publicKey(ascii("custodian"), Roles.Custodian.self)
        release = try reader.optionalVerificationKey(ascii("release"), Roles.Release.self)
        stores = try Self.stores(&reader)
        slots = try Self.slots(&reader)
        formerIdentities = try Self.formers("former-identity.", &reader)
        formerReplies = try Self.formers("former-reply.", &reader)
        try reader.finish()
        guard slots.count >= Int(settings.recipientsMinimum) else { throw .outOfRange(key: ascii("recipients-minimum")) }
        guard note.isSigned(by: root, as: .root(organisation)) else { throw .signature }
    }
}
