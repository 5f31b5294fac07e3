import Testing

@testable import Messages

@Suite struct `Problem documents, spec 10.2` {
    /// The table of the spec, written down again.
    private let table: [String: Int] = [
        "malformed": 400, "signature-invalid": 401, "clock": 401, "replayed": 401, "permit-invalid": 403, "wrong-organisation": 404,
        "not-found": 404, "too-slow": 408, "cell-conflict": 409, "already-posted": 409, "acknowledgement-mismatch": 409, "too-large": 413,
        "epoch-not-accepted": 422, "roster-not-accepted": 422, "note-refused": 422, "period-not-current": 422, "day-not-closed": 422,
        "too-many-challenges": 429, "internal": 500, "busy": 503, "day-quota": 503, "storage-full": 507,
    ]

    @Test func `codes and statuses are those of the spec`() {
        #expect(Dictionary(uniqueKeysWithValues: ProblemCode.allCases.map { ($0.rawValue, $0.status) }) == table)
    }

    @Test(arguments: ProblemCode.allCases)
    func `every code has a sentence that says what to do, in both languages`(code: ProblemCode) {
        for sentence in [code.sentence.id, code.sentence.en] {
            #expect(sentence.hasSuffix("."))
            #expect(sentence.split(whereSeparator: { ".;:".contains($0) }).count >= 2)
        }
    }

    @Test(arguments: ProblemCode.allCases)
    func `every document is read back`(code: ProblemCode) throws {
        let document = ProblemDocument(code, what: "Peluit-Permit", time: 1_795_000_000)
        #expect(try ProblemDocument(decoding: document.encoded()) == document)
    }

    @Test func `has the shape of RFC 9457`() {
        let text = ProblemDocument(.busy).encoded().text
        #expect(text.contains(#""type":"urn:peluit:problem:busy""#))
        #expect(text.contains(#""status":503"#))
        #expect(text.contains(#""title":"The server is busy. Wait a little, then try again.""#))
        #expect(text.contains(#""detail":"Server sedang sibuk. Tunggu sebentar, lalu coba lagi.""#))
    }

    @Test(arguments: ["", "\u{1B}[31mred", "baris\nbaru", "é", String(repeating: "a", count: 101)])
    func `takes over no text that could harm a terminal`(what: String) {
        #expect(ProblemDocument(.malformed, what: what).what == nil)
    }

    @Test func `a code of a newer gateway is an error of its own`() {
        for type in ["urn:peluit:problem:new", "about:blank", "busy"] {
            #expect(throws: ContentsError.unknownValue("type")) { try ProblemDocument(decoding: #"{"type":"\#(type)"}"#.bytes) }
        }
    }

    @Test func `a page that is no problem document is refused`() {
        #expect(throws: ContentsError.self) { try ProblemDocument(decoding: "<html>".bytes) }
    }
}
