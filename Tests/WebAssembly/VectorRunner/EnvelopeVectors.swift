import OfficerKeys
@testable import Peluit

/// Spec 5.
func runEnvelope(_ vector: Vector, _ outcome: inout Outcome) throws(Refusal) {
    let organisation = try vector.organisation()
    let bytes = try vector.bytes("envelope")
    let envelope = try refusing { () throws(EnvelopeError) in try Envelope(parsing: bytes) }
    outcome.line("epoch", envelope.header.epoch)
    outcome.line("roster-version", envelope.header.rosterVersion)
    outcome.line("commitment", envelope.header.commitment.bytes)
    if try vector.text("operation") == "open" { try open(envelope, vector, organisation, &outcome) }
    outcome.line("envelope-hash", envelope.hash(organisation).bytes)
}

private func open(_ envelope: Envelope, _ vector: Vector, _ organisation: OrganisationID, _ outcome: inout Outcome) throws(Refusal) {
    let quorum = UInt8(truncatingIfNeeded: try vector.number("quorum"))
    var shares: [(x: UInt8, bytes: [UInt8])] = []
    for (slot, seed) in try vector.numberedBytes("epoch-seed-") {
        let share = try share(of: envelope, UInt8(truncatingIfNeeded: slot), seed, quorum, organisation)
        outcome.line("share-", slot, share)
        shares.append((UInt8(truncatingIfNeeded: slot) + 1, share))
    }
    let (opened, scalar) = try openBySubsets(envelope, shares, Int(quorum), organisation)
    let author = try vector.verificationKey("author-key", Roles.Author.self)
    guard opened.isSigned(by: author) else { throw EnvelopeError.author.refusal }
    outcome.line("s", scalar)
    outcome.line(
        "content-key", ContentKey(scalar: scalar, organisation).key.withBytes { Array(UnsafeBufferPointer(start: $0, count: 32)) })
    outcome.line("payload", opened.payload)
}

private func share(
    of envelope: Envelope, _ slot: UInt8, _ seed: [UInt8], _ quorum: UInt8, _ organisation: OrganisationID
) throws(Refusal) -> [UInt8] {
    var seed = seed
    let key = BoxKey<Roles.Epoch>(seed: SecretBytes(taking: &seed))
    let share = try refusing { () throws(EnvelopeError) in
        try SlotShare(opening: envelope, slot: slot, quorum: quorum, with: key, organisation)
    }
    return share.share.withBytes { Array(UnsafeBufferPointer(start: $0, count: 32)) }
}

/// Tries every subset of `quorum` shares until one meets the commitment. Spec 5.4.
private func openBySubsets(
    _ envelope: Envelope, _ shares: [(x: UInt8, bytes: [UInt8])], _ quorum: Int, _ organisation: OrganisationID
) throws(Refusal) -> (opened: OpenedEnvelope, scalar: [UInt8]) {
    var refusal = EnvelopeError.commitment
    for subset in subsets(of: shares.count, choosing: quorum) {
        var joined = subset.flatMap { shares[$0].bytes }
        let points = subset.map { shares[$0].x }
        guard let combination = ShareCombination(points: points, shares: SecretBytes(taking: &joined)) else { continue }
        let scalar = combination.scalar().withBytes { Array(UnsafeBufferPointer(start: $0, count: 32)) }
        do throws(EnvelopeError) {
            return (try EnvelopeOpening.open(envelope, combining: combination, organisation), scalar)
        } catch {
            refusal = error
        }
    }
    throw refusal.refusal
}
