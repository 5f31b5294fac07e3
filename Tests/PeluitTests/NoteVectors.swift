@testable import Peluit
import TestSupport

/// Spec 3. A vector names the key that should have signed; who may sign what under which roster has tests of its own.
func runNote(_ vector: inout VectorRun) throws {
    guard !vector.has("operation") else { return try runBundle(&vector) }
    let bytes = try vector.bytes("note")
    let type = try vector.text("type")
    let organisation = try vector.organisation()
    let signer = try vector.bytes("public-key")
    let reading = try reading(type)
    let text = try refusing { () throws(NoteError) in try reading(try SignedNote(parsing: bytes), organisation, signer) }
    for line in text.split(separator: 10).dropFirst(2) {
        let fields = line.split(separator: 32, maxSplits: 1).map(Array.init)
        guard fields.count == 2 else { throw VectorFault.unknownScenario("a line without a value") }
        vector.output(String(decoding: fields[0], as: UTF8.self), text: fields[1])
    }
    if type == "peluit/roster/1" { vector.output("roster-hash", Label.rosterHash.hash(organisation, text)) }
}

/// Reads and verifies a note, and writes again what was read: the same text, or the core lost something.
private typealias Reading = (SignedNote, OrganisationID, [UInt8]) throws(NoteError) -> [UInt8]

private func reading(_ type: String) throws(VectorFault) -> Reading {
    switch type {
    case "peluit/roster/1": readRoster
    case "peluit/epoch/1": readCertificate
    case "peluit/status/1": readStatus
    case "peluit/gateway-card/1": readCard
    default: throw .unknownScenario(type)
    }
}

private func readRoster(_ note: SignedNote, _ organisation: OrganisationID, _ signer: [UInt8]) throws(NoteError) -> [UInt8] {
    let roster = try Roster(verifying: note, for: organisation)
    guard roster.root.bytes == signer else { throw .signature }
    return roster.text()
}

private func readCertificate(_ note: SignedNote, _ organisation: OrganisationID, _ signer: [UInt8]) throws(NoteError) -> [UInt8] {
    let certificate = try EpochCertificate(reading: note, organisation)
    guard let key = VerificationKey<Roles.Officer>(signer), note.isSigned(by: key, as: .officer(organisation)) else { throw .signature }
    return certificate.signed(by: .generate()).text
}

private func readStatus(_ note: SignedNote, _ organisation: OrganisationID, _ signer: [UInt8]) throws(NoteError) -> [UInt8] {
    let status = try GatewayStatus(reading: note, organisation)
    guard let key = VerificationKey<Roles.Gateway>(signer), note.isSigned(by: key, as: .gateway(organisation)) else { throw .signature }
    return status.signed(by: .generate()).text
}

private func readCard(_ note: SignedNote, _: OrganisationID, _ signer: [UInt8]) throws(NoteError) -> [UInt8] {
    let card = try GatewayCard(verifying: note)
    guard card.gateway.bytes == signer else { throw .signature }
    return card.signed(by: .generate()).text
}

private func runBundle(_ vector: inout VectorRun) throws {
    guard try vector.text("operation") == "bundle" else { throw VectorFault.unknownScenario("note") }
    let bytes = try vector.bytes("bundle")
    let notes = try refusing { () throws(NoteError) in try NoteBundle.decode(bytes) }
    guard NoteBundle.encode(notes) == bytes else { throw VectorRefusal("encodes otherwise") }
    vector.output("notes", UInt64(notes.count))
    for (index, note) in notes.enumerated() { vector.output("note-\(index + 1)", note.encoded()) }
}
