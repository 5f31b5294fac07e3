/// The sizes of spec 6.1, and those that the layouts around the JSON set.
package enum Limits {
    /// Arrays and objects inside one another.
    package static let depth = 16
    package static let files = 30
    /// A file's name, bytes of UTF-8.
    package static let fileName = 255
    /// A media type, bytes.
    package static let mediaType = 127
    /// A file's description, bytes of UTF-8.
    package static let description = 1_000
    /// One answer, bytes of UTF-8.
    package static let answer = 100_000
    /// All content, and a report file: bytes of JSON.
    package static let content = 1_048_576
    /// A payload, bytes of JSON: what an envelope's body holds (spec 5.6).
    package static let payload = 15_324
    /// A reply document, bytes of JSON: eight parts (spec 8.2).
    package static let reply = 8 * 3_946
    /// Reply ids that a reply names as its predecessors (spec 6.3).
    package static let earlierReplies = 32
    /// The sealed identity (spec 6.4).
    package static let sealedIdentity = 560
    /// A case event, bytes of JSON: content, payload and room for what newer versions add.
    package static let event = 4 * 1_048_576
    /// Agencies that one decision delegates a case to.
    package static let agencies = 64
    /// A problem document (spec 10.2), bytes of JSON.
    package static let problem = 4_096
    /// What one cell holds of a file, bytes (spec 7.1).
    package static let cellPiece: UInt64 = 262_128
}

extension Limits {
    static func check(_ text: String, _ limit: Int, at path: ContentsPath) throws(ContentsError) {
        guard text.utf8.count <= limit else { throw .tooLong(path, bytes: text.utf8.count, limit: limit) }
    }

    static func check(_ bytes: [UInt8], exactly count: Int, at path: ContentsPath) throws(ContentsError) {
        guard bytes.count == count else { throw .wrongLength(path, bytes: bytes.count, expected: count) }
    }
}
