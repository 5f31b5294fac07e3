@testable import Peluit
import TestSupport

/// Spec 8.
func runBoard(_ vector: inout VectorRun) throws {
    switch try vector.text("operation") {
    case "open": try runOpening(&vector)
    case "status-id":
        let thread = try vector.fixed("thread-id", Kinds.Thread.self)
        let reply = ReplyID(statusOf: thread, sequence: try vector.number("sequence"), try vector.organisation())
        vector.output("reply-id", reply.bytes)
    case let operation: throw VectorFault.unknownScenario(operation)
    }
}

private func runOpening(_ vector: inout VectorRun) throws {
    let cell = try vector.bytes("cell")
    let mailbox = Mailbox(
        organisation: try vector.organisation(), replyBox: BoxKey(seed: try vector.secret("reply-seed")), author: .generate(),
        tagKey: try vector.secret("tag-key"), leafKey: .random(count: 32), bucket: 0)
    let reader = BoardReader(mailbox, officeKeys: [try vector.verificationKey("office-reply-key", Roles.OfficeReply.self)])
    if vector.has("part") { try expectMalformed(try vector.bytes("part")) }
    let part = try refusing { () throws(BoardError) in try reader.part(cell[...]) }
    vector.output("tag", Array(cell.prefix(16)))
    vector.output("part", part.encoded())
    vector.output("reply-id", part.reply.bytes)
    vector.output("part-number", part.number)
    vector.output("parts", part.count)
    vector.output("slice", part.slice)
}

/// Files about malformed parts also give the part that lies in the cell.
private func expectMalformed(_ part: [UInt8]) throws {
    do throws(BoardError) {
        _ = try ReplyPart(parsing: part)
    } catch {
        guard error != .partMalformed else { return }
    }
    throw VectorRefusal("the part alone is not malformed")
}
