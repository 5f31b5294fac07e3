@testable import Peluit

/// Spec 3. A vector names the key that should have signed; who may sign what under which roster is tested elsewhere.
func runNote(_ vector: Vector, _ outcome: inout Outcome) throws(Refusal) {
    if vector.has("operation") {
        try bundle(vector, &outcome)
        return
    }
    let bytes = try vector.bytes("note")
    let type = try vector.text("type")
    let organisation = try vector.organisation()
    let signer = try vector.bytes("public-key")
    let text = try refusing { () throws(NoteError) in
        let note = try SignedNote(parsing: bytes)
        return try verifiedText(of: note, type, organisation, signer)
    }
    for line in text.split(separator: 10).dropFirst(2) {
        let space = line.firstIndex(of: 32) ?? line.endIndex
        outcome.plain(Array(line[..<space]), Array(line[space...].dropFirst()))
    }
    if type == "peluit/roster/1" { outcome.line("roster-hash", Label.rosterHash.hash(organisation, text)) }
}

/// The note read, verified and written again from what was read: the same text, or the core lost something.
private func verifiedText(
    of note: SignedNote, _ type: [UInt8], _ organisation: OrganisationID, _ signer: [UInt8]
) throws(NoteError) -> [UInt8] {
    switch type {
    case _ where type == "peluit/epoch/1":
        let certificate = try EpochCertificate(reading: note, organisation)
        try verify(note, VerificationKey<Roles.Officer>(signer), .officer(organisation))
        return certificate.signed(by: .generate()).text
    case _ where type == "peluit/status/1":
        let status = try GatewayStatus(reading: note, organisation)
        try verify(note, VerificationKey<Roles.Gateway>(signer), .gateway(organisation))
        return status.signed(by: .generate()).text
    case _ where type == "peluit/gateway-card/1": return try GatewayCard(verifying: note).signed(by: .generate()).text
    default: return try Roster(verifying: note, for: organisation).text()
    }
}

private func verify<Role>(_ note: SignedNote, _ key: VerificationKey<Role>?, _ name: KeyName) throws(NoteError) {
    guard let key, note.isSigned(by: key, as: name) else { throw .signature }
}

private func bundle(_ vector: Vector, _ outcome: inout Outcome) throws(Refusal) {
    let bytes = try vector.bytes("bundle")
    let notes = try refusing { () throws(NoteError) in try NoteBundle.decode(bytes) }
    guard NoteBundle.encode(notes) == bytes else { throw Refusal("encodes-otherwise") }
    outcome.line("notes", UInt64(notes.count))
    for (index, note) in notes.enumerated() { outcome.line("note-", UInt64(index + 1), note.encoded()) }
}
