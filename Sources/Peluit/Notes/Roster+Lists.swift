/// The numbered parts of a roster: stores, slots, former keys. Spec 3.2.
extension Roster {
    private static let maximumFormer = 64

    static func key(_ prefix: StaticString, _ index: Int, _ suffix: StaticString) -> [UInt8] {
        ascii(prefix) + Decimal.encode(UInt64(index)) + ascii(suffix)
    }

    static func stores(_ reader: inout NoteReader) throws(NoteError) -> [Store] {
        var stores: [Store] = []
        while stores.count < 8, reader.peek(key("store.", stores.count, ".label")) {
            let index = stores.count
            let label = try reader.value(key("store.", index, ".label"))
            stores.append(Store(label: label, sync: try reader.verificationKey(key("store.", index, ".sync"), Roles.DeviceSync.self)))
        }
        return stores
    }

    static func slots(_ reader: inout NoteReader) throws(NoteError) -> [Slot] {
        var slots: [Slot] = []
        for index in 0..<8 where reader.peek(key("slot.", index, ".role")) {
            slots.append(
                Slot(
                    index: UInt8(index),
                    role: try reader.value(key("slot.", index, ".role")),
                    identity: try reader.verificationKey(key("slot.", index, ".identity"), Roles.Officer.self),
                    access: try reader.verificationKey(key("slot.", index, ".access"), Roles.Access.self),
                    caseKey: try reader.publicKey(key("slot.", index, ".case"), Roles.OfficerCase.self),
                    witness: try reader.verificationKey(key("slot.", index, ".witness"), Roles.Witness.self)
                ))
        }
        return slots
    }

    static func formers<Role>(_ prefix: StaticString, _ reader: inout NoteReader) throws(NoteError) -> [Former<Role>] {
        var formers: [Former<Role>] = []
        while formers.count < maximumFormer, reader.peek(key(prefix, formers.count, "")) {
            let line = reader.line
            let fields = try reader.value(key(prefix, formers.count, "")).split(separator: 32, omittingEmptySubsequences: false)
            guard fields.count == 3, let bytes = Hex.decode(Array(fields[0])), let verificationKey = VerificationKey<Role>(bytes),
                let from = Decimal.decode(fields[1]), let until = Decimal.decode(fields[2]), from <= until
            else { throw .malformed(line: line) }
            formers.append(Former(key: verificationKey, from: from, until: until))
        }
        return formers
    }

    static func write<Role>(_ formers: [Former<Role>], _ prefix: StaticString, to note: inout NoteWriter) {
        for (index, former) in formers.enumerated() {
            let value = Hex.encode(former.key.bytes) + [32] + Decimal.encode(former.from) + [32] + Decimal.encode(former.until)
            note.line(key(prefix, index, ""), value)
        }
    }
}

extension RosterSettings {
    func write(to note: inout NoteWriter) {
        note.line("opening-quorum", openingQuorum)
        note.line("recipients-minimum", recipientsMinimum)
        note.line("epochs-ahead", epochsAhead)
        note.line("board-cells", boardCells)
        note.line("board-period", boardPeriod)
        note.line("board-current", boardCurrent)
        note.line("board-bits", boardBits)
        note.line("archive-months", archiveMonths)
        note.line("retention-days", retentionDays)
        note.line("random-omission", randomOmission ? 1 as UInt8 : 0)
    }

    init(reading reader: inout NoteReader) throws(NoteError) {
        openingQuorum = UInt8(clamping: try reader.number("opening-quorum", in: 1...8))
        recipientsMinimum = UInt8(clamping: try reader.number("recipients-minimum", in: UInt64(openingQuorum)...8))
        epochsAhead = UInt8(clamping: try reader.number("epochs-ahead", in: 1...26))
        boardCells = UInt8(clamping: try reader.number("board-cells", in: 1...64))
        boardPeriod = UInt32(clamping: try reader.number("board-period", in: 1...86_400))
        boardCurrent = UInt16(clamping: try reader.number("board-current", in: 64...4_096))
        boardBits = UInt8(clamping: try reader.number("board-bits", in: 0...8))
        archiveMonths = UInt8(clamping: try reader.number("archive-months", in: 1...120))
        retentionDays = UInt16(clamping: try reader.number("retention-days", in: 7...365))
        randomOmission = try reader.number("random-omission", in: 0...1) == 1
    }
}
