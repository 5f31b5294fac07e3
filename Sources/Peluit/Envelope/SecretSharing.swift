import CSodium

/// Shamir's sharing over the ristretto255 scalar field. Spec 5.4.
///
/// Scalars are 32 bytes, little-endian, reduced, as libsodium has them.
enum SecretSharing {
    /// Polynomial `f` of degree k - 1 with `f(0) = s`; its coefficients lie one after the other, the constant first.
    struct Polynomial: ~Copyable {
        private let coefficients: SecretBytes
        private let quorum: Int

        /// - Parameter scalar: `s`, 32 bytes.
        init(constant scalar: UnsafePointer<UInt8>, quorum: Int) {
            self.quorum = quorum
            coefficients = SecretBytes.filled(count: 32 * quorum) { output in
                output.update(from: scalar, count: 32)
                for index in 1..<max(1, quorum) {
                    crypto_core_ristretto255_scalar_random(output + 32 * index)
                }
            }
        }

        /// Coefficients given: for known answers.
        init(coefficients: consuming SecretBytes) {
            quorum = coefficients.count / 32
            self.coefficients = coefficients
        }

        /// Writes `f(x)`, 32 bytes, by Horner's rule.
        borrowing func evaluate(at x: UInt8, into output: UnsafeMutablePointer<UInt8>) {
            coefficients.withBytes { coefficients in
                var point = [UInt8](repeating: 0, count: 32)
                point[0] = x
                output.update(from: coefficients + 32 * (quorum - 1), count: 32)
                for index in stride(from: quorum - 2, through: 0, by: -1) {
                    crypto_core_ristretto255_scalar_mul(output, output, point)
                    crypto_core_ristretto255_scalar_add(output, output, coefficients + 32 * index)
                }
            }
        }
    }
}
