import Casework
import Messages
import OfficerKeys
import Peluit

/// A case in memory: its keys, its events in clear, and what they fold to. Spec 11.1.
struct OpenCase: Sendable {
    /// One event with what its header says.
    struct Entry: Sendable {
        let sequence: UInt64
        /// Unix seconds.
        let time: UInt64
        let signer: OfficerID
        let body: EventBody
    }

    let id: CaseID
    let thread: ThreadID
    let address: ReplyAddress
    /// Case keys by generation; the highest seals the next event.
    let keys: [UInt32: CaseKey]
    private(set) var entries: [Entry]
    private(set) var last: EventRecord
    private(set) var state: CaseState

    /// Opens the chain of a case.
    ///
    /// - Parameter shelf: Where the session keeps the secrets of its cases.
    /// - Throws: ``CaseFault`` naming the event that does not fit.
    init(
        _ id: CaseID, records: [EventRecord], keys: [UInt32: CaseKey], on shelf: SecretShelf, _ organisation: OrganisationID
    ) throws(CaseFault) {
        guard let first = records.first else { throw CaseFault(id, sequence: 0, .chain(.length)) }
        let opening = try Self.open(first, after: nil, keys: keys, organisation)
        guard let message = opening.body.message else { throw CaseFault(id, sequence: 1, .fold) }
        let correspondent = try Correspondent(message, in: id)
        self.id = id
        self.keys = keys
        thread = ThreadID(author: correspondent.author, organisation)
        address = ReplyAddress(replyBox: correspondent.replyBox, tagKey: correspondent.takeTagKey(), on: shelf)
        entries = [opening]
        last = first
        do throws(CaseState.FoldError) { state = try CaseState(opening: CaseEvent(opening)) } catch {
            throw CaseFault(id, sequence: 1, .fold)
        }
        for record in records.dropFirst() {
            try append(record, try Self.open(record, after: last, keys: keys, organisation))
        }
    }

    /// The key that seals the next event.
    var newestKey: CaseKey? {
        keys.max { $0.key < $1.key }?.value
    }

    /// Takes in an event that was just sealed.
    mutating func append(_ record: EventRecord, _ body: EventBody) throws(CaseFault) {
        try append(
            record, Entry(sequence: record.header.sequence, time: record.header.time, signer: OfficerID(record.header.signer), body: body))
    }

    /// What the state would be after `body`; says without side effects whether an event may be written.
    func state(after body: EventBody, at time: UInt64, by signer: OfficerID) throws(CaseState.FoldError) -> CaseState {
        var next = state
        try next.apply(CaseEvent(Entry(sequence: last.header.sequence + 1, time: time, signer: signer, body: body)))
        return next
    }

    private mutating func append(_ record: EventRecord, _ entry: Entry) throws(CaseFault) {
        do throws(CaseState.FoldError) {
            try state.apply(CaseEvent(entry))
        } catch {
            throw CaseFault(id, sequence: record.header.sequence, .fold)
        }
        entries.append(entry)
        last = record
    }

    private static func open(
        _ record: EventRecord, after before: EventRecord?, keys: [UInt32: CaseKey], _ organisation: OrganisationID
    ) throws(CaseFault) -> Entry {
        let header = record.header
        let content: [UInt8]
        do throws(EventError) {
            try record.checkFollows(before, organisation)
            guard let key = keys[header.generation] else { throw .body }
            content = try record.open(with: key, organisation)
        } catch {
            throw CaseFault(header.caseID, sequence: header.sequence, .chain(error))
        }
        do throws(ContentsError) {
            return Entry(
                sequence: header.sequence, time: header.time, signer: OfficerID(header.signer), body: try EventBody(decoding: content))
        } catch {
            throw CaseFault(header.caseID, sequence: header.sequence, .contents(error))
        }
    }
}

/// The first event of a case that does not hold, and why.
struct CaseFault: Error, Sendable {
    enum Reason: Sendable {
        case chain(EventError)
        case contents(ContentsError)
        /// The event may not stand where it stands.
        case fold
    }

    let caseID: CaseID
    let sequence: UInt64
    let reason: Reason

    init(_ caseID: CaseID, sequence: UInt64, _ reason: Reason) {
        self.caseID = caseID
        self.sequence = sequence
        self.reason = reason
    }
}

/// The reporter's side of a thread, as the first message names it. Spec 6.2.
struct Correspondent {
    let author: VerificationKey<Roles.Author>
    let replyBox: PublicKey<Roles.ReplyBox>
    private let tagKey: [UInt8]

    init(_ message: ReceivedMessage, in id: CaseID) throws(CaseFault) {
        let payload: Payload
        do throws(ContentsError) {
            payload = try Payload(decoding: message.payload)
        } catch {
            throw CaseFault(id, sequence: 1, .contents(error))
        }
        guard let author = VerificationKey<Roles.Author>(payload.authorKey), let replyBox = PublicKey<Roles.ReplyBox>(payload.replyKey)
        else {
            throw CaseFault(id, sequence: 1, .fold)
        }
        self.author = author
        self.replyBox = replyBox
        tagKey = payload.tagKey
    }

    func takeTagKey() -> SecretBytes {
        var bytes = tagKey
        return SecretBytes(taking: &bytes)
    }
}
