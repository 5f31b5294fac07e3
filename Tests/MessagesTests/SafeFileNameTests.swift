import Testing

@testable import Messages

@Suite struct `File names on an officer's disk, spec 6.2` {
    @Test(arguments: [
        ("bukti.pdf", "bukti.pdf"),
        ("Foto rapat (3).jpeg", "Foto rapat (3).jpeg"),
        ("données é.txt", "données é.txt"),
        ("../../etc/passwd", "passwd"),
        ("..\\..\\Windows\\system.ini", "system.ini"),
        ("/", "berkas"), ("", "berkas"), (".", "berkas"), ("..", "berkas"), ("....", "berkas"), (" . . ", "berkas"),
        ("..//..", "berkas"),
        ("../a/\u{301}b", "\u{301}b"),
        (".bashrc", "bashrc"), ("  .ssh", "ssh"),
        ("bukti.pdf. . ", "bukti.pdf"),
        ("a\u{0}b\n\r\t\u{7F}\u{9B}.txt", "ab.txt"),
        ("foto\u{202E}fdp.exe", "fotofdp.exe"),
        ("\u{2066}a\u{2069}\u{200B}\u{FEFF}\u{200D}\u{AD}\u{2028}.txt", "a.txt"),
        ("\u{202E}..", "berkas"),
        ("\u{202E}.\u{200B}.hidden", "hidden"),
        ("a:b|c?d*e<f>\"g.txt", "a_b_c_d_e_f__g.txt"),
        ("-rf", "_-rf"),
        ("CON", "_CON"), ("nul.txt", "_nul.txt"), ("Com1.tar.gz", "_Com1.tar.gz"), ("LPT9 .doc", "_LPT9 .doc"), ("COM\u{B9}", "_COM\u{B9}"),
        ("CONIN$", "_CONIN$"), ("console.txt", "console.txt"), ("COM10", "COM10"),
    ])
    func `becomes one harmless path component`(name: String, safe: String) {
        #expect(SafeFileName(name).description == safe)
    }

    @Test func `is cut to 200 bytes at a whole character and keeps its ending`() {
        let long = SafeFileName(String(repeating: "é", count: 300) + ".pdf").description
        #expect(long == String(repeating: "é", count: 98) + ".pdf")
        #expect(long.utf8.count == 200)
        #expect(SafeFileName(String(repeating: "a", count: 300)).description.utf8.count == 200)
        #expect(SafeFileName("a." + String(repeating: "b", count: 300)).description.utf8.count == 200)
        #expect(SafeFileName(String(repeating: "👨‍👩‍👧", count: 100)).description.utf8.count <= 200)
    }

    @Test func `equal names are numbered, whatever their case`() {
        let names = SafeFileName.distinct(for: ["bukti.pdf", "x/bukti.pdf", "BUKTI.PDF", "", "", "bukti (2).pdf"])
        #expect(names.map(\.description) == ["bukti.pdf", "bukti (2).pdf", "BUKTI (3).PDF", "berkas", "berkas (2)", "bukti (2) (2).pdf"])
    }

    @Test func `numbering keeps to 200 bytes`() {
        let names = SafeFileName.distinct(for: Array(repeating: String(repeating: "a", count: 300) + ".pdf", count: 30))
        #expect(Set(names).count == 30)
        #expect(names.allSatisfy { $0.description.utf8.count <= 200 && $0.description.hasSuffix(".pdf") })
    }

    @Test func `holds its promise for any scrap of text`() {
        let alphabet: [Character] = ["a", ".", "/", "\\", " ", "-", "\u{0}", "\u{202E}", "é", "👍", ":", "\n", "\u{301}", "C", "O", "N"]
        var generator = SplitMix64(seed: 20_261_121)
        for _ in 0..<20_000 {
            let name = String((0..<Int.random(in: 0...60, using: &generator)).compactMap { _ in alphabet.randomElement(using: &generator) })
            let safe = SafeFileName(name).description
            #expect(!safe.isEmpty && safe.utf8.count <= 200)
            #expect(!safe.utf8.contains { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") })
            #expect(![".", "-"].contains(safe.unicodeScalars.first) && ![".", " "].contains(safe.unicodeScalars.last), "seed 20261121")
            #expect(SafeFileName(safe).description == safe)
        }
    }
}

/// A small generator with a fixed seed, so that a failure comes back.
private struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
