import Peluit
import TestSupport

/// Spec 1.2, 1.3, 2.1.
func runHash(_ vector: inout VectorRun) throws {
    let function = try vector.text("function")
    guard function != "organisation" else {
        let root = SigningKey<Roles.Root>(seed: try vector.secret("root-seed")).verificationKey
        vector.output("root-public-key", root.bytes)
        vector.output("org", OrganisationID(genesisRoot: root).bytes)
        return
    }
    let organisation = try vector.organisation()
    let label = try label(try vector.text("label"))
    // Fields have no separators between them, so one joined field is hashed like the row.
    let input = try vector.row("field-").flatMap(\.bytes)
    switch function {
    case "H": vector.output("hash", label.hash(organisation, input))
    case "H16": vector.output("hash", label.hash16(organisation, input))
    case "K": vector.output("hash", label.keyed(try vector.secret("key"), organisation, input))
    case "K16": vector.output("hash", label.keyed(try vector.secret("key"), organisation, input, length: 16))
    case "Sign":
        let key = SigningKey<Roles.Author>(seed: try vector.secret("seed"))
        vector.output("public-key", key.verificationKey.bytes)
        vector.output("signature", key.sign(label, organisation, input))
    default: throw VectorFault.unknownScenario(function)
    }
}

/// Labels are part of a program's text; these two occur in vectors.
private func label(_ text: String) throws -> Label {
    switch text {
    case "peluit/vector/1": Label("peluit/vector/1")
    case "peluit/next-root/1": .nextRoot
    default: throw VectorFault.unknownScenario(text)
    }
}

/// Spec 1.4.
func runTime(_ vector: inout VectorRun) throws {
    let unix = try vector.number("unix")
    vector.output("day", ProtocolTime.day(at: unix))
    vector.output("epoch", ProtocolTime.epoch(at: unix))
}
