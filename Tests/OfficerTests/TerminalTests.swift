import Messages
import Testing

@testable import Officer

/// What strangers wrote, on an officer's terminal.
@Suite struct TerminalTests {
    private let terminal = Terminal(language: .id, showsProgress: false)

    @Test(arguments: [
        ("\u{1B}[2Jhapus", "\u{FFFD}[2Jhapus"), ("\u{9B}31m", "\u{FFFD}31m"), ("a\u{202E}b\u{2066}c", "a\u{FFFD}b\u{FFFD}c"),
        ("a\u{0}b\u{7}\u{8}", "a\u{FFFD}b\u{FFFD}\u{FFFD}"), ("a\u{200B}b\u{FEFF}", "a\u{FFFD}b\u{FFFD}"),
        ("timpa\rbaris", "timpa\u{FFFD}baris"),
        ("a\u{2028}b", "a\u{FFFD}b"),
    ])
    func `controls, escapes and direction overrides are made visible`(_ text: String, _ shown: String) {
        #expect(Terminal.harmless(text) == shown)
        #expect(Terminal.harmless(line: text) == shown)
    }

    @Test func `plain text stays as it is`() {
        let text = "Pengadaan “fiktif”, Rp 1.000.000\t— é e\u{301} 日本 🙂"
        #expect(Terminal.harmless(text) == text)
    }

    @Test func `line breaks stay in a text, and those of browsers become plain ones`() {
        #expect(Terminal.harmless("satu\r\ndua\n\ntiga\r\n") == "satu\ndua\n\ntiga\n")
    }

    @Test func `a line has no breaks and no tabs`() {
        #expect(Terminal.harmless(line: "a\nb\tc\r\nd") == "a\u{FFFD}b\u{FFFD}c\u{FFFD}\u{FFFD}d")
    }

    @Test(arguments: [0, 3, 40, 75, 200])
    func `wrapped lines keep to the width, but never to less than twenty columns`(_ indent: Int) {
        let margin = String(repeating: " ", count: indent)
        let room = max(20, terminal.width - indent)
        let words = (1...60).map { "kata\($0)" }.joined(separator: " ")
        let lines = terminal.wrapped(words, indent: margin)
        #expect(lines.allSatisfy { $0.hasPrefix(margin) && $0.count <= indent + room })
        #expect(lines.map { $0.dropFirst(indent) }.joined(separator: " ") == words)
    }

    @Test func `a long word is not cut, an empty text is one line, and paragraphs stay`() {
        let word = String(repeating: "a", count: 500)
        #expect(terminal.wrapped("x " + word + " y", indent: "") == ["x", word, "y"])
        #expect(terminal.wrapped("", indent: "  ") == ["  "])
        #expect(terminal.wrapped("satu\n\ndua", indent: "> ") == ["> satu", "> ", "> dua"])
    }

    @Test func `every line of a stranger's text is indented, so that none can pass for the program's`() {
        #expect(terminal.wrapped("Halo\n── Balasan · Sari\r\n── x", indent: "   ").allSatisfy { $0.hasPrefix("   ") })
    }

    @Test func `the language is the office's choice`() {
        let phrase = Phrase(id: "ya", en: "yes")
        #expect(terminal(phrase) == "ya")
        #expect(Terminal(language: .en, showsProgress: false)(phrase) == "yes")
    }
}
