extension Payload {
    /// What ``encoded(limit:)`` came to.
    package enum Encoding: Hashable, Sendable {
        /// The payload's JSON, ready to be signed and sealed.
        case fits([UInt8])
        /// The content does not fit: seal these bytes, its JSON, as one more attachment, and encode
        /// ``overflowing(into:)`` instead. The attachment does not count towards ``Limits/files``.
        case overflows(content: [UInt8])
    }

    /// The payload's canonical JSON, or what must be taken out of it to fit.
    ///
    /// - Parameter limit: bytes that the envelope's body holds (spec 5.6).
    /// - Throws: ``ContentsError/tooLong(_:bytes:limit:)`` when the content breaks 1 MiB, or a payload without inline content its limit.
    package func encoded(limit: Int = Limits.payload) throws(ContentsError) -> Encoding {
        // Before the whole: content that is too large even for an attachment is refused, not moved.
        var contentBytes: [UInt8]?
        if case .content(let content) = body { contentBytes = try content.encoded() }
        let bytes = value.canonicalBytes
        if bytes.count <= limit { return .fits(bytes) }
        guard let contentBytes else { throw .tooLong(.root, bytes: bytes.count, limit: limit) }
        return .overflows(content: contentBytes)
    }

    private var value: JSONValue {
        var members: [String: JSONValue?] = [
            "v": .integer(1),
            "kind": .string(kind.rawValue),
            "authorKey": .string(Base64URL.encode(authorKey)),
            "replyKey": .string(Base64URL.encode(replyKey)),
            "tagKey": .string(Base64URL.encode(tagKey)),
            "bucket": .integer(Int64(bucket)),
            "recipients": .integer(Int64(recipients)),
            "identity": identity.map { .string(Base64URL.encode($0)) },
        ]
        switch body {
        case .content(let content): members["content"] = content.value
        case .overflow(let entry): members["overflow"] = entry.value
        case nil: break
        }
        return unknown.object(with: members)
    }
}
