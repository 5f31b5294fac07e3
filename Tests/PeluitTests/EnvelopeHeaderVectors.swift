@testable import Peluit
import TestSupport

/// Spec 5.1, 5.7: what a gateway reads of an envelope.
func runEnvelopeHeader(_ vector: inout VectorRun) throws {
    guard try vector.text("operation") == "header" else { throw VectorFault.unknownScenario("envelope") }
    let bytes = try vector.bytes("envelope")
    let envelope = try refusing { () throws(EnvelopeError) in try Envelope(parsing: bytes) }
    guard Array(bytes[..<EnvelopeHeader.length]) == envelope.header.encoded() else { throw VectorRefusal("encodes otherwise") }
    vector.output("epoch", envelope.header.epoch)
    vector.output("roster-version", envelope.header.rosterVersion)
    vector.output("commitment", envelope.header.commitment.bytes)
    vector.output("envelope-hash", envelope.hash(try vector.organisation()).bytes)
}

/// Spec 5.4: the shares of given coefficients.
func runSplitting(_ vector: inout VectorRun) throws {
    guard try vector.text("operation") == "split" else { throw VectorFault.unknownScenario("shamir") }
    var coefficients = try vector.row("coefficient-").flatMap(\.bytes)
    guard coefficients.count == 32 * Int(try vector.number("quorum")) else { throw VectorFault.missing(key: "coefficient-") }
    let polynomial = SecretSharing.Polynomial(coefficients: SecretBytes(taking: &coefficients))
    for x in 1...8 as ClosedRange<UInt8> {
        var share = [UInt8](repeating: 0, count: 32)
        polynomial.evaluate(at: x, into: &share)
        vector.output("share-\(x)", share)
    }
}
