@testable import Peluit

/// Spec 8.
func runBoard(_ vector: Vector, _ outcome: inout Outcome) throws(Refusal) {
    let organisation = try vector.organisation()
    guard try vector.text("operation") == "open" else {
        let thread = try vector.fixed("thread-id", Kinds.Thread.self)
        let reply = ReplyID(statusOf: thread, sequence: try vector.number("sequence"), organisation)
        outcome.line("reply-id", reply.bytes)
        return
    }
    let cell = try vector.bytes("cell")
    let part = try part(vector, cell, organisation)
    outcome.line("tag", Array(cell.prefix(16)))
    outcome.line("part", part.encoded())
    outcome.line("reply-id", part.reply.bytes)
    outcome.line("part-number", part.number)
    outcome.line("parts", part.count)
    outcome.line("slice", part.slice)
}

private func part(_ vector: Vector, _ cell: [UInt8], _ organisation: OrganisationID) throws(Refusal) -> ReplyPart {
    let mailbox = Mailbox(
        organisation: organisation, replyBox: BoxKey(seed: try vector.secret("reply-seed")), author: .generate(),
        tagKey: try vector.secret("tag-key"), leafKey: .random(count: 32), bucket: 0)
    let reader = BoardReader(mailbox, officeKeys: [try vector.verificationKey("office-reply-key", Roles.OfficeReply.self)])
    return try refusing { () throws(BoardError) in try reader.part(cell[...]) }
}
