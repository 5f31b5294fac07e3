/// The body of an error answer, `application/problem+json`. Spec 10.2, RFC 9457.
package struct ProblemDocument: Hashable, Sendable {
    /// `Content-Type` of a problem document, RFC 9457.
    package static let mediaType = "application/problem+json"
    private static let typePrefix = "urn:peluit:problem:"

    package let code: ProblemCode
    /// What is wrong, for `malformed`: the name of a header, a field or a part of the path; printable ASCII, at most 100 bytes.
    package let what: String?
    /// The gateway's time in unix seconds, for `clock`.
    package let time: UInt64?

    /// - Parameter what: text that is not printable ASCII or is too long is left out, so nothing of a request comes back by it.
    package init(_ code: ProblemCode, what: String? = nil, time: UInt64? = nil) {
        self.code = code
        self.what = what.flatMap { Self.isPlain($0) ? $0 : nil }
        self.time = time
    }

    /// Reads an answer's body. Everything but the code is optional, and the texts are passed over: a client has its own.
    ///
    /// - Throws: ``ContentsError/unknownValue(_:)`` at `type` for a code that this version does not know.
    package init(decoding bytes: [UInt8]) throws(ContentsError) {
        var reader = try ObjectReader(JSONValue(anyForm: bytes, limit: Limits.problem))
        let type = try reader.string("type")
        guard type.hasPrefix(Self.typePrefix), let code = ProblemCode(rawValue: String(type.dropFirst(Self.typePrefix.count))) else {
            throw .unknownValue(.root.appending("type"))
        }
        self.init(code, what: try reader.optionalString("what"), time: try reader.optionalInteger("time"))
    }

    /// The document's JSON.
    package func encoded() -> [UInt8] {
        let members: [String: JSONValue?] = [
            "type": .string(Self.typePrefix + code.rawValue),
            "title": .string(code.sentence.en),
            "detail": .string(code.sentence.id),
            "status": .integer(Int64(code.status)),
            "what": what.map(JSONValue.string),
            "time": time.flatMap { Int64(exactly: $0) }.map(JSONValue.integer),
        ]
        return UnknownMembers.none.object(with: members).canonicalBytes
    }

    private static func isPlain(_ text: String) -> Bool {
        (1...100).contains(text.utf8.count) && text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
    }
}
