@testable import Peluit
import TestSupport

/// Spec 9, and the digest of a day of spec 10.5.
func runLog(_ vector: inout VectorRun) throws {
    switch try vector.text("operation") {
    case "root": try runRoot(&vector)
    case "leaf": try runLeaf(&vector)
    case "leaf-token": try runLeafToken(&vector)
    case "promise": try runPromise(&vector)
    case "padding": try runPadding(&vector)
    case "day-digest": try runDayDigest(&vector)
    case "checkpoint": try runCheckpoint(&vector)
    case "cosignature": try runCosignature(&vector)
    case let operation: throw VectorFault.unknownScenario(operation)
    }
}

private func runRoot(_ vector: inout VectorRun) throws {
    guard let leaves = Leaf.parseDay(try vector.bytes("leaves")) else { throw VectorFault.missing(key: "leaves") }
    var tree = LogTree()
    for leaf in leaves { tree.append(leaf) }
    vector.output("root", tree.root.bytes)
}

private func runLeaf(_ vector: inout VectorRun) throws {
    let leaf = Leaf(
        token: try vector.fixed("leaf-token", Kinds.LeafToken.self), hash: try vector.fixed("envelope-hash", Kinds.Envelope.self))
    var tree = LogTree()
    tree.append(leaf)
    // The organisation is in what the leaf was made of, not in the leaf.
    _ = try vector.organisation()
    vector.output("leaf", leaf.encoded())
    vector.output("leaf-hash", tree.root.bytes)
}

private func runLeafToken(_ vector: inout VectorRun) throws {
    let mailbox = Mailbox(
        organisation: try vector.organisation(), replyBox: .generate(), author: .generate(), tagKey: .random(count: 32),
        leafKey: try vector.secret("leaf-key"), bucket: 0)
    let hash = try vector.fixed("envelope-hash", Kinds.Envelope.self)
    let token = mailbox.leafToken(for: hash)
    guard Leaf(token: token, hash: hash).isOwned(by: mailbox) else { throw VectorRefusal("not recognised as one's own") }
    vector.output("leaf-token", token.bytes)
}

private func runPromise(_ vector: inout VectorRun) throws {
    let bytes = try vector.bytes("promise")
    let promise = SubmissionPromise(
        verifying: bytes, for: try vector.fixed("envelope-hash", Kinds.Envelope.self),
        token: try vector.fixed("leaf-token", Kinds.LeafToken.self), by: try vector.verificationKey("gateway-key", Roles.Gateway.self),
        try vector.organisation())
    guard let promise else { throw VectorRefusal("signature") }
    guard promise.encoded() == bytes else { throw VectorRefusal("encodes otherwise") }
    vector.output("day", promise.day)
}

private func runPadding(_ vector: inout VectorRun) throws {
    let seed = try vector.secret("padding-seed")
    let day = try vector.number("day", UInt32.self)
    let organisation = try vector.organisation()
    for index in [0, 1, 2, 31, 256] as [UInt32] {
        vector.output("h-\(index)", Leaf.paddingHash(seed: seed, day: day, index: index, organisation).bytes)
    }
}

private func runDayDigest(_ vector: inout VectorRun) throws {
    let envelopes = pieces(try vector.bytes("envelope-hashes"), Kinds.Envelope.self)
    let cells = pieces(try vector.bytes("cell-ids"), Kinds.Cell.self)
    // The core sorts: it gets them the wrong way round.
    let digest = DayDigest.digest(
        day: try vector.number("day", UInt32.self), envelopes: envelopes.reversed(), cells: cells.reversed(), try vector.organisation())
    vector.output("digest", digest.bytes)
}

private func pieces<Kind>(_ bytes: [UInt8], _: Kind.Type) -> [FixedBytes<Kind>] {
    stride(from: 0, to: bytes.count, by: Kind.length).compactMap { FixedBytes(Array(bytes[$0..<min($0 + Kind.length, bytes.count)])) }
}

private func runCheckpoint(_ vector: inout VectorRun) throws {
    let bytes = try vector.bytes("note")
    let key = try vector.verificationKey("log-key", Roles.Log.self)
    let organisation = try vector.organisation()
    let checkpoint = try refusing { () throws(NoteError) in
        try Checkpoint(verifying: try SignedNote(parsing: bytes), by: key, organisation)
    }
    vector.output("size", checkpoint.size)
    vector.output("root", checkpoint.root.bytes)
}

/// `line` is the whole line of the note: dash, space, signature, newline.
private func runCosignature(_ vector: inout VectorRun) throws {
    let line = try vector.bytes("line")
    guard let signature = NoteSignature(parsing: Array(line.dropFirst(4).dropLast())) else { throw VectorFault.missing(key: "line") }
    let checkpoint = SignedNote(text: try vector.bytes("checkpoint-text"))
    let witness = try vector.verificationKey("witness-key", Roles.Witness.self)
    guard Cosignature.verifies(signature, over: checkpoint, by: witness, try vector.organisation()) else {
        throw VectorRefusal("signature")
    }
    vector.output("time", signature.payload[4..<12].reduce(0 as UInt64) { $0 << 8 | UInt64($1) })
}
