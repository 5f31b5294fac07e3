import OfficerKeys
import Peluit
import TestSupport

/// Spec 5: the slots of all given seeds are opened; with a quorum of two or more their shares are combined.
func runEnvelopeOpening(_ vector: inout VectorRun) throws {
    let organisation = try vector.organisation()
    let bytes = try vector.bytes("envelope")
    let envelope = try refusing { () throws(EnvelopeError) in try Envelope(parsing: bytes) }
    let quorum = try vector.number("quorum", UInt8.self)
    var shares: [PlainShare] = []
    for (slot, seed) in try vector.row("epoch-seed-") {
        let share = try share(of: envelope, slot, seed, quorum, organisation)
        vector.output("share-\(slot)", share.bytes)
        shares.append(share)
    }
    let opened = try open(envelope, shares, quorum, organisation)
    guard opened.envelope.isSigned(by: try vector.verificationKey("author-key", Roles.Author.self)) else { throw VectorRefusal("author") }
    vector.output("epoch", envelope.header.epoch)
    vector.output("roster-version", envelope.header.rosterVersion)
    vector.output("commitment", envelope.header.commitment.bytes)
    vector.output("s", opened.scalar)
    vector.output("content-key", ContentKey(scalar: opened.scalar, organisation).key)
    vector.output("payload", opened.envelope.payload)
    vector.output("envelope-hash", envelope.hash(organisation).bytes)
}

private func share(
    of envelope: Envelope, _ slot: UInt8, _ seed: [UInt8], _ quorum: UInt8, _ organisation: OrganisationID
) throws -> PlainShare {
    var seed = seed
    let key = BoxKey<Roles.Epoch>(seed: SecretBytes(taking: &seed))
    let share = try refusing { () throws(EnvelopeError) in
        try SlotShare(opening: envelope, slot: slot, quorum: quorum, with: key, organisation)
    }
    return PlainShare(x: share.x, bytes: share.share.copiedForComparison())
}

private func open(
    _ envelope: Envelope, _ shares: [PlainShare], _ quorum: UInt8, _ organisation: OrganisationID
) throws -> (envelope: OpenedEnvelope, scalar: [UInt8]) {
    var refusal = EnvelopeError.commitment
    for subset in shares.subsets(of: Int(quorum)) {
        let combination = try combination(of: subset)
        let scalar = combination.scalar().copiedForComparison()
        do throws(EnvelopeError) {
            return (try EnvelopeOpening.open(envelope, combining: combination, organisation), scalar)
        } catch {
            refusal = error
        }
    }
    throw VectorRefusal(refusal.vectorText)
}

/// Spec 5.4: each subset of `quorum` shares gives the same secret.
func runCombining(_ vector: inout VectorRun) throws {
    let shares = try vector.row("share-").map { PlainShare(x: $0.number, bytes: $0.bytes) }
    let secrets = try shares.subsets(of: Int(try vector.number("quorum"))).map { try combination(of: $0).scalar().copiedForComparison() }
    guard let secret = secrets.first, secrets.allSatisfy({ $0 == secret }) else { throw VectorRefusal("subsets disagree") }
    vector.output("secret", secret)
}

/// A share in the open, as a test may hold it.
struct PlainShare {
    let x: UInt8
    let bytes: [UInt8]
}

/// - Throws: ``VectorFault`` when the points do not fit.
func combination(of shares: [PlainShare]) throws -> ShareCombination {
    var joined = shares.flatMap(\.bytes)
    guard let combination = ShareCombination(points: shares.map(\.x), shares: SecretBytes(taking: &joined)) else {
        throw VectorFault.missing(key: "share-")
    }
    return combination
}

extension Array {
    /// Every choice of `size` elements, each in the order of the array.
    func subsets(of size: Int) -> [[Element]] {
        (0..<1 << count).filter { $0.nonzeroBitCount == size }.map { mask in
            indices.filter { mask >> $0 & 1 == 1 }.map { self[$0] }
        }
    }
}
