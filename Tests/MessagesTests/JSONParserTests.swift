import Testing

@testable import Messages

@Suite struct `JSON from strangers, spec 6 and 6.1` {
    private func parse(_ text: String) throws -> JSONValue {
        try JSONValue(anyForm: text.bytes, limit: 1_000_000)
    }

    private func fault(_ bytes: [UInt8]) -> JSONSyntaxError? {
        do throws(ContentsError) {
            _ = try JSONValue(anyForm: bytes, limit: 1_000_000)
        } catch .syntax(let error) {
            return error
        } catch {}
        return nil
    }

    private func fault(_ text: String) -> JSONSyntaxError.Fault? {
        fault(text.bytes)?.fault
    }

    @Test func `reads every kind of value`() throws {
        let value = try parse(#" { "a" : [ 1 , -2, 0, true, false, null, "x" ] , "b" : { } , "c" : [ ] } "#)
        let list: [JSONValue] = [.integer(1), .integer(-2), .integer(0), .boolean(true), .boolean(false), .null, .string("x")]
        #expect(value == .object(["a": .array(list), "b": .object([:]), "c": .array([])]))
    }

    @Test(arguments: ["1.0", "1e3", "1E3", "-0", "01", "-01", "00", "1.", "0.0"])
    func `refuses every number that is not plainly an integer`(number: String) {
        #expect(fault("[\(number)]") == .notAnInteger)
    }

    @Test(arguments: ["9007199254740992", "-9007199254740992", "18446744073709551616", String(repeating: "9", count: 5_000)])
    func `refuses integers that not every reader holds exactly`(number: String) {
        #expect(fault(number) == .integerTooLarge)
    }

    @Test(arguments: [9_007_199_254_740_991, -9_007_199_254_740_991] as [Int64])
    func `takes the largest exact integers`(number: Int64) throws {
        #expect(try parse(String(number)) == .integer(number))
    }

    @Test(arguments: ["NaN", "Infinity", "-Infinity", "nan", "+1", ".5", "'x'", "undefined", "tru!", "{a:1}", "[1 2]", "[,]", "{,}", "//"])
    func `refuses what other dialects allow`(text: String) {
        #expect(fault(text) == .unexpectedByte)
    }

    @Test(arguments: ["[1,]", #"{"a":1,}"#])
    func `refuses a trailing comma`(text: String) {
        #expect(fault(text) == .unexpectedByte)
    }

    @Test(arguments: ["", " ", "[", "{", #"{"a""#, #"{"a":"#, #"""#, #""\"#, #""\u00"#, "-", "tru", "[1", "[1,"])
    func `says when the text ends too soon`(text: String) {
        #expect(fault(text) == .unexpectedEnd)
    }

    @Test(arguments: ["{} {}", "1 1", "[]x", "{}\u{0}", "\"a\"\"b\""])
    func `refuses bytes behind the document`(text: String) {
        #expect(fault(text) == .trailingBytes)
    }

    @Test(arguments: [#"{"a":1,"a":1}"#, #"{"a":1,"\u0061":2}"#, "{\"\u{e9}\":1,\"e\u{301}\":2}", #"{"x":{"b":1,"b":null}}"#])
    func `refuses a key that comes twice, however it is spelled`(text: String) {
        #expect(fault(text) == .duplicateKey)
    }

    @Test func `names the byte of the second key`() {
        #expect(fault(#"{"a":1,"a":1}"#.bytes) == JSONSyntaxError(fault: .duplicateKey, offset: 7))
    }

    @Test(arguments: ["[", "{\"a\":"])
    func `holds the depth of 16`(opening: String) throws {
        let closing = opening == "[" ? "]" : "}"
        let core = opening == "[" ? "" : "1"
        func nested(_ depth: Int) -> String {
            String(repeating: opening, count: depth) + core + String(repeating: closing, count: depth)
        }
        _ = try parse(nested(16))
        #expect(fault(nested(17)) == .tooDeep)
        #expect(fault(String(repeating: opening, count: 100_000)) == .tooDeep)
    }

    @Test func `refuses 50 MB without reading them`() {
        let bytes = [UInt8](repeating: UInt8(ascii: "["), count: 50_000_000)
        let refusal = ContentsError.tooLong(.root, bytes: 50_000_000, limit: 15_324)
        #expect(throws: refusal) { try Payload(decoding: bytes) }
        #expect(throws: ContentsError.tooLong(.root, bytes: 50_000_000, limit: 1_048_576)) { try Content(decoding: bytes) }
        #expect(throws: ContentsError.tooLong(.root, bytes: 50_000_000, limit: 31_568)) { try ReplyDocument(decoding: bytes) }
        #expect(throws: ContentsError.tooLong(.root, bytes: 50_000_000, limit: 4_194_304)) { try EventBody(decoding: bytes) }
        #expect(throws: ContentsError.tooLong(.root, bytes: 50_000_000, limit: 4_096)) { try ProblemDocument(decoding: bytes) }
        #expect(throws: ReportFile.ReadError.contents(.tooLong(.root, bytes: 50_000_000, limit: 1_048_576))) {
            try ReportFile(decoding: bytes)
        }
    }

    @Test func `refuses a byte order mark`() {
        #expect(fault([0xEF, 0xBB, 0xBF] + "{}".bytes) == JSONSyntaxError(fault: .byteOrderMark, offset: 0))
    }

    @Test(arguments: [[0xFF], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0x80]] as [[UInt8]])
    func `refuses text that is not UTF-8`(raw: [UInt8]) {
        #expect(fault("[\"a".bytes + raw + "\"]".bytes) == JSONSyntaxError(fault: .invalidUTF8, offset: 1))
    }

    @Test(arguments: [#""\ud800""#, #""\udc00""#, #""\ud83d\u0041""#, #""\ud83dx""#, #""\ud800\ud800""#])
    func `refuses half a character`(text: String) {
        #expect(fault(text) == .loneSurrogate)
    }

    @Test(arguments: [#""\x""#, #""\u12g4""#, #""\U0041""#, #""\ ""#, "\"\\u００４１\""])
    func `refuses escapes that JSON does not have`(text: String) {
        #expect(fault(text) == .invalidEscape)
    }

    @Test(arguments: UInt8(0)..<0x20)
    func `refuses a control character that stands bare in a string`(byte: UInt8) {
        #expect(fault([UInt8(ascii: "\""), byte, UInt8(ascii: "\"")])?.fault == .controlCharacter)
    }

    @Test func `reads every escape`() throws {
        #expect(try parse(#""\"\\\/\b\f\n\r\t\u00e9\u00E9\ud83d\ude00\u0000""#) == .string("\"\\/\u{8}\u{c}\n\r\téé😀\u{0}"))
    }

    @Test func `never traps on a document cut or changed at any byte`() {
        let document = #"{"a":[1,-20,{"b":"\u00e9\ud83d\ude00\n"}],"c":true,"d":null}"#.bytes
        for index in document.indices {
            _ = fault(Array(document[..<index]))
            for byte in UInt8.min...UInt8.max {
                var changed = document
                changed[index] = byte
                guard let value = try? JSONValue(anyForm: changed, limit: 1_000) else { continue }
                // What parses, encodes to something that parses to the same.
                #expect((try? JSONValue(canonical: value.canonicalBytes, limit: 1_000)) == value)
            }
        }
    }
}
