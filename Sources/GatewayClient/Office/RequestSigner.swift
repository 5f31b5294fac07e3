import NIOHTTP1
package import Peluit

/// Signs officers' requests; the key itself stays with the caller. Spec 10.5, RFC 9421.
package struct RequestSigner: Sendable {
    /// Signs a request's signature base.
    ///
    /// - Returns: 64 bytes.
    package typealias Signing = @Sendable (RequestSignature, RequestSignature.Request) -> [UInt8]

    /// A minute: a request that takes longer to arrive than that is signed again.
    private static let lifetime: UInt64 = 60

    private let keyID: [UInt8]
    private let clock: @Sendable () -> UInt64
    private let sign: Signing

    /// - Parameters:
    ///   - keyID: The public key in hexadecimal.
    ///   - clock: The gateway's time as well as it is known, Unix seconds.
    package init(keyID: [UInt8], clock: @escaping @Sendable () -> UInt64, sign: @escaping Signing) {
        self.keyID = keyID
        self.clock = clock
        self.sign = sign
    }

    /// The request with its three fields. Every call makes a fresh nonce.
    func signed(_ request: GatewayRequest, authority: String) -> GatewayRequest {
        let created = clock()
        let signature = RequestSignature(
            created: created, expires: created + Self.lifetime, nonce: Hex.encode(Sodium.randomBytes(16)), keyID: keyID)
        let covered = RequestSignature.Request(
            method: Array(request.method.rawValue.utf8), authority: Array(authority.utf8), path: Array(request.path.utf8),
            contentDigest: RequestSignature.contentDigest(of: request.body ?? []))
        var signed = request
        signed.headers.add(name: "Content-Digest", value: GatewayClient.text(covered.contentDigest))
        signed.headers.add(name: "Signature-Input", value: "peluit=" + GatewayClient.text(signature.parameters))
        let bytes = Base64.encode(sign(signature, covered), .standard)
        signed.headers.add(name: "Signature", value: "peluit=:" + GatewayClient.text(bytes) + ":")
        return signed
    }
}
