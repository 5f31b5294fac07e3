import CSodium

/// An X25519 public key of one role: something that can be sealed to. `crypto_box_seal`.
public struct PublicKey<Role: KeyRole>: Hashable, Sendable {
    /// 32 bytes.
    public let bytes: [UInt8]

    /// Bytes that a sealed box adds.
    public static var overhead: Int { 48 }

    /// - Returns: `nil` when the length is wrong.
    public init?(_ bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    /// Seals `message`; only the secret key opens it, and nobody can tell who sealed.
    ///
    /// - Returns: `nil` when the key is a point of small order, to which nothing can be sealed.
    public func seal(_ message: [UInt8]) -> [UInt8]? {
        var sealed = [UInt8](repeating: 0, count: message.count + Self.overhead)
        guard crypto_box_seal(&sealed, message, UInt64(message.count), bytes) == 0 else { return nil }
        return sealed
    }

    /// Seals a message that lies in wiped memory.
    func seal(_ message: UnsafePointer<UInt8>, count: Int) -> [UInt8]? {
        var sealed = [UInt8](repeating: 0, count: count + Self.overhead)
        guard crypto_box_seal(&sealed, message, UInt64(count), bytes) == 0 else { return nil }
        return sealed
    }
}

/// An X25519 secret key of one role; move-only and wiped. `crypto_box_seal_open`.
public struct BoxKey<Role: KeyRole>: ~Copyable, Sendable {
    /// The 32-byte seed; libsodium derives the secret scalar by SHA-512.
    private let seedBytes: SecretBytes
    private let secret: SecretBytes
    public let publicKey: PublicKey<Role>

    /// - Parameter seed: 32 bytes.
    public init(seed: borrowing SecretBytes) {
        precondition(seed.count == 32)
        var publicKey = [UInt8](repeating: 0, count: 32)
        secret = SecretBytes.filled(count: 32) { secret in
            seed.withBytes { seed in
                _ = crypto_box_seed_keypair(&publicKey, secret, seed)
            }
        }
        seedBytes = seed.duplicate()
        guard let key = PublicKey<Role>(publicKey) else { preconditionFailure("32 bytes by construction") }
        self.publicKey = key
    }

    /// A fresh key.
    public static func generate() -> BoxKey {
        BoxKey(seed: SecretBytes.random(count: 32))
    }

    /// Opens a sealed box of public or soon-public content.
    ///
    /// - Returns: `nil` when it was not sealed to this key or was changed.
    public borrowing func open(_ sealed: [UInt8]) -> [UInt8]? {
        guard sealed.count >= PublicKey<Role>.overhead else { return nil }
        var message = [UInt8](repeating: 0, count: sealed.count - PublicKey<Role>.overhead)
        let opened = secret.withBytes { secret in
            crypto_box_seal_open(&message, sealed, UInt64(sealed.count), publicKey.bytes, secret) == 0
        }
        return opened ? message : nil
    }

    /// Opens a sealed box whose content is itself a secret, into `output` of the message's length.
    public borrowing func open(_ sealed: ArraySlice<UInt8>, into output: UnsafeMutablePointer<UInt8>) -> Bool {
        guard sealed.count >= PublicKey<Role>.overhead else { return false }
        return secret.withBytes { secret in
            sealed.withUnsafeBufferPointer { sealed in
                guard let base = sealed.baseAddress else { return false }
                return crypto_box_seal_open(output, base, UInt64(sealed.count), publicKey.bytes, secret) == 0
            }
        }
    }

    /// The seed, for key files.
    public borrowing func seed() -> SecretBytes {
        seedBytes.duplicate()
    }
}

/// A key pair whose secret half is gone at once: for slots and board cells that nobody shall open. Spec 5.3, 8.1.
enum ThrowAwayKey<Role: KeyRole> {
    static func publicKey() -> PublicKey<Role> {
        Sodium.start()
        var publicKey = [UInt8](repeating: 0, count: 32)
        withSecretScratch(32) { secret in
            _ = crypto_box_keypair(&publicKey, secret)
        }
        guard let key = PublicKey<Role>(publicKey) else { preconditionFailure("32 bytes by construction") }
        return key
    }
}
