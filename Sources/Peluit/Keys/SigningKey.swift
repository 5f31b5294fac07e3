import CSodium

/// An Ed25519 public key of one role. RFC 8032; `crypto_sign_verify_detached`.
public struct VerificationKey<Role: KeyRole>: Hashable, Sendable {
    /// 32 bytes.
    public let bytes: [UInt8]

    /// - Returns: `nil` when the length is wrong.
    public init?(_ bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    /// Whether `signature` is this key's over `label | 0x00 | org | fields`. Spec 1.3.
    public func verifies(_ signature: [UInt8], _ label: Label, _ organisation: OrganisationID, _ fields: [UInt8]...) -> Bool {
        var text = label.prefix(for: organisation)
        for field in fields { text += field }
        return verifies(signature, overUnlabelled: text)
    }

    /// Whether `signature` is this key's over a text whose own format names its type and organisation (notes, RFC 9421).
    public func verifies(_ signature: [UInt8], overUnlabelled text: [UInt8]) -> Bool {
        signature.count == 64 && crypto_sign_verify_detached(signature, text, UInt64(text.count), bytes) == 0
    }
}

/// An Ed25519 secret key of one role; move-only and wiped. `crypto_sign_detached`.
public struct SigningKey<Role: KeyRole>: ~Copyable, Sendable {
    /// libsodium's 64-byte form: seed and public key.
    private let secret: SecretBytes
    public let verificationKey: VerificationKey<Role>

    /// - Parameter seed: 32 bytes.
    public init(seed: borrowing SecretBytes) {
        precondition(seed.count == 32)
        var publicKey = [UInt8](repeating: 0, count: 32)
        secret = SecretBytes.filled(count: 64) { secret in
            seed.withBytes { seed in
                _ = crypto_sign_seed_keypair(&publicKey, secret, seed)
            }
        }
        guard let key = VerificationKey<Role>(publicKey) else { preconditionFailure("32 bytes by construction") }
        verificationKey = key
    }

    /// A fresh key.
    public static func generate() -> SigningKey {
        SigningKey(seed: SecretBytes.random(count: 32))
    }

    /// Signature of 64 bytes over `label | 0x00 | org | fields`. Spec 1.3.
    public borrowing func sign(_ label: Label, _ organisation: OrganisationID, _ fields: [UInt8]...) -> [UInt8] {
        var text = label.prefix(for: organisation)
        for field in fields { text += field }
        return sign(unlabelled: text)
    }

    /// Signature of 64 bytes over a text whose own format names its type and organisation (notes, RFC 9421).
    public borrowing func sign(unlabelled text: [UInt8]) -> [UInt8] {
        var signature = [UInt8](repeating: 0, count: 64)
        secret.withBytes { secret in
            _ = crypto_sign_detached(&signature, nil, text, UInt64(text.count), secret)
        }
        return signature
    }

    /// The 32-byte seed, for key files.
    public borrowing func seed() -> SecretBytes {
        secret.slice(at: 0, count: 32)
    }
}
