/// What one event of a case's log says. Spec 11.6.
package enum EventBody: Hashable, Sendable {
    /// A report was opened; the first event of most cases.
    case reported(ReceivedMessage)
    /// A further message of the reporter was opened.
    case messageReceived(ReceivedMessage)
    /// An officer wrote to the reporter; with who in the office asked for it.
    case replied(SentReply, requestedBy: String)
    /// The office's machine confirmed what arrived.
    case acknowledged(SentReply)
    case stageChanged(StageRecord)
    /// Written by a newer version: kept as it is, and shown as such.
    case unknown(UnknownEvent)
}

/// An event of a type that this version does not know.
package struct UnknownEvent: Hashable, Sendable {
    /// At most 64 bytes.
    package let type: String
    fileprivate let value: JSONValue
}

extension EventBody {
    /// The longest name of an event type, bytes.
    private static let longestType = 64

    /// Reads the JSON of an event record (spec 11.3).
    package init(decoding bytes: [UInt8]) throws(ContentsError) {
        let value = try JSONValue(canonical: bytes, limit: Limits.event)
        var reader = try ObjectReader(value)
        let type = try reader.string("type")
        try Limits.check(type, Self.longestType, at: .root.appending("type"))
        switch type {
        case "reported": self = .reported(try ReceivedMessage(&reader))
        case "messageReceived": self = .messageReceived(try ReceivedMessage(&reader))
        case "replied":
            let requester = try reader.string("requestedBy")
            self = .replied(try SentReply(&reader), requestedBy: requester)
        case "acknowledged": self = .acknowledged(try SentReply(&reader))
        case "stageChanged": self = .stageChanged(try StageRecord(&reader))
        default: self = .unknown(UnknownEvent(type: type, value: value))
        }
    }

    /// The event's canonical JSON.
    ///
    /// - Throws: ``ContentsError/tooLong(_:bytes:limit:)`` over 4 MiB, which only a newer version's event could be.
    package func encoded() throws(ContentsError) -> [UInt8] {
        let bytes = value.canonicalBytes
        guard bytes.count <= Limits.event else { throw .tooLong(.root, bytes: bytes.count, limit: Limits.event) }
        return bytes
    }

    private var value: JSONValue {
        switch self {
        case .reported(let message): message.value(type: "reported")
        case .messageReceived(let message): message.value(type: "messageReceived")
        case .replied(let reply, let requester): reply.value(type: "replied", requestedBy: requester)
        case .acknowledged(let reply): reply.value(type: "acknowledged")
        case .stageChanged(let record): record.value(type: "stageChanged")
        case .unknown(let event): event.value
        }
    }
}
