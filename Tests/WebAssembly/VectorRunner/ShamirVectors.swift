import OfficerKeys
@testable import Peluit

/// Spec 5.4.
func runShamir(_ vector: Vector, _ outcome: inout Outcome) throws(Refusal) {
    let quorum = Int(try vector.number("quorum"))
    if try vector.text("operation") == "split" {
        var coefficients = try vector.numberedBytes("coefficient-").flatMap { $0.value }
        guard coefficients.count == 32 * quorum else { throw .missing(ascii("coefficient-")) }
        let polynomial = SecretSharing.Polynomial(coefficients: SecretBytes(taking: &coefficients))
        for x in 1...8 as ClosedRange<UInt8> {
            var share = [UInt8](repeating: 0, count: 32)
            polynomial.evaluate(at: x, into: &share)
            outcome.line("share-", UInt64(x), share)
        }
    } else {
        outcome.line("secret", try agreedSecret(of: try vector.numberedBytes("share-"), quorum))
    }
}

/// The secret, once every subset of `quorum` shares gave the same one.
private func agreedSecret(of shares: [(number: UInt64, value: [UInt8])], _ quorum: Int) throws(Refusal) -> [UInt8] {
    var agreed: [UInt8] = []
    for subset in subsets(of: shares.count, choosing: quorum) {
        let secret = try combine(subset.map { shares[$0] })
        guard agreed.isEmpty || secret == agreed else { throw Refusal("subsets-disagree") }
        agreed = secret
    }
    return agreed
}

private func combine(_ shares: [(number: UInt64, value: [UInt8])]) throws(Refusal) -> [UInt8] {
    var joined = shares.flatMap { $0.value }
    let points = shares.map { UInt8(truncatingIfNeeded: $0.number) }
    guard let combination = ShareCombination(points: points, shares: SecretBytes(taking: &joined)) else { throw .missing(ascii("share-")) }
    return combination.scalar().withBytes { Array(UnsafeBufferPointer(start: $0, count: 32)) }
}

/// Index sets of the given size, in ascending order.
func subsets(of count: Int, choosing size: Int) -> [[Int]] {
    (0..<1 << count).compactMap { mask in
        mask.nonzeroBitCount == size ? (0..<count).filter { mask >> $0 & 1 == 1 } : nil
    }
}
