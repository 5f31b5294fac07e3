import Testing

@testable import Messages

@Suite struct `Reply documents, spec 6.3` {
    @Test(arguments: ReplyDocument.Kind.allCases)
    func `every kind is read back as it was written`(kind: ReplyDocument.Kind) throws {
        let document = try Sample.reply(kind: kind)
        #expect(try ReplyDocument(decoding: document.encoded()) == document)
    }

    @Test func `all that a timeline entry can say is kept`() throws {
        let day = try #require(CalendarDate("2026-11-21"))
        let details = TimelineEntry.Details(
            reason: "outOfScope", until: day, answered: 1, of: 2, outcome: "substantiated", action: "Sanksi")
        let document = try ReplyDocument(
            kind: .status, sent: day, timeline: [TimelineEntry(stage: .stopped, date: day, details: details)], recipients: 255,
            registerNumber: "R-1", due: day
        )
        let decoded = try ReplyDocument(decoding: document.encoded())
        #expect(decoded.timeline.first?.details == details)
        #expect(decoded == document)
    }

    @Test func `a document of more than eight parts is refused`() throws {
        let base = try Sample.reply(text: "").encoded().count
        #expect(try Sample.reply(text: String(repeating: "a", count: 31_568 - base)).encoded().count == 31_568)
        let document = try Sample.reply(text: String(repeating: "a", count: 31_569 - base))
        #expect(throws: ContentsError.tooLong(.root, bytes: 31_569, limit: 31_568)) { try document.encoded() }
    }

    @Test func `only an acknowledgement says what was received`() throws {
        let text = try Sample.reply(kind: .acknowledgement).encoded().text
        let message = text.replacing(#""kind":"acknowledgement""#, with: #""kind":"message""#)
        #expect(throws: ContentsError.contradiction("received")) { try ReplyDocument(decoding: message.bytes) }
        let acknowledgement = try Sample.reply().encoded().text.replacing(#""kind":"message""#, with: #""kind":"acknowledgement""#)
        #expect(throws: ContentsError.missing("received")) { try ReplyDocument(decoding: acknowledgement.bytes) }
    }

    @Test func `what is wrong is named by its path`() throws {
        let text = try Sample.reply().encoded().text
        let id = Base64URL.encode(Sample.bytes(16))
        let cases: [(old: String, new: String, error: ContentsError)] = [
            (#""stage":"received""#, #""stage":"diterima""#, .unknownValue("timeline[0].stage")),
            (#""sent":"2026-11-21""#, #""sent":"2026-02-29""#, .unknownValue("sent")),
            (id, Base64URL.encode(Sample.bytes(15)), .wrongLength("earlier[0]", bytes: 15, expected: 16)),
            (
                #"["\#(id)"]"#, "[" + Array(repeating: "\"\(id)\"", count: 33).joined(separator: ",") + "]",
                .tooMany("earlier", count: 33, limit: 32)
            ),
        ]
        for (old, new, error) in cases {
            #expect(text.contains(old))
            #expect(throws: error) { try ReplyDocument(decoding: text.replacing(old, with: new).bytes) }
        }
    }
}
