import CSodium

/// XChaCha20-Poly1305 as libsodium combines it: ciphertext, then a tag of 16 bytes. `crypto_aead_xchacha20poly1305_ietf`.
public enum XChaCha {
    public static let nonceLength = 24
    public static let tagLength = 16

    /// - Parameter key: 32 bytes.
    public static func seal(_ plaintext: [UInt8], key: UnsafePointer<UInt8>, nonce: [UInt8], additional: [UInt8]) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: plaintext.count + tagLength) { buffer, count in
            count = plaintext.count + tagLength
            guard let output = buffer.baseAddress else { return }
            crypto_aead_xchacha20poly1305_ietf_encrypt(
                output, nil, plaintext, UInt64(plaintext.count), additional, UInt64(additional.count), nil, nonce, key)
        }
    }

    /// - Returns: `nil` when anything was changed or the key is another.
    public static func open(_ sealed: ArraySlice<UInt8>, key: UnsafePointer<UInt8>, nonce: [UInt8], additional: [UInt8]) -> [UInt8]? {
        guard sealed.count >= tagLength else { return nil }
        var opened = false
        let plaintext = [UInt8](unsafeUninitializedCapacity: sealed.count - tagLength) { buffer, count in
            opened = sealed.withUnsafeBufferPointer { sealed in
                open(sealed, into: buffer.baseAddress, key: key, nonce: nonce, additional: additional)
            }
            count = opened ? sealed.count - tagLength : 0
        }
        return opened ? plaintext : nil
    }

    /// Opens into the caller's wiped memory.
    public static func open(
        _ sealed: UnsafeBufferPointer<UInt8>, into output: UnsafeMutablePointer<UInt8>?,
        key: UnsafePointer<UInt8>, nonce: [UInt8], additional: [UInt8]
    ) -> Bool {
        guard let base = sealed.baseAddress, sealed.count >= tagLength else { return false }
        return crypto_aead_xchacha20poly1305_ietf_decrypt(
            output, nil, nil, base, UInt64(sealed.count), additional, UInt64(additional.count), nonce, key) == 0
    }
}
