import OfficerKeys
import Peluit

/// `time u64, slots u8, quorum u8, minimum u8` to four fields, each `length u32 | bytes`; see ``SampleOffice/documents(at:)``.
@_expose(wasm, "office_documents") @c(peluit_office_documents)
func officeDocuments(_ address: Address?, _ count: Int, _ slot: AnswerSlot) -> Int32 {
    answer(address, count, slot) { (arguments) throws(Refusal) in
        let time = try arguments.integer(UInt64.self)
        let slots = try arguments.integer(UInt8.self)
        let quorum = try arguments.integer(UInt8.self)
        let minimum = try arguments.integer(UInt8.self)
        try arguments.finish()
        var writer = ByteWriter()
        for document in SampleOffice(time: time, slots: slots, quorum: quorum, minimum: minimum).documents(at: time) {
            writer.append(UInt32(document.count))
            writer.append(document)
        }
        return writer.bytes
    }
}

/// `organisation, reply key, tag key, reply id, document` to the board cells of that reply.
@_expose(wasm, "office_reply") @c(peluit_office_reply)
func officeReply(_ address: Address?, _ count: Int, _ slot: AnswerSlot) -> Int32 {
    answer(address, count, slot) { (arguments) throws(Refusal) in
        let organisation = try arguments.organisation()
        guard let replyBox = PublicKey<Roles.ReplyBox>(try arguments.bytes()) else { throw .argument }
        let tagKey = try arguments.secret()
        let reply = try arguments.fixed(Kinds.Reply.self)
        let document = try arguments.bytes()
        try arguments.finish()
        let office = SampleOffice.signing(5, Roles.OfficeReply.self)
        var cells: [UInt8] = []
        for part in try refusing({ () throws(BoardError) in try ReplyPart.split(document, as: reply) }) {
            let cell = tagKey.withBytes {
                ReplySealing.seal(part, to: replyBox, tagKey: $0, signedBy: office, organisation)
            }
            guard let cell else { throw .argument }
            cells += cell
        }
        return cells
    }
}

/// A board cell that is nobody's.
@_expose(wasm, "office_dummy") @c(peluit_office_dummy)
func officeDummy(_ address: Address?, _ count: Int, _ slot: AnswerSlot) -> Int32 {
    answer(address, count, slot) { (arguments) throws(Refusal) in
        try arguments.finish()
        return BoardCell.dummy()
    }
}

/// `organisation, submission, day u32` to the gateway's promise of 68 bytes and the leaf of 65.
@_expose(wasm, "office_accept") @c(peluit_office_accept)
func officeAccept(_ address: Address?, _ count: Int, _ slot: AnswerSlot) -> Int32 {
    answer(address, count, slot) { (arguments) throws(Refusal) in
        let organisation = try arguments.organisation()
        let bytes = try arguments.bytes()
        let day = try arguments.integer(UInt32.self)
        try arguments.finish()
        let submission = try refusing { () throws(EnvelopeError) in try Submission(parsing: bytes) }
        let hash = submission.envelope.hash(organisation)
        let gateway = SampleOffice.signing(3, Roles.Gateway.self)
        let promise = SubmissionPromise(for: hash, token: submission.token, day: day, by: gateway, organisation)
        return promise.encoded() + Leaf(token: submission.token, hash: hash).encoded()
    }
}
