@testable import Gateway
import NIOCore
import TestSupport
import Testing

/// What a parser told of one part.
private struct SeenPart: Equatable {
    var header: PartHeader
    var content: [UInt8] = []
    var isComplete = false
}

private struct Seen: Equatable {
    var parts: [SeenPart] = []
    var hasEnded = false
    var error: MultipartError?
}

@Suite struct `Multipart bodies, RFC 7578` {
    /// Feeds the body in pieces that end where `cuts` say.
    private static func parse(_ body: [UInt8], cuts: some Sequence<Int>, type: String = FormBody.contentType) -> Seen {
        var seen = Seen()
        do throws(MultipartError) {
            var parser = try MultipartParser(contentType: type)
            var start = 0
            for end in Array(cuts) + [body.count] {
                var piece = ByteBuffer(bytes: body[start..<end])
                start = end
                while let event = try parser.next(in: &piece) { seen.add(event) }
            }
            try parser.finish()
        } catch {
            seen.error = error
        }
        return seen
    }

    private static func parse(_ body: [UInt8]) -> Seen { parse(body, cuts: []) }
    private static func parse(_ text: String, type: String = "multipart/form-data; boundary=b") -> Seen {
        parse(Array(text.utf8), cuts: [], type: type)
    }

    private static let lookAlikes = [
        "", "\r", "\r\n", "\r\n--", "\r\r\n--", "\n--\(FormBody.boundary)", "--\(FormBody.boundary)", "x--\(FormBody.boundary)--",
        "\r\n--\(FormBody.boundary.dropLast())", "\r\n-\r\n--\(FormBody.boundary.dropLast())\r\n\r\n",
        "\r\n--\(FormBody.boundary.dropLast())X",
        "\r\n\r\n\r\n", "a\r\n--\r\n--\r\nb", "\u{0}\r\n\u{0}--",
    ].filter { !$0.hasPrefix("--\(FormBody.boundary)") }

    private static let whole = lookAlikes.enumerated().reduce(FormBody()) { body, item in
        body.file("f\(item.offset)", "n\(item.offset)", Array(item.element.utf8)).text("t\(item.offset)", item.element)
    }

    @Test func `what looks like a boundary and is none belongs to the content`() {
        let seen = Self.parse(Self.whole.closed)
        #expect(seen.error == nil && seen.hasEnded)
        #expect(seen.parts.map(\.content) == Self.lookAlikes.flatMap { [Array($0.utf8), Array($0.utf8)] })
        #expect(seen.parts.allSatisfy { $0.isComplete })
        #expect(seen.parts.map(\.header.name) == Self.lookAlikes.indices.flatMap { ["f\($0)", "t\($0)"] })
    }

    @Test func `every split into two pieces tells the same`() {
        let body = Self.whole.closed
        let seen = Self.parse(body)
        for cut in 0...body.count where Self.parse(body, cuts: [cut]) != seen {
            Issue.record("cut at \(cut)")
        }
    }

    @Test func `single bytes, and pieces of every length to 80, tell the same`() {
        let body = Self.whole.closed
        let seen = Self.parse(body)
        for length in 1...80 where Self.parse(body, cuts: stride(from: length, to: body.count, by: length)) != seen {
            Issue.record("pieces of \(length)")
        }
    }

    @Test func `random bytes in random pieces come out as they went in`() {
        for seed in 0..<50 {
            var random = SeededRandom(seed: UInt64(seed))
            let alphabet: [UInt8] = [0x0D, 0x0A, 0x2D, 0x50, 0x00, 0xFF]
            let content = (0..<2_000).map { _ in alphabet.randomElement(using: &random) ?? 0 }
            let body = FormBody().file("f", "n", content).closed
            let cuts = (0..<seed).map { _ in Int.random(in: 0...body.count, using: &random) }.sorted()
            #expect(Self.parse(body, cuts: cuts).parts.map(\.content) == [content], "seed \(seed)")
        }
    }

    @Test func `a large content is handed on in slices of the input`() throws {
        let body = FormBody().file("f", "n", [UInt8](repeating: 7, count: 1_000_000)).closed
        var piece = ByteBuffer(bytes: body)
        let memory = piece.withUnsafeReadableBytes { UnsafeRawPointer($0.baseAddress) }
        var parser = try MultipartParser(contentType: FormBody.contentType)
        while let event = try parser.next(in: &piece) {
            guard case .body(let slice) = event else { continue }
            #expect(slice.readableBytes == 1_000_000)
            let lies = slice.withUnsafeReadableBytes { UnsafeRawPointer($0.baseAddress) }
            let start = try #require(memory)
            #expect(try (start..<start + body.count).contains(#require(lies)))
        }
    }

    @Test func `a preamble, an epilogue and blanks behind a boundary are passed over`() {
        let header = "Content-Disposition: form-data; name=a"
        let seen = Self.parse("preamble\r\n--b \t\r\n\(header)\r\n\r\n1\r\n--b--epilogue\r\n--b\r\n")
        #expect(seen.error == nil && seen.hasEnded)
        #expect(seen.parts.map(\.content) == [Array("1".utf8)])
    }

