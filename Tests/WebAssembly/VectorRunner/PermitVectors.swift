import Peluit

/// Spec 10.4.
func runPermit(_ vector: Vector, _ outcome: inout Outcome) throws(Refusal) {
    let organisation = try vector.organisation()
    if try vector.text("operation") == "challenge" {
        try challenge(vector, organisation, &outcome)
        return
    }
    guard let challenge = Challenge(parsing: try vector.bytes("challenge")) else { throw .missing(ascii("challenge")) }
    let permit = Permit(challenge: challenge, nonce: try vector.number("nonce"))
    guard permit.isSolved(organisation) else { throw Refusal("too-few-bits") }
    guard Permit(field: permit.field) == permit else { throw Refusal("field") }
    outcome.plain(ascii("permit"), permit.field)
    outcome.line("zero-bits", zeroBits(permit, organisation))
}

/// A challenge as the gateway lays it out around the vector's random bytes; the core then recognises it as the gateway's own.
private func challenge(_ vector: Vector, _ organisation: OrganisationID, _ outcome: inout Outcome) throws(Refusal) {
    var writer = ByteWriter()
    writer.append([1, UInt8(truncatingIfNeeded: try vector.number("kind")), UInt8(truncatingIfNeeded: try vector.number("bits"))])
    writer.appendZeros(5)
    writer.append(try vector.number("expires"))
    writer.append(try vector.bytes("random"))
    let secret = try vector.secret("secret")
    writer.append(Label.challenge.keyed(secret, organisation, writer.bytes))
    guard let challenge = Challenge(parsing: writer.bytes), challenge.isIssued(with: secret, organisation) else {
        throw Refusal("challenge")
    }
    outcome.line("challenge", challenge.bytes)
}

/// How many zero bits the puzzle hash begins with.
private func zeroBits(_ permit: Permit, _ organisation: OrganisationID) -> UInt64 {
    var nonce = ByteWriter()
    nonce.append(permit.nonce)
    var zeros = 0
    for byte in Label.puzzle.hash(organisation, permit.challenge.bytes, nonce.bytes) {
        zeros += byte.leadingZeroBitCount
        if byte != 0 { break }
    }
    return UInt64(zeros)
}
