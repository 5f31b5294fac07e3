/// A report or a message as it was opened. Spec 11.6.
package struct ReceivedMessage: Hashable, Sendable {
    /// The payload's bytes, exactly as the author signed them.
    package let payload: [UInt8]
    /// The envelope hash (spec 5.7), 32 bytes.
    package let envelope: [UInt8]
    /// The day on which it reached the gateway (spec 1.4).
    package let day: UInt32
    /// What it says, also when that came in a file of its own.
    package let content: Content
    private let unknown: UnknownMembers

    /// - Throws: ``ContentsError`` for a hash of another length or a payload over its limit.
    package init(payload: [UInt8], envelope: [UInt8], day: UInt32, content: Content) throws(ContentsError) {
        self.payload = payload
        self.envelope = envelope
        self.day = day
        self.content = content
        unknown = .none
        try validate()
    }

    init(_ reader: inout ObjectReader) throws(ContentsError) {
        payload = try reader.bytes("payload")
        envelope = try reader.bytes("envelope")
        day = try reader.integer("day")
        content = try Content(reader.required("content"), at: reader.path.appending("content"))
        unknown = reader.unknownMembers
        try validate()
    }

    func value(type: String) -> JSONValue {
        unknown.object(with: [
            "type": .string(type),
            "payload": .string(Base64URL.encode(payload)),
            "envelope": .string(Base64URL.encode(envelope)),
            "day": .integer(Int64(day)),
            "content": content.value,
        ])
    }

    private func validate() throws(ContentsError) {
        let root = ContentsPath.root
        guard payload.count <= Limits.payload else {
            throw .tooLong(root.appending("payload"), bytes: payload.count, limit: Limits.payload)
        }
        try Limits.check(envelope, exactly: 32, at: root.appending("envelope"))
    }
}
