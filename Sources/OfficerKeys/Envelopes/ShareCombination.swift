internal import CSodium
package import Peluit

/// k shares of one scalar, joined by Lagrange interpolation at 0. Spec 5.4.
///
/// A reference, because shares cannot lie in an array; they are wiped with it.
package final class ShareCombination {
    private let points: [UInt8]
    private let shares: SecretBytes

    /// - Parameters:
    ///   - points: x of each share, all different and not 0.
    ///   - shares: 32 bytes for each point, in the same order.
    /// - Returns: `nil` when a point repeats, is 0, or the lengths do not fit.
    package init?(points: [UInt8], shares: consuming SecretBytes) {
        guard !points.isEmpty, Set(points).count == points.count, !points.contains(0), shares.count == 32 * points.count else { return nil }
        self.points = points
        self.shares = shares
    }

    /// The scalar `f(0)`; whether it is the right one, the envelope's commitment tells.
    package func scalar() -> SecretBytes {
        SecretBytes.filled(count: 32) { sum in
            withSecretScratch(32) { term in
                for (index, point) in points.enumerated() {
                    let weight = Self.weight(of: point, among: points)
                    shares.withBytes { crypto_core_ristretto255_scalar_mul(term, $0 + 32 * index, weight) }
                    crypto_core_ristretto255_scalar_add(sum, sum, term)
                }
            }
        }
    }

    /// `prod x_j / (x_j - x_i)` over the other points.
    private static func weight(of point: UInt8, among points: [UInt8]) -> [UInt8] {
        var numerator = scalar(1)
        var denominator = scalar(1)
        var difference = [UInt8](repeating: 0, count: 32)
        for other in points where other != point {
            crypto_core_ristretto255_scalar_mul(&numerator, numerator, scalar(other))
            crypto_core_ristretto255_scalar_sub(&difference, scalar(other), scalar(point))
            crypto_core_ristretto255_scalar_mul(&denominator, denominator, difference)
        }
        var inverse = [UInt8](repeating: 0, count: 32)
        crypto_core_ristretto255_scalar_invert(&inverse, denominator)
        var weight = [UInt8](repeating: 0, count: 32)
        crypto_core_ristretto255_scalar_mul(&weight, numerator, inverse)
        return weight
    }

    private static func scalar(_ value: UInt8) -> [UInt8] {
        [value] + [UInt8](repeating: 0, count: 31)
    }
}
