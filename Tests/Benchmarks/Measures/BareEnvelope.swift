import CSodium
import Peluit

/// The calls of libsodium that sealing and opening an envelope cannot do without, at the same sizes and without anything around them.
struct BareEnvelope: Sendable {
    private static let slots = 8
    private static let slotLength = 64
    private static let bodyLength = 15_392

    private let publicKey: [UInt8]
    private let secretKey: [UInt8]
    private let authorKey: [UInt8]
    private let authorSecret: [UInt8]
    private let contentKey = Sodium.randomBytes(32)
    private let nonce = Sodium.randomBytes(24)
    private let additional = Sodium.randomBytes(32)
    private let plaintext = Sodium.randomBytes(bodyLength)
    private let signed: [UInt8]
    private let box: [UInt8]
    private let body: [UInt8]
    private let signature: [UInt8]

    /// - Parameter signedLength: Bytes that the author's signature covers.
    init(signedLength: Int) {
        (publicKey, secretKey) = Self.boxPair()
        var authorKey = [UInt8](repeating: 0, count: 32)
        var authorSecret = [UInt8](repeating: 0, count: 64)
        crypto_sign_keypair(&authorKey, &authorSecret)
        (self.authorKey, self.authorSecret) = (authorKey, authorSecret)
        signed = Sodium.randomBytes(signedLength)
        box = Self.box(Sodium.randomBytes(Self.slotLength), to: publicKey)
        body = Self.encrypt(plaintext, contentKey, nonce, additional)
        signature = Self.sign(signed, authorSecret)
    }

    /// One slot, the body, the author's signature.
    func open() -> Bool {
        var share = [UInt8](repeating: 0, count: Self.slotLength)
        var plain = [UInt8](repeating: 0, count: Self.bodyLength)
        return crypto_box_seal_open(&share, box, UInt64(box.count), publicKey, secretKey) == 0
            && crypto_aead_xchacha20poly1305_ietf_decrypt(
                &plain, nil, nil, body, UInt64(body.count), additional, UInt64(additional.count), nonce, contentKey) == 0
            && crypto_sign_verify_detached(signature, signed, UInt64(signed.count), authorKey) == 0
    }

    /// Eight slots, seven of them to keys made for the purpose, the body, the author's signature.
    func seal() -> Int {
        var length = Self.box(plaintext[..<Self.slotLength].map { $0 }, to: publicKey).count
        for _ in 1..<Self.slots {
            length += Self.box(Sodium.randomBytes(Self.slotLength), to: Self.boxPair().publicKey).count
        }
        return length + Self.encrypt(plaintext, contentKey, nonce, additional).count + Self.sign(signed, authorSecret).count
    }

    private static func boxPair() -> (publicKey: [UInt8], secretKey: [UInt8]) {
        var publicKey = [UInt8](repeating: 0, count: 32)
        var secretKey = [UInt8](repeating: 0, count: 32)
        crypto_box_keypair(&publicKey, &secretKey)
        return (publicKey, secretKey)
    }

    private static func box(_ message: [UInt8], to key: [UInt8]) -> [UInt8] {
        var sealed = [UInt8](repeating: 0, count: message.count + 48)
        crypto_box_seal(&sealed, message, UInt64(message.count), key)
        return sealed
    }

    private static func encrypt(_ plaintext: [UInt8], _ key: [UInt8], _ nonce: [UInt8], _ additional: [UInt8]) -> [UInt8] {
        var sealed = [UInt8](repeating: 0, count: plaintext.count + 16)
        crypto_aead_xchacha20poly1305_ietf_encrypt(
            &sealed, nil, plaintext, UInt64(plaintext.count), additional, UInt64(additional.count), nil, nonce, key)
        return sealed
    }

    private static func sign(_ message: [UInt8], _ key: [UInt8]) -> [UInt8] {
        var signature = [UInt8](repeating: 0, count: 64)
        crypto_sign_detached(&signature, nil, message, UInt64(message.count), key)
        return signature
    }
}
