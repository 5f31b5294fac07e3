/// What a reporter says: answers and attached files. Spec 6.2.
package struct Content: Hashable, Sendable {
    /// Question id to answer; each at most 100,000 bytes.
    package let answers: [String: String]
    /// In the reporter's order, at most 30.
    package let files: [FileEntry]
    /// The language that the reporter used.
    package let language: Language
    private let unknown: UnknownMembers

    /// - Throws: ``ContentsError`` for a limit of spec 6.1.
    package init(answers: [String: String], files: [FileEntry] = [], language: Language) throws(ContentsError) {
        self.answers = answers
        self.files = files
        self.language = language
        unknown = .none
        try validate(at: .root)
    }

    /// Reads the JSON that overflowed into an attachment.
    ///
    /// Its depth counts as if it stood in the payload: it will stand in an event, which must not grow too deep to be read.
    package init(decoding bytes: [UInt8]) throws(ContentsError) {
        try self.init(JSONValue(canonical: bytes, limit: Limits.content, level: 1), at: .root)
    }

    init(_ value: JSONValue, at path: ContentsPath) throws(ContentsError) {
        var reader = try ObjectReader(value, at: path)
        answers = try Self.answers(reader.required("answers"), at: path.appending("answers"))
        files = try reader.list("files", limit: Limits.files) { value, path throws(ContentsError) in try FileEntry(value, at: path) }
        language = try reader.choice("language")
        unknown = reader.unknownMembers
        try validate(at: path)
    }

    /// The content's canonical JSON.
    ///
    /// - Throws: ``ContentsError/tooLong(_:bytes:limit:)`` over 1 MiB.
    package func encoded() throws(ContentsError) -> [UInt8] {
        let bytes = value.canonicalBytes
        guard bytes.count <= Limits.content else { throw .tooLong(.root.appending("content"), bytes: bytes.count, limit: Limits.content) }
        return bytes
    }

    var value: JSONValue {
        unknown.object(with: [
            "answers": .object(answers.mapValues(JSONValue.string)),
            "files": .array(files.map(\.value)),
            "language": .string(language.rawValue),
        ])
    }

    private func validate(at path: ContentsPath) throws(ContentsError) {
        guard files.count <= Limits.files else {
            throw .tooMany(path.appending("files"), count: files.count, limit: Limits.files)
        }
        for (id, answer) in answers {
            try Limits.check(answer, Limits.answer, at: Self.path(of: id, in: path.appending("answers")))
        }
    }

    static func answers(_ value: JSONValue, at path: ContentsPath) throws(ContentsError) -> [String: String] {
        guard case .object(let members) = value else { throw .wrongType(path, expected: .object) }
        var answers: [String: String] = [:]
        for (id, answer) in members {
            answers[id] = try ObjectReader.string(answer, at: Self.path(of: id, in: path))
        }
        return answers
    }

    /// Only shipped ids are named: any other is the writer's own text, and errors never carry that.
    private static func path(of id: String, in answers: ContentsPath) -> ContentsPath {
        answers.appending(Question(rawValue: id)?.rawValue ?? "*")
    }
}
