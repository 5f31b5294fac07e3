/// What an office says to a reporter, and the case's timeline so far. Spec 6.3.
package struct ReplyDocument: Hashable, Sendable {
    package let kind: Kind
    /// Empty for a plain status.
    package let text: String
    package let sent: CalendarDate
    /// The whole timeline so far, the oldest entry first.
    package let timeline: [TimelineEntry]
    /// To whom the reporter's next message shall be sealed (spec 5.5).
    package let recipients: UInt8
    /// The up to 32 replies before this one, 16 bytes each: a gap shows.
    package let earlier: [[UInt8]]
    package let registerNumber: String?
    /// Until when the office waits for the reporter.
    package let due: CalendarDate?
    /// What arrived; in an acknowledgement, and only there.
    package let received: ReceivedSummary?
    private let unknown: UnknownMembers

    /// What the reply is for.
    package enum Kind: String, CaseIterable, Sendable {
        case acknowledgement, status, message
    }

    /// - Throws: ``ContentsError`` for too many earlier replies, ids of another length, or `received` where it does not belong.
    package init(
        kind: Kind, text: String = "", sent: CalendarDate, timeline: [TimelineEntry], recipients: UInt8, earlier: [[UInt8]] = [],
        registerNumber: String? = nil, due: CalendarDate? = nil, received: ReceivedSummary? = nil
    ) throws(ContentsError) {
        self.kind = kind
        self.text = text
        self.sent = sent
        self.timeline = timeline
        self.recipients = recipients
        self.earlier = earlier
        self.registerNumber = registerNumber
        self.due = due
        self.received = received
        unknown = .none
        try validate(at: .root)
    }

    /// Reads a document put together from board cells.
    package init(decoding bytes: [UInt8]) throws(ContentsError) {
        try self.init(JSONValue(canonical: bytes, limit: Limits.reply), at: .root)
    }

    init(_ value: JSONValue, at path: ContentsPath) throws(ContentsError) {
        var reader = try ObjectReader(value, at: path)
        kind = try reader.choice("kind")
        text = try reader.string("text")
        sent = try reader.date("sent")
        // Every entry needs room, so the document's own limit bounds the list.
        timeline = try reader.list("timeline", limit: Limits.reply) { value, path throws(ContentsError) in
            try TimelineEntry(value, at: path)
        }
        recipients = try reader.integer("recipients")
        earlier = try reader.list("earlier", limit: Limits.earlierReplies, ObjectReader.bytes)
        registerNumber = try reader.optionalString("registerNumber")
        due = try reader.optionalDate("due")
        received = try reader.optional("received").map { value throws(ContentsError) in
            try ReceivedSummary(value, at: path.appending("received"))
        }
        unknown = reader.unknownMembers
        try validate(at: path)
    }

    /// The document's canonical JSON, to be cut into parts (spec 8.2).
    ///
    /// - Throws: ``ContentsError/tooLong(_:bytes:limit:)`` when it needs more than eight parts.
    package func encoded() throws(ContentsError) -> [UInt8] {
        let bytes = value.canonicalBytes
        guard bytes.count <= Limits.reply else { throw .tooLong(.root, bytes: bytes.count, limit: Limits.reply) }
        return bytes
    }

    var value: JSONValue {
        unknown.object(with: [
            "kind": .string(kind.rawValue),
            "text": .string(text),
            "sent": .string(sent.text),
            "timeline": .array(timeline.map(\.value)),
            "recipients": .integer(Int64(recipients)),
            "earlier": .array(earlier.map { .string(Base64URL.encode($0)) }),
            "registerNumber": registerNumber.map(JSONValue.string),
            "due": due.map { .string($0.text) },
            "received": received?.value,
        ])
    }

    private func validate(at path: ContentsPath) throws(ContentsError) {
        let earlierPath = path.appending("earlier")
        guard earlier.count <= Limits.earlierReplies else {
            throw .tooMany(earlierPath, count: earlier.count, limit: Limits.earlierReplies)
        }
        for (index, id) in earlier.enumerated() {
            try Limits.check(id, exactly: 16, at: earlierPath.appending(index))
        }
        guard (kind == .acknowledgement) == (received != nil) else {
            throw received == nil ? .missing(path.appending("received")) : .contradiction(path.appending("received"))
        }
    }
}
