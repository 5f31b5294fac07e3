@testable import Peluit

/// Spec 9, and the digest of a day of spec 10.5.
func runLog(_ vector: Vector, _ outcome: inout Outcome) throws(Refusal) {
    let operation = try vector.text("operation")
    switch operation {
    case _ where operation == "root": try root(vector, &outcome)
    case _ where operation == "leaf": try leaf(vector, &outcome)
    case _ where operation == "leaf-token": try leafToken(vector, &outcome)
    case _ where operation == "promise": try promise(vector, &outcome)
    case _ where operation == "padding": try padding(vector, &outcome)
    case _ where operation == "day-digest": try dayDigest(vector, &outcome)
    case _ where operation == "checkpoint": try checkpoint(vector, &outcome)
    case _ where operation == "cosignature": try cosignature(vector, &outcome)
    default: throw .unknownOperation
    }
}

private func root(_ vector: Vector, _ outcome: inout Outcome) throws(Refusal) {
    guard let leaves = Leaf.parseDay(try vector.bytes("leaves")) else { throw .missing(ascii("leaves")) }
    var tree = LogTree()
    for leaf in leaves { tree.append(leaf) }
    outcome.line("root", tree.root.bytes)
}

private func leaf(_ vector: Vector, _ outcome: inout Outcome) throws(Refusal) {
    let leaf = Leaf(
        token: try vector.fixed("leaf-token", Kinds.LeafToken.self), hash: try vector.fixed("envelope-hash", Kinds.Envelope.self))
    var tree = LogTree()
    tree.append(leaf)
    outcome.line("leaf", leaf.encoded())
    outcome.line("leaf-hash", tree.root.bytes)
}

private func leafToken(_ vector: Vector, _ outcome: inout Outcome) throws(Refusal) {
    let mailbox = Mailbox(
        organisation: try vector.organisation(), replyBox: .generate(), author: .generate(), tagKey: .random(count: 32),
        leafKey: try vector.secret("leaf-key"), bucket: 0)
    outcome.line("leaf-token", mailbox.leafToken(for: try vector.fixed("envelope-hash", Kinds.Envelope.self)).bytes)
}

private func promise(_ vector: Vector, _ outcome: inout Outcome) throws(Refusal) {
    let promise = SubmissionPromise(
        verifying: try vector.bytes("promise"), for: try vector.fixed("envelope-hash", Kinds.Envelope.self),
        token: try vector.fixed("leaf-token", Kinds.LeafToken.self), by: try vector.verificationKey("gateway-key", Roles.Gateway.self),
        try vector.organisation())
    guard let promise else { throw Refusal("signature") }
    outcome.line("day", promise.day)
}

private func padding(_ vector: Vector, _ outcome: inout Outcome) throws(Refusal) {
    let seed = try vector.secret("padding-seed")
    let day = UInt32(truncatingIfNeeded: try vector.number("day"))
    let organisation = try vector.organisation()
    for index in [0, 1, 2, 31, 256] as [UInt32] {
        outcome.line("h-", UInt64(index), Leaf.paddingHash(seed: seed, day: day, index: index, organisation).bytes)
    }
}

private func dayDigest(_ vector: Vector, _ outcome: inout Outcome) throws(Refusal) {
    let envelopes = pieces(try vector.bytes("envelope-hashes"), Kinds.Envelope.self)
    let cells = pieces(try vector.bytes("cell-ids"), Kinds.Cell.self)
    let day = UInt32(truncatingIfNeeded: try vector.number("day"))
    // The core sorts: it gets them the wrong way round.
    let digest = DayDigest.digest(day: day, envelopes: envelopes.reversed(), cells: cells.reversed(), try vector.organisation())
    outcome.line("digest", digest.bytes)
}

private func pieces<Kind>(_ bytes: [UInt8], _: Kind.Type) -> [FixedBytes<Kind>] {
    stride(from: 0, to: bytes.count, by: Kind.length).compactMap { FixedBytes<Kind>(Array(bytes[$0..<$0 + Kind.length])) }
}

private func checkpoint(_ vector: Vector, _ outcome: inout Outcome) throws(Refusal) {
    let organisation = try vector.organisation()
    let key = try vector.verificationKey("log-key", Roles.Log.self)
    let bytes = try vector.bytes("note")
    let checkpoint = try refusing { () throws(NoteError) in
        try Checkpoint(verifying: try SignedNote(parsing: bytes), by: key, organisation)
    }
    outcome.line("size", checkpoint.size)
    outcome.line("root", checkpoint.root.bytes)
}

private func cosignature(_ vector: Vector, _ outcome: inout Outcome) throws(Refusal) {
    let line = Array(try vector.bytes("line").dropFirst(4).dropLast())
    guard let signature = NoteSignature(parsing: line) else { throw .missing(ascii("line")) }
    let checkpoint = SignedNote(text: try vector.bytes("checkpoint-text"))
    let witness = try vector.verificationKey("witness-key", Roles.Witness.self)
    guard Cosignature.verifies(signature, over: checkpoint, by: witness, try vector.organisation()) else { throw Refusal("signature") }
    outcome.line("time", signature.payload[4..<12].reduce(0 as UInt64) { $0 << 8 | UInt64($1) })
}
