import Messages
import OfficerKeys
import Peluit
import Storage

/// Changes to the store under construction, with the cases as they will be once they are written.
struct CaseChanges {
    private(set) var log = CaseLogChanges()
    private(set) var cases: [OpenCase] = []

    /// A new case that begins with `body`, its key sealed to the officer.
    mutating func open(
        with body: EventBody, at time: UInt64, keys: OfficeKeys
    ) throws(OfficerError) -> OpenCase {
        let id = CaseID.random()
        let key = CaseKey.generate(for: id, on: keys.shelf)
        guard let sealed = key.sealed(to: keys.officer.caseKey.publicKey) else { throw .bug }
        let record = try Self.seal(body, after: nil, at: time, key: key, keys)
        let opened: OpenCase
        do throws(CaseFault) {
            opened = try OpenCase(id, records: [record], keys: [key.generation: key], on: keys.shelf, keys.organisation)
        } catch {
            throw .bug
        }
        log.sealedKeys.append(
            SealedCaseKey(caseID: id.bytes, generation: key.generation, officer: keys.officer.caseKey.publicKey.bytes, sealed: sealed))
        log.events.append(StoredEvent(record, keys.organisation))
        remember(opened)
        return opened
    }

    /// The next event of a case.
    mutating func append(_ body: EventBody, to open: inout OpenCase, at time: UInt64, keys: OfficeKeys) throws(OfficerError) {
        guard let key = open.newestKey else { throw .bug }
        let record = try Self.seal(body, after: open.last, at: time, key: key, keys)
        do throws(CaseFault) { try open.append(record, body) } catch { throw .bug }
        log.events.append(StoredEvent(record, keys.organisation))
        remember(open)
    }

    /// A reply: sealed into board cells that wait in the outbox. Spec 11.7.
    mutating func enqueue(_ reply: SentReply, of open: OpenCase, keys: OfficeKeys) throws(OfficerError) {
        for (number, cell) in try ReplyCells.seal(reply, to: open.address, keys).enumerated() {
            log.outbox.append(OutboxCell(part: OutboxPart(replyID: reply.replyID, part: UInt8(number)), caseID: open.id.bytes, cell: cell))
        }
    }

    /// What became of a pulled submission.
    mutating func decide(_ hash: EnvelopeHash, _ state: IntakeState) {
        log.decisions.append(IntakeDecision(hash: hash.bytes, state: state))
    }

    private mutating func remember(_ open: OpenCase) {
        cases.removeAll { $0.id == open.id }
        cases.append(open)
    }

    private static func seal(
        _ body: EventBody, after last: EventRecord?, at time: UInt64, key: CaseKey, _ keys: OfficeKeys
    ) throws(OfficerError) -> EventRecord {
        if let last, time < last.header.time { throw .clockBehind(seconds: last.header.time - time) }
        let content: [UInt8]
        do throws(ContentsError) { content = try body.encoded() } catch { throw .bug }
        do throws(EventError) {
            return try EventRecord.seal(content, after: last, time: time, key: key, signer: keys.officer.identity, keys.organisation)
        } catch {
            throw .bug
        }
    }
}

extension StoredEvent {
    init(_ record: EventRecord, _ organisation: OrganisationID) {
        self.init(
            caseID: record.header.caseID.bytes, sequence: record.header.sequence, previousHash: record.header.previous.bytes,
            hash: record.hash(organisation).bytes, record: record.encoded())
    }
}

extension OfficerError {
    /// Something that cannot happen happened; nothing was written.
    static var bug: OfficerError {
        OfficerError(
            .software, Phrase(id: "kesalahan dalam Peluit; tidak ada yang ditulis", en: "a bug in Peluit; nothing was written"))
    }

    /// Spec 11.3: time never runs backwards in a chain.
    static func clockBehind(seconds: UInt64) -> OfficerError {
        OfficerError(
            .configuration,
            Phrase(
                id: "jam mesin ini tertinggal \(Phrase(.seconds(Int64(clamping: seconds))).id) dari catatan terakhir kasus",
                en: "this machine's clock is \(Phrase(.seconds(Int64(clamping: seconds))).en) behind the case's last event"),
            hint: Phrase(id: "betulkan jam mesin, lalu ulangi", en: "set the clock right and try again"))
    }
}
