@testable import Gateway
import Testing

@Suite struct `Headers of a form's parts` {
    private static func header(_ disposition: String, type: String? = nil) throws -> PartHeader {
        let second = type.map { "Content-Type: \($0)\r\n" } ?? ""
        return try PartHeader(parsing: Array("Content-Disposition: form-data; \(disposition)\r\n\(second)\r\n".utf8))
    }

    @Test(arguments: [
        ("bukti.pdf", "bukti.pdf"), ("%22a%22%0D%0A.txt", "\"a\" .txt"), ("100%.txt", "100%.txt"), ("a%20b%2", "a%20b%2"),
        (#"C:\fakepath\a.jpg"#, #"C:\fakepath\a.jpg"#), (#"a\"b.txt"#, #"a\"b.txt"#), (#"ends with \"#, #"ends with \"#),
        ("Läporan 📎 ؟.pdf", "Läporan 📎 ؟.pdf"), ("a; name=x.txt", "a; name=x.txt"), ("", ""),
        ("a\u{0}b\u{7F}\u{85}.txt", "a\u{FFFD}b\u{FFFD}\u{FFFD}.txt"),
    ])
    func `a file's name is what the browser meant`(written: String, meant: String) throws {
        #expect(try Self.header("name=\"f\"; filename=\"\(written)\"").fileName == meant)
    }

    @Test func `a name without a file's name is text, whatever stands around it`() throws {
        let header = try PartHeader(parsing: Array("content-type:text/plain\r\nCONTENT-DISPOSITION:\tForm-Data;name = a ;\r\n\r\n".utf8))
        #expect(header == (try Self.header("name=a", type: "text/plain")))
        #expect(header.name == "a" && header.fileName == nil && header.mediaType == "text/plain")
    }

    @Test func `a file's name is cut to 255 bytes between scalars`() throws {
        #expect(try Self.header("name=f; filename=\"\(String(repeating: "x", count: 300))\"").fileName?.utf8.count == 255)
        let name = try Self.header("name=f; filename=\"x\(String(repeating: "é", count: 300))\"").fileName
        #expect(name == "x" + String(repeating: "é", count: 127))
        #expect(try Self.header("name=f; filename=\"xx\(String(repeating: "é", count: 300))\"").fileName?.utf8.count == 254)
    }

    @Test func `bytes that are not UTF-8 are replaced`() throws {
        let lines = Array("Content-Disposition: form-data; name=\"a\"; filename=\"".utf8) + [0xFF, 0xC3] + Array("\"\r\n\r\n".utf8)
        #expect(try PartHeader(parsing: lines).fileName == "\u{FFFD}\u{FFFD}")
    }

    @Test(arguments: [
        ("image/jpeg", "image/jpeg"), ("text/plain; charset=utf-8", "text/plain; charset=utf-8"), ("", "application/octet-stream"),
        ("image", "application/octet-stream"), ("a/b/c", "application/octet-stream"), ("<b>/x", "application/octet-stream"),
        ("text/pläin", "application/octet-stream"),
        ("text/\(String(repeating: "x", count: 122))", "text/\(String(repeating: "x", count: 122))"),
        ("text/\(String(repeating: "x", count: 123))", "application/octet-stream"), ("/", "application/octet-stream"),
    ])
    func `a media type is one, or unknown`(claimed: String, taken: String) throws {
        #expect(try Self.header("name=f; filename=a", type: claimed).mediaType == taken)
    }
}
