package import Peluit

/// The three header fields of an officer's signed request. Spec 10.5.
package struct OfficeRequest: Sendable {
    package let contentDigest: [UInt8]
    package let signatureInput: [UInt8]
    package let signature: [UInt8]

    /// Signs a request as an honest officer's tool does.
    ///
    /// - Parameters:
    ///   - life: seconds until it expires.
    ///   - nonce: 16 bytes, fresh unless a test repeats one.
    package init<Role>(
        method: String, authority: String = "localhost", path: String, body: [UInt8] = [], created: UInt64, life: UInt64 = 60,
        nonce: [UInt8] = Sodium.randomBytes(16), by key: borrowing SigningKey<Role>
    ) {
        contentDigest = RequestSignature.contentDigest(of: body)
        let parameters = RequestSignature(
            created: created, expires: created + life, nonce: Hex.encode(nonce), keyID: Hex.encode(key.verificationKey.bytes))
        let request = RequestSignature.Request(
            method: Array(method.utf8), authority: Array(authority.utf8), path: Array(path.utf8), contentDigest: contentDigest)
        signatureInput = Array("peluit=".utf8) + parameters.parameters
        signature = Array("peluit=:".utf8) + Base64.encode(key.sign(unlabelled: parameters.base(for: request)), .standard) + [58]
    }
}
