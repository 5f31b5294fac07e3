import CSodium

/// What an officer's request signs, built as bytes. Spec 10.5, RFC 9421.
public struct RequestSignature: Sendable, Equatable {
    private static let components: StaticString =
        "(\"@method\" \"@authority\" \"@path\" \"@query\" \"content-digest\")"

    /// Unix seconds.
    public let created: UInt64
    /// Unix seconds.
    public let expires: UInt64
    /// 32 hexadecimal digits.
    public let nonce: [UInt8]
    /// The public key in hexadecimal.
    public let keyID: [UInt8]

    public init(created: UInt64, expires: UInt64, nonce: [UInt8], keyID: [UInt8]) {
        self.created = created
        self.expires = expires
        self.nonce = nonce
        self.keyID = keyID
    }

    /// The parts of a request that are covered.
    public struct Request: Sendable {
        public let method: [UInt8]
        /// Host and port as the request names them, lower case.
        public let authority: [UInt8]
        public let path: [UInt8]
        /// The field `Content-Digest`.
        public let contentDigest: [UInt8]

        public init(method: [UInt8], authority: [UInt8], path: [UInt8], contentDigest: [UInt8]) {
            self.method = method
            self.authority = authority
            self.path = path
            self.contentDigest = contentDigest
        }
    }

    /// `Content-Digest` of a body: `sha-256=:<base64>:`. RFC 9530.
    public static func contentDigest(of body: [UInt8]) -> [UInt8] {
        var hash = [UInt8](repeating: 0, count: 32)
        crypto_hash_sha256(&hash, body, UInt64(body.count))
        return ascii("sha-256=:") + Base64.encode(hash, .standard) + [58]
    }

    /// The value of `@signature-params`: covered components and parameters, in the fixed order.
    public var parameters: [UInt8] {
        var text = ascii(Self.components)
        text += ascii(";created=") + Decimal.encode(created)
        text += ascii(";expires=") + Decimal.encode(expires)
        text += ascii(";nonce=\"") + nonce
        text += ascii("\";keyid=\"") + keyID
        return text + ascii("\";tag=\"peluit\"")
    }

    /// The signature base of RFC 9421 section 2.5.
    public func base(for request: Request) -> [UInt8] {
        var text = ascii("\"@method\": ") + request.method
        text += ascii("\n\"@authority\": ") + request.authority
        text += ascii("\n\"@path\": ") + request.path
        text += ascii("\n\"@query\": ?\n\"content-digest\": ") + request.contentDigest
        return text + ascii("\n\"@signature-params\": ") + parameters
    }
}
