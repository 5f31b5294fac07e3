/// What an envelope's body carries, under the author's signature. Spec 6.2.
///
/// A value of this type keeps every limit of spec 6.1; only the sum of its sizes is decided when it is encoded.
package struct Payload: Hashable, Sendable {
    package let kind: Kind
    /// Ed25519, 32 bytes: verifies the author signature (spec 5.6) and names the thread.
    package let authorKey: [UInt8]
    /// X25519, 32 bytes: the reply box.
    package let replyKey: [UInt8]
    /// 32 bytes: makes the board tags (spec 8.1).
    package let tagKey: [UInt8]
    /// Which board this thread's replies lie on (spec 8.4).
    package let bucket: UInt32
    /// The slots that can read the envelope, bit i for slot i (spec 5.5).
    package let recipients: UInt8
    /// `nil` in a decoy, and only there.
    package let body: Body?
    /// Who the reporter is, sealed to the custodian: 560 bytes (spec 6.4).
    package let identity: [UInt8]?
    let unknown: UnknownMembers

    /// What the envelope is; the gateway cannot tell.
    package enum Kind: String, CaseIterable, Sendable {
        case report, message, delegation, decoy
    }

    /// Where the content lies.
    package enum Body: Hashable, Sendable {
        case content(Content)
        /// The content's JSON is this attachment, because it did not fit.
        case overflow(FileEntry)
    }

    /// - Throws: ``ContentsError`` for a key of the wrong length, and for a decoy with a body or anything else without one.
    package init(
        kind: Kind, authorKey: [UInt8], replyKey: [UInt8], tagKey: [UInt8], bucket: UInt32, recipients: UInt8, body: Body?,
        identity: [UInt8]? = nil
    ) throws(ContentsError) {
        self.kind = kind
        self.authorKey = authorKey
        self.replyKey = replyKey
        self.tagKey = tagKey
        self.bucket = bucket
        self.recipients = recipients
        self.body = body
        self.identity = identity
        unknown = .none
        try validate()
    }

    /// The same message with its content moved into an attachment, after ``encoded(limit:)`` said that it must.
    package func overflowing(into entry: FileEntry) -> Payload {
        Payload(self, body: .overflow(entry))
    }

    private init(_ other: Payload, body: Body) {
        kind = other.kind
        authorKey = other.authorKey
        replyKey = other.replyKey
        tagKey = other.tagKey
        bucket = other.bucket
        recipients = other.recipients
        self.body = body
        identity = other.identity
        unknown = other.unknown
    }

    private func validate() throws(ContentsError) {
        let root = ContentsPath.root
        try Limits.check(authorKey, exactly: 32, at: root.appending("authorKey"))
        try Limits.check(replyKey, exactly: 32, at: root.appending("replyKey"))
        try Limits.check(tagKey, exactly: 32, at: root.appending("tagKey"))
        if let identity { try Limits.check(identity, exactly: Limits.sealedIdentity, at: root.appending("identity")) }
        guard (kind == .decoy) == (body == nil) else {
            throw kind == .decoy ? .contradiction(root.appending("kind")) : .missing(root.appending("content"))
        }
    }
}

// Reading.
extension Payload {
    /// Reads a payload as it came out of an envelope; nothing that breaks spec 6 gets through.
    package init(decoding bytes: [UInt8]) throws(ContentsError) {
        var reader = try ObjectReader(JSONValue(canonical: bytes, limit: Limits.payload))
        let version: Int = try reader.integer("v")
        guard version == 1 else { throw .outOfRange(.root.appending("v")) }
        kind = try reader.choice("kind")
        authorKey = try reader.bytes("authorKey")
        replyKey = try reader.bytes("replyKey")
        tagKey = try reader.bytes("tagKey")
        bucket = try reader.integer("bucket")
        recipients = try reader.integer("recipients")
        body = try Body(takingFrom: &reader)
        identity = try reader.optionalBytes("identity")
        unknown = reader.unknownMembers
        try validate()
    }
}

extension Payload.Body {
    /// - Returns: `nil` when there is neither content nor overflow.
    fileprivate init?(takingFrom reader: inout ObjectReader) throws(ContentsError) {
        let content = reader.optional("content")
        let overflow = reader.optional("overflow")
        switch (content, overflow) {
        case (nil, nil): return nil
        case (let content?, nil): self = .content(try Content(content, at: reader.path.appending("content")))
        case (nil, let overflow?): self = .overflow(try FileEntry(overflow, at: reader.path.appending("overflow")))
        case (.some, .some): throw .contradiction(reader.path.appending("overflow"))
        }
    }
}
