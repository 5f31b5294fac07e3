import Testing

@testable import Messages

@Suite struct `One spelling only, spec 1.1 and 6` {
    @Test func `sorts keys, escapes no more than it must and leaves no space`() throws {
        let value = try JSONValue(anyForm: #"{ "b": "\/\u001f\u007f\u00e9", "a": [1, {}], "\n": "\u000a\u2028" }"#.bytes, limit: 1_000)
        #expect(value.canonicalBytes.text == "{\"\\n\":\"\\n\u{2028}\",\"a\":[1,{}],\"b\":\"/\\u001f\u{7f}é\"}")
    }

    /// The example of RFC 8785 section 3.2.3, without its number.
    @Test func `sorts keys as RFC 8785 does`() {
        let keys = ["\u{20ac}", "\r", "\u{fb33}", "1", "\u{1F600}", "\u{80}", "\u{f6}"]
        let value = JSONValue.object(Dictionary(uniqueKeysWithValues: keys.map { ($0, .null) }))
        #expect(
            value.canonicalBytes.text
                == "{\"\\r\":null,\"1\":null,\"\u{80}\":null,\"\u{f6}\":null,\"\u{20ac}\":null,\"\u{1F600}\":null,\"\u{fb33}\":null}")
    }

    @Test(arguments: [
        "{} ", " {}", #"{"b":1,"a":2}"#, #"{"a": 1}"#, #"{"a":"\/"}"#, #"{"a":"\u00e9"}"#, #"{"a":"\u000a"}"#, #"{"a":"\u001F"}"#,
    ])
    func `refuses every other spelling of a document`(text: String) {
        #expect(throws: ContentsError.notCanonical) { try JSONValue(canonical: text.bytes, limit: 1_000) }
    }

    @Test func `keeps letters as they were composed`() throws {
        for text in ["{\"a\":\"\u{e9}\"}", "{\"a\":\"e\u{301}\"}"] {
            #expect(try JSONValue(canonical: text.bytes, limit: 100).canonicalBytes == text.bytes)
        }
    }

    /// RFC 4648 section 10, without padding.
    @Test(arguments: ["": "", "f": "Zg", "fo": "Zm8", "foo": "Zm9v", "foob": "Zm9vYg", "fooba": "Zm9vYmE", "foobar": "Zm9vYmFy"])
    func `base64url has its known answers`(plain: String, encoded: String) {
        #expect(Base64URL.encode(plain.bytes) == encoded)
        #expect(Base64URL.decode(encoded) == plain.bytes)
    }

    @Test func `base64url uses the alphabet for addresses`() {
        #expect(Base64URL.encode([0xFB, 0xFF]) == "-_8")
    }

    @Test(arguments: ["Zg==", "Zg=", "Z", "Zh", "Zm9", "+/8", "Zm 9v", "Zm9v\n", "Zm9é", "\u{0}AAA"])
    func `base64url refuses padding, foreign characters and bits left over`(text: String) {
        #expect(Base64URL.decode(text) == nil)
    }

    @Test func `base64url brings back every length`() {
        for count in 0..<200 {
            #expect(Base64URL.decode(Base64URL.encode(Sample.bytes(count))) == Sample.bytes(count))
        }
    }
}
