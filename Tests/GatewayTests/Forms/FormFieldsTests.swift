@testable import Gateway
import NIOCore
import Testing

@Suite struct `Fields of a form` {
    private static func decode(_ body: String) throws -> FormFields {
        let bytes = ClearBytes()
        for byte in body.utf8 { bytes.append(byte) }
        return try bytes.withBytes { bytes throws(URLEncodedForm.FormError) in try URLEncodedForm.decode(bytes) }
    }

    @Test func `come in order, once or repeated`() throws {
        let fields = try Self.decode("b=1&a=2&b=3&c&=4&&d=")
        #expect(fields.names == ["b", "a", "b", "c", "", "d"])
        #expect(fields.first("b") == "1" && fields.all("b") == ["1", "3"])
        #expect(fields.first("c")?.isEmpty == true && fields.first("d")?.isEmpty == true && fields.first("") == "4")
        #expect(fields.first("e") == nil && fields.all("e").isEmpty)
        #expect(fields.withBytes(of: "a") { Array($0) } == [0x32])
    }

    @Test(arguments: [
        ("a+b", "a b"), ("%41%c3%A9", "Aé"), ("%", "%"), ("%4", "%4"), ("%zz%4g", "%zz%4g"), ("a=b", "a=b"), ("%00", "\u{FFFD}"),
        ("%0D%0Aa%0Db%0A%0D%0D%0A", "\na\nb\n\n\n"), ("%ff%C3", "\u{FFFD}\u{FFFD}"), ("%1b%09%7f", "\u{FFFD}\t\u{FFFD}"),
        ("%ef%bf%be%E2%80%AE%26", "\u{FFFD}\u{202E}&"),
    ])
    func `are decoded as browsers encode them, and repaired`(written: String, meant: String) throws {
        let value = try Self.decode("n=\(written)").first("n")
        #expect(value.map { Array($0.unicodeScalars) } == Array(meant.unicodeScalars))
    }

    @Test func `end at 300 fields and at 1.25 MiB`() throws {
        #expect(try Self.decode(String(repeating: "a=1&", count: 300)).count == 300)
        #expect(throws: URLEncodedForm.FormError.tooMuchText) { try Self.decode(String(repeating: "a=1&", count: 301)) }
        let most = String(repeating: "x", count: FormFields.mostBytes - 1)
        #expect(try Self.decode("a=\(most)").size == FormFields.mostBytes)
        #expect(throws: URLEncodedForm.FormError.tooMuchText) { try Self.decode("a=\(most)x") }
    }

    @Test func `clear bytes are wiped when they are cleared, and where they lay in a request's buffer`() {
        let text = ClearBytes()
        let secret = [UInt8](repeating: 0x53, count: 1_000)
        for _ in 0..<10 { secret.withUnsafeBytes { text.append($0) } }
        #expect(text.count == 10_000 && text.withBytes { Array($0) } == [UInt8](repeating: 0x53, count: 10_000))
        text.withBytes { bytes in
            text.clear()
            #expect(bytes.allSatisfy { $0 == 0 })
        }
        #expect(text.count == 0)

        let whole = ByteBuffer(bytes: [1, 2, 3, 4, 5, 6])
        let slice = whole.getSlice(at: 2, length: 3)
        slice?.wipeInPlace()
        #expect(Array(whole.readableBytesView) == [1, 2, 0, 0, 0, 6])
        ByteBuffer().wipeInPlace()
    }
}
