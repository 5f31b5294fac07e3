import Testing

@testable import Messages

@Suite struct `Events, spec 11.6` {
    private func samples() throws -> [EventBody] {
        let day = CalendarDate(day: 20_785)
        let message = try ReceivedMessage(
            payload: Sample.bytes(300), envelope: Sample.bytes(32), day: 20_778, content: Sample.content(files: [Sample.file()]))
        return [
            .reported(message),
            .messageReceived(message),
            .replied(try SentReply(replyID: Sample.bytes(16), document: Sample.reply()), requestedBy: "Sari"),
            .acknowledged(try SentReply(replyID: Sample.bytes(16), document: Sample.reply(kind: .acknowledgement))),
            .stageChanged(StageRecord(from: .received, to: .verifying)),
            .stageChanged(StageRecord(from: .verifying, to: .awaitingReporter, until: day)),
            .stageChanged(StageRecord(from: .verifying, to: .archived, reason: "noAnswer")),
            .stageChanged(
                StageRecord(from: .choosingPath, to: .delegated, agencies: [AgencyRecord(name: "BKN"), AgencyRecord(name: "KPK")])),
            .stageChanged(StageRecord(from: .inDiscussion, to: .concluded, outcome: "substantiated")),
        ]
    }

    @Test func `every event is read back as it was written`() throws {
        for event in try samples() {
            #expect(try EventBody(decoding: event.encoded()) == event)
        }
    }

    @Test func `an event of a newer version is kept byte by byte`() throws {
        let text = #"{"channel":"phone","deep":[{"a":null}],"type":"contactRecorded"}"#
        let event = try EventBody(decoding: text.bytes)
        guard case .unknown(let unknown) = event else { throw ContentsError.unknownValue("type") }
        #expect(unknown.type == "contactRecorded")
        #expect(try event.encoded().text == text)
    }

    @Test func `keys of a newer version survive in every event`() throws {
        for event in try samples() {
            let text = try event.encoded().text
            let newer = text.dropLast() + #","zeal":[1,{"x":false}]}"#
            #expect(try EventBody(decoding: Array(newer.utf8)).encoded().text == newer)
        }
    }

    @Test func `a broken event is refused by its path`() throws {
        #expect(throws: ContentsError.missing("type")) { try EventBody(decoding: "{}".bytes) }
        #expect(throws: ContentsError.wrongType(.root, expected: .object)) { try EventBody(decoding: "[]".bytes) }
        #expect(throws: ContentsError.missing("payload")) { try EventBody(decoding: #"{"type":"reported"}"#.bytes) }
        #expect(throws: ContentsError.unknownValue("to")) {
            try EventBody(decoding: #"{"from":"received","to":"done","type":"stageChanged"}"#.bytes)
        }
        let long = #"{"type":"\#(String(repeating: "a", count: 65))"}"#
        #expect(throws: ContentsError.tooLong("type", bytes: 65, limit: 64)) { try EventBody(decoding: long.bytes) }
    }
}
