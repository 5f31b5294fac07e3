import Testing

@testable import WebPages

@Suite struct ScalarEscapingTests {
    private let escaping = ScalarEscaping()

    @Test(arguments: zip(["&", "<", ">", "\"", "'"], ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;"]))
    func `escapes what HTML gives a meaning`(text: String, escaped: String) {
        #expect(escaping.escapeText(text) == escaped)
    }

    @Test(arguments: zip(["\"", "'", "<", ">", "&"], ["&quot;", "&#39;", "&lt;", "&gt;", "&amp;"]))
    func `a combining mark does not carry it through`(text: String, escaped: String) {
        for mark in ["\u{0301}", "\u{20DD}", "\u{FE0F}", "\u{200D}"] {
            #expect(Array(escaping.escapeText(text + mark).unicodeScalars) == Array((escaped + mark).unicodeScalars))
        }
    }

    @Test(arguments: ["\0", "\u{1B}", "\r", "\u{7F}", "\u{85}", "\u{202A}", "\u{202E}", "\u{2066}", "\u{2069}"])
    func `control characters and bidirectional controls become visible`(text: String) {
        #expect(escaping.escapeText("a" + text + "b").unicodeScalars.elementsEqual("a\u{FFFD}b".unicodeScalars))
    }

    @Test(arguments: ["Jalan Melati 5, pukul 07.00", "satu\ndua\ttiga", "é ñ 漢字 😀", "e\u{0301}", ""])
    func `leaves other text as it is`(text: String) {
        #expect(escaping.escapeText(text).unicodeScalars.elementsEqual(text.unicodeScalars))
    }
}
