import Messages
import Peluit
import Storage

/// A reporter with a receipt: seals as the reporter's programs do, and reads the board.
final class ReporterSide: Sendable {
    let office: SampleOffice
    private let receipt: Receipt
    let mailbox: Mailbox

    init(_ office: SampleOffice) {
        self.office = office
        let receipt = Receipt.generate(for: office.organisation)
        mailbox = Mailbox(receipt)
        self.receipt = receipt
    }

    func content(_ text: String = "Pengadaan fiktif", files: [FileEntry] = []) throws -> Payload.Body {
        .content(try Content(answers: ["what": text], files: files, language: .id))
    }

    func payload(_ kind: Payload.Kind, _ body: Payload.Body?, replyKey: [UInt8]? = nil, authorKey: [UInt8]? = nil) throws -> [UInt8] {
        let payload = try Payload(
            kind: kind, authorKey: authorKey ?? mailbox.author.verificationKey.bytes,
            replyKey: replyKey ?? mailbox.replyBox.publicKey.bytes,
            tagKey: mailbox.tagKey.withBytes { Array(UnsafeBufferPointer(start: $0, count: 32)) }, bucket: mailbox.bucket, recipients: 1,
            body: body)
        guard case .fits(let bytes) = try payload.encoded() else { throw ContentsError.missing(.root) }
        return bytes
    }

    /// Seals a payload into what the gateway hands over.
    func submission(
        _ payload: [UInt8], epoch: UInt32 = SampleOffice.epoch, day: UInt32 = SampleOffice.day, to slot: SealingContext.SlotKey? = nil
    ) throws -> Storage.Submission {
        let recipient = try slot ?? office.slotKey(epoch)
        let sealer = EnvelopeSealer(
            organisation: office.organisation, epoch: epoch, rosterVersion: 1, quorum: 1, recipients: [recipient])
        return row(try sealer.seal(payload, author: mailbox.author), day: day)
    }

    func report(_ text: String = "Pengadaan fiktif", files: [FileEntry] = [], day: UInt32 = SampleOffice.day) throws -> Storage.Submission {
        try submission(payload(.report, content(text, files: files)), day: day)
    }

    func message(_ text: String = "Tambahan", day: UInt32 = SampleOffice.day) throws -> Storage.Submission {
        try submission(payload(.message, content(text)), day: day)
    }

    func row(_ envelope: Envelope, day: UInt32 = SampleOffice.day) -> Storage.Submission {
        let hash = envelope.hash(office.organisation)
        return Storage.Submission(envelope: envelope.bytes, token: mailbox.leafToken(for: hash).bytes, hash: hash.bytes, day: day)
    }

    /// What this reporter finds among the cells of a board.
    func replies(among cells: [[UInt8]]) throws -> [(id: ReplyID, document: ReplyDocument)] {
        var reader = BoardReader(Mailbox(receipt), officeKeys: office.roster.acceptedReplyKeys)
        try reader.read(cells.flatMap { $0 })
        return try reader.replies.map { (id: $0.id, document: try ReplyDocument(decoding: $0.document)) }
    }
}
