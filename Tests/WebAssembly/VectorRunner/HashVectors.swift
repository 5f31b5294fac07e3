import Peluit

/// Spec 1.2, 1.3, 2.1.
func runHash(_ vector: Vector, _ outcome: inout Outcome) throws(Refusal) {
    let function = try vector.text("function")
    if function == "organisation" {
        let root = SigningKey<Roles.Root>(seed: try vector.secret("root-seed")).verificationKey
        outcome.line("root-public-key", root.bytes)
        outcome.line("org", OrganisationID(genesisRoot: root).bytes)
        return
    }
    let organisation = try vector.organisation()
    let label = try label(vector)
    let input = try vector.numberedBytes("field-").flatMap { $0.value }
    switch function {
    case _ where function == "H": outcome.line("hash", label.hash(organisation, input))
    case _ where function == "H16": outcome.line("hash", label.hash16(organisation, input))
    case _ where function == "K": outcome.line("hash", label.keyed(try vector.secret("key"), organisation, input))
    case _ where function == "K16": outcome.line("hash", label.keyed(try vector.secret("key"), organisation, input, length: 16))
    case _ where function == "Sign":
        let key = SigningKey<Roles.Author>(seed: try vector.secret("seed"))
        outcome.line("public-key", key.verificationKey.bytes)
        outcome.line("signature", key.sign(label, organisation, input))
    default: throw .unknownOperation
    }
}

/// Labels are part of the program's text; these two occur in vectors.
private func label(_ vector: Vector) throws(Refusal) -> Label {
    let text = try vector.text("label")
    if text == "peluit/vector/1" { return Label("peluit/vector/1") }
    if text == "peluit/next-root/1" { return .nextRoot }
    throw .unknownOperation
}

/// Spec 1.4.
func runTime(_ vector: Vector, _ outcome: inout Outcome) throws(Refusal) {
    let unix = try vector.number("unix")
    outcome.line("day", ProtocolTime.day(at: unix))
    outcome.line("epoch", ProtocolTime.epoch(at: unix))
}
