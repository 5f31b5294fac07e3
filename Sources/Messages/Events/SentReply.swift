/// A reply as it was sealed for the board. Spec 11.6.
package struct SentReply: Hashable, Sendable {
    /// Spec 8.2, 16 bytes.
    package let replyID: [UInt8]
    package let document: ReplyDocument
    private let unknown: UnknownMembers

    /// - Throws: ``ContentsError`` for an id that is not 16 bytes.
    package init(replyID: [UInt8], document: ReplyDocument) throws(ContentsError) {
        self.replyID = replyID
        self.document = document
        unknown = .none
        try validate()
    }

    init(_ reader: inout ObjectReader) throws(ContentsError) {
        replyID = try reader.bytes("reply")
        document = try ReplyDocument(reader.required("document"), at: reader.path.appending("document"))
        unknown = reader.unknownMembers
        try validate()
    }

    func value(type: String, requestedBy: String? = nil) -> JSONValue {
        unknown.object(with: [
            "type": .string(type),
            "reply": .string(Base64URL.encode(replyID)),
            "document": document.value,
            "requestedBy": requestedBy.map(JSONValue.string),
        ])
    }

    private func validate() throws(ContentsError) {
        try Limits.check(replyID, exactly: 16, at: .root.appending("reply"))
    }
}
