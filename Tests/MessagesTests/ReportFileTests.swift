import Testing

@testable import Messages

@Suite struct `The report file that a person writes, spec 6` {
    private func read(_ text: String) throws -> ReportFile {
        try ReportFile(decoding: text.bytes)
    }

    @Test func `any form of JSON will do, with or without a byte order mark`() throws {
        let text = "{\r\n\t\"language\": \"en\",\r\n\t\"answers\": { \"what\": \"Caf\\u00e9\" }\r\n}\r\n"
        #expect(try read(text).answers == ["what": "Café"])
        #expect(try read(text).language == .en)
        #expect(try ReportFile(decoding: [0xEF, 0xBB, 0xBF] + text.bytes) == read(text))
    }

    @Test func `Indonesian is the default`() throws {
        #expect(try read(#"{"answers":{"what":"ya"}}"#).language == .id)
    }

    @Test func `a mistyped question is refused with the list of those that exist`() throws {
        let known = [
            "kind", "unit", "what", "who", "when", "where", "how", "why", "message", "participation", "goodFaith", "name", "contact",
        ]
        let error = ReportFile.ReadError.unknownQuestions(count: 1, known: known)
        #expect(throws: error) { try read(#"{"answers":{"waht":"ya","who":"x"}}"#) }
        #expect(error.sentence.id.contains("what, who, when"))
    }

    @Test func `an office's own questions are taken`() throws {
        let file = try ReportFile(decoding: #"{"answers":{"loss":"Rp500.000"}}"#.bytes, questions: ["loss"])
        #expect(file.answers["loss"] == "Rp500.000")
    }

    @Test func `a mistyped key is refused`() {
        #expect(throws: ReportFile.ReadError.unknownKeys(count: 1)) { try read(#"{"answers":{"what":"ya"},"langauge":"en"}"#) }
    }

    @Test(arguments: [#"{"answers":{}}"#, #"{"answers":{"what":" \n\t"}}"#])
    func `a report that says nothing is refused`(text: String) {
        #expect(throws: ReportFile.ReadError.nothingSaid) { try read(text) }
    }

    @Test(arguments: [
        ("[]", ContentsError.wrongType("$", expected: .object)),
        ("{}", .missing("answers")),
        (#"{"answers":[]}"#, .wrongType("answers", expected: .object)),
        (#"{"answers":{"what":1}}"#, .wrongType("answers.what", expected: .string)),
        (#"{"answers":{"what":"x"},"language":"jv"}"#, .unknownValue("language")),
        (#"{"answers":{"what":"x","what":"y"}}"#, .syntax(JSONSyntaxError(fault: .duplicateKey, offset: 23))),
        ("%PDF-1.7", .syntax(JSONSyntaxError(fault: .unexpectedByte, offset: 0))),
    ])
    func `what is wrong is named`(text: String, error: ContentsError) {
        #expect(throws: ReportFile.ReadError.contents(error)) { try read(text) }
    }

    @Test func `sentences say where and hold no text of the report`() {
        #expect(
            ContentsError.tooLong("files[3].name", bytes: 300, limit: 255).sentence.en
                == "files[3].name holds 300 bytes, more than the 255 allowed.")
        #expect(ContentsError.syntax(JSONSyntaxError(fault: .trailingBytes, offset: 9)).sentence.id.contains("bita ke-10"))
    }
}
