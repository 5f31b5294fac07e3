import Peluit

extension BoardError: Refusable {
    var refusal: Refusal {
        switch self {
        case .length: Refusal("length")
        case .notMine: Refusal("not-mine")
        case .box: Refusal("box")
        case .signature: Refusal("signature")
        case .partMalformed: Refusal("part-malformed")
        case .tooLong(let length): Refusal("too-long", length)
        }
    }
}

/// `organisation, rosters, status, receipt, board` to `damaged u32 | incomplete u32`, then for each complete reply
/// `reply id 16 | length u32 | document`. Spec 8.4.
///
/// - Parameter board: Board files joined, the older ones first, so that a reply whose parts lie in two of them is found.
@_expose(wasm, "replies_find") @c(peluit_replies_find)
func repliesFind(_ address: Address?, _ count: Int, _ slot: AnswerSlot) -> Int32 {
    answer(address, count, slot) { (arguments) throws(Refusal) in
        let gateway = try GatewayAnswers(&arguments)
        let roster = try gateway.verified().roster
        let mailbox = Mailbox(try arguments.receipt(for: gateway.organisation))
        let board = try arguments.bytes()
        try arguments.finish()
        var reader = BoardReader(mailbox, officeKeys: roster.acceptedReplyKeys)
        do throws(BoardError) { try reader.read(board) } catch { throw error.refusal }
        var writer = ByteWriter()
        writer.append(UInt32(reader.damaged))
        writer.append(UInt32(reader.incomplete))
        for reply in reader.replies {
            writer.append(reply.id.bytes)
            writer.append(UInt32(reply.document.count))
            writer.append(reply.document)
        }
        return writer.bytes
    }
}