    @Test func `a content of which there is nothing at all ends at once`() {
        let seen = Self.parse("--b\r\nContent-Disposition: form-data; name=a\r\n\r\n--b--")
        #expect(seen.error == nil && seen.parts.map(\.content) == [[]])
    }

    @Test func `a form without a field is one`() {
        #expect(Self.parse("--b--\r\n") == Seen(hasEnded: true))
    }

    @Test(arguments: [
        "", "--b", "--b\r\n", "--b\r\nContent-Disposition: form-data; name=a\r\n\r\n",
        "--b\r\nContent-Disposition: form-data; name=a\r\n\r\nx\r\n--b", "nothing of the kind",
    ])
    func `a body without its last boundary is unfinished`(body: String) {
        #expect(Self.parse(body).error == .unfinished)
    }

    @Test func `something behind a boundary is refused`() {
        #expect(Self.parse("--bc\r\n\r\n").error == .delimiter)
        #expect(Self.parse("--b-\r\n\r\n").error == .delimiter)
        #expect(Self.parse("--b\n\r\n").error == .delimiter)
    }

    @Test(arguments: [
        "", "X: y", "Content-Disposition: form-data", "Content-Disposition: attachment; name=a", "Content-Disposition",
        "Content-Disposition: form-data; name=\"a", "Content-Disposition: form-data; name=a; name=b",
        "Content-Disposition: form-data; name",
        "Content-Disposition: form-data; name=a\r\nContent-Disposition: form-data; name=a",
    ])
    func `a header that is no field's is refused`(header: String) {
        #expect(Self.parse("--b\r\n\(header)\r\n\r\n\r\n--b--").error == .header)
    }

    @Test func `a flood of header lines is refused at 8 KiB, one endless line too`() {
        let lines = String(repeating: "X: y\r\n", count: 10_000)
        #expect(Self.parse("--b\r\n\(lines)").error == .headerTooLong)
        #expect(Self.parse("--b\r\nX: \(String(repeating: "y", count: 8_190))").error == .headerTooLong)
        let fits = "Content-Disposition: form-data; name=a\r\nX: "
        let filler = String(repeating: "y", count: MultipartParser.headerLimit - fits.utf8.count - 4)
        #expect(Self.parse("--b\r\n\(fits)\(filler)\r\n\r\n\r\n--b--").error == nil)
        #expect(Self.parse("--b\r\n\(fits)\(filler)y\r\n\r\n\r\n--b--").error == .headerTooLong)
    }

    @Test func `two hundred parts pass, one more does not`() {
        let parts = (0..<200).reduce(FormBody()) { body, number in body.text("t", "\(number)") }
        #expect(Self.parse(parts.closed).error == nil)
        #expect(Self.parse(parts.text("t", "").closed).error == .tooManyParts)
    }

    @Test(arguments: [
        ("multipart/form-data; boundary=b", true), ("Multipart/Form-Data;charset=utf-8; boundary=\"b\"", true),
        ("multipart/form-data; boundary=\"a b\"", true), ("multipart/form-data; boundary=\(String(repeating: "x", count: 70))", true),
        ("multipart/form-data; boundary=\(String(repeating: "x", count: 71))", false), ("multipart/form-data; boundary=", false),
        ("multipart/form-data", false), ("multipart/mixed; boundary=b", false), ("text/plain", false), ("", false),
        ("multipart/form-data; boundary=\"a\rb\"", false), ("multipart/form-data; boundary=ü", false),
    ])
    func `a boundary has 1 to 70 printable bytes`(type: String, isGood: Bool) {
        let result = Result { () throws(MultipartError) in try MultipartParser(contentType: type) }
        switch result {
        case .success: #expect(isGood)
        case .failure(let error): #expect(!isGood && error == .contentType)
        }
    }

    @Test func `no bytes whatever make a parser trap`() {
        var random = SeededRandom(seed: 1)
        let words = [
            "\r\n", "--", "b", ":", ";", "=", "\"", "%2", "%22", " ", "name", "Content-Disposition: form-data", "\u{0}", "ü", "\r", "\n",
        ]
        for _ in 0..<2_000 {
            let body = "--b\r\n" + (0..<30).map { _ in words.randomElement(using: &random) ?? "" }.joined() + "\r\n\r\n"
            _ = Self.parse(body)
        }
    }
}

extension Seen {
    fileprivate mutating func add(_ event: MultipartParser.Event) {
        switch event {
        case .part(let header): parts.append(SeenPart(header: header))
        case .body(let bytes): parts[parts.count - 1].content += Array(bytes.readableBytesView)
        case .partEnd: parts[parts.count - 1].isComplete = true
        case .end: hasEnded = true
        }
    }
}
