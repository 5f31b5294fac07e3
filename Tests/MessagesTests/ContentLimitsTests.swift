import Testing

@testable import Messages

@Suite struct `Limits of content, spec 6.1` {
    @Test func `30 files are taken and 31 are not`() throws {
        let thirty = try (0..<30).map { _ in try Sample.file() }
        let content = try Sample.content(files: thirty)
        let error = ContentsError.tooMany("files", count: 31, limit: 30)
        #expect(throws: error) { try Sample.content(files: thirty + [Sample.file()]) }

        let entry = try Sample.file().value.canonicalBytes.text
        let text = try content.encoded().text.replacing(#""files":["#, with: #""files":["# + entry + ",")
        #expect(throws: error) { try Content(decoding: text.bytes) }
    }

    @Test func `an answer holds 100,000 bytes, counted in UTF-8`() throws {
        _ = try Sample.content(String(repeating: "é", count: 50_000))
        #expect(throws: ContentsError.tooLong("answers.what", bytes: 100_002, limit: 100_000)) {
            try Sample.content(String(repeating: "é", count: 50_001))
        }
    }

    @Test func `all content holds 1 MiB`() throws {
        let answers = Dictionary(uniqueKeysWithValues: (0..<11).map { ("q\($0)", String(repeating: "a", count: 100_000)) })
        let content = try Content(answers: answers, language: .id)
        let error = #expect(throws: ContentsError.self) { try content.encoded() }
        #expect(error == .tooLong("content", bytes: content.value.canonicalBytes.count, limit: 1_048_576))
        let payload = try Sample.payload(body: .content(content))
        #expect(throws: ContentsError.self) { try payload.encoded() }
    }

    @Test func `names, types and descriptions have their lengths`() throws {
        func entry(name: Int = 1, type: Int = 1, description: Int = 1) throws -> FileEntry {
            try FileEntry(
                name: String(repeating: "a", count: name), mediaType: String(repeating: "b", count: type),
                description: String(repeating: "c", count: description), isOriginal: false, sizeInBytes: 0, hash: Sample.bytes(32),
                key: Sample.bytes(32), cells: 1
            )
        }
        _ = try entry(name: 255, type: 127, description: 1_000)
        #expect(throws: ContentsError.tooLong("name", bytes: 256, limit: 255)) { try entry(name: 256) }
        #expect(throws: ContentsError.tooLong("type", bytes: 128, limit: 127)) { try entry(type: 128) }
        #expect(throws: ContentsError.tooLong("description", bytes: 1_001, limit: 1_000)) { try entry(description: 1_001) }
    }

    @Test(arguments: [(0, 1), (1, 1), (262_128, 1), (262_129, 2), (262_128 * 9, 10)] as [(UInt64, UInt64)])
    func `a file has at least the cells that its size needs`(size: UInt64, cells: UInt64) throws {
        _ = try Sample.file(size: size, cells: cells)
        #expect(throws: ContentsError.outOfRange("cells")) { try Sample.file(size: size, cells: size > 262_128 * 8 ? 8 : cells - 1) }
    }

    @Test func `hostile text is kept as it came`() throws {
        let text = "\u{0}\u{202E}</script>\u{FEFF}'\"\\ \u{1F468}\u{200D}\u{1F469}"
        let content = try Sample.content(text)
        #expect(try Content(decoding: content.encoded()).answers["what"]?.bytes == text.bytes)
    }

    @Test func `content as deep as it may be makes an event that can be read again`() throws {
        func nested(_ depth: Int) throws -> [UInt8] {
            let list = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
            return try Sample.content().encoded().text.replacing(#""language":"id"}"#, with: #""language":"id","z":\#(list)}"#).bytes
        }
        let message = try ReceivedMessage(payload: [], envelope: Sample.bytes(32), day: 1, content: Content(decoding: nested(14)))
        let bytes = try EventBody.reported(message).encoded()
        #expect(try EventBody(decoding: bytes) == .reported(message))
        let error = #expect(throws: ContentsError.self) { try Content(decoding: nested(15)) }
        guard case .syntax(let syntax) = error else { throw ContentsError.missing("z") }
        #expect(syntax.fault == .tooDeep)
    }
}
