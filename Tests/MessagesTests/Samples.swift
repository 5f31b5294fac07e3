import Testing

@testable import Messages

/// Ready-made valid parts, so that each test spells out only what it is about.
enum Sample {
    static func bytes(_ count: Int, _ seed: UInt8 = 1) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 13 &+ Int(seed) &* 7) }
    }

    static func file(name: String = "bukti.pdf", size: UInt64 = 1_000, cells: UInt64 = 1) throws -> FileEntry {
        try FileEntry(
            name: name, mediaType: "application/pdf", description: "Foto", isOriginal: true, sizeInBytes: size, hash: bytes(32),
            key: bytes(32, 2), cells: cells
        )
    }

    static func content(_ answer: String = "Uang karcis tidak disetor.", files: [FileEntry] = []) throws -> Content {
        try Content(answers: ["what": answer, "who": "Tidak tahu"], files: files, language: .id)
    }

    static func payload(
        kind: Payload.Kind = .report, authorKey: [UInt8] = bytes(32, 3), body: Payload.Body?, identity: [UInt8]? = nil
    ) throws -> Payload {
        try Payload(
            kind: kind, authorKey: authorKey, replyKey: bytes(32, 4), tagKey: bytes(32, 5), bucket: .max, recipients: 0b101, body: body,
            identity: identity
        )
    }

    static func reply(kind: ReplyDocument.Kind = .message, text: String = "Kapan kejadiannya?") throws -> ReplyDocument {
        let date = try #require(CalendarDate(day: 20_778))
        return try ReplyDocument(
            kind: kind, text: text, sent: date, timeline: [TimelineEntry(stage: .received, date: date)], recipients: 1,
            earlier: [bytes(16)],
            received: kind == .acknowledgement ? ReceivedSummary(envelope: bytes(32), contentSizeInBytes: 300, files: 2) : nil
        )
    }
}

extension String {
    var bytes: [UInt8] { Array(utf8) }
}

extension [UInt8] {
    var text: String { String(decoding: self, as: UTF8.self) }
}

extension ContentsPath: ExpressibleByStringLiteral {
    /// `content.files[3].name`, read back from its description, for expectations that are short to write.
    package init(stringLiteral text: String) {
        var path = ContentsPath.root
        for part in text.split(separator: ".") where part != "$" {
            let pieces = part.split(whereSeparator: { $0 == "[" || $0 == "]" })
            path = path.appending(String(pieces[0]))
            for index in pieces.dropFirst() { path = path.appending(Int(index) ?? -1) }
        }
        self = path
    }
}
