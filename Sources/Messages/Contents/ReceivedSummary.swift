/// What an acknowledgement confirms: sizes and a hash, never the content, which would lie on a public board for ever. Spec 6.3.
package struct ReceivedSummary: Hashable, Sendable {
    /// The envelope hash (spec 5.7), 32 bytes.
    package let envelope: [UInt8]
    /// Length of the content's JSON.
    package let contentSizeInBytes: UInt32
    package let files: UInt32
    private let unknown: UnknownMembers

    /// - Throws: ``ContentsError`` for a hash of another length.
    package init(envelope: [UInt8], contentSizeInBytes: UInt32, files: UInt32) throws(ContentsError) {
        self.envelope = envelope
        self.contentSizeInBytes = contentSizeInBytes
        self.files = files
        unknown = .none
        try Limits.check(envelope, exactly: 32, at: .root.appending("envelope"))
    }

    init(_ value: JSONValue, at path: ContentsPath) throws(ContentsError) {
        var reader = try ObjectReader(value, at: path)
        envelope = try reader.bytes("envelope")
        contentSizeInBytes = try reader.integer("bytes")
        files = try reader.integer("files")
        unknown = reader.unknownMembers
        try Limits.check(envelope, exactly: 32, at: path.appending("envelope"))
    }

    var value: JSONValue {
        unknown.object(with: [
            "envelope": .string(Base64URL.encode(envelope)),
            "bytes": .integer(Int64(contentSizeInBytes)),
            "files": .integer(Int64(files)),
        ])
    }
}
