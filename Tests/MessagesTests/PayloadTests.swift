import Testing

@testable import Messages

@Suite struct `Payloads, spec 6.2` {
    private func inline(_ payload: Payload) throws -> [UInt8] {
        guard case .fits(let bytes) = try payload.encoded() else { throw ContentsError.missing("content") }
        return bytes
    }

    /// The JSON of a good report with one thing changed.
    private func altered(_ old: String, _ new: String, file: Bool = false) throws -> [UInt8] {
        let payload = try Sample.payload(body: .content(Sample.content("ya", files: file ? [Sample.file()] : [])))
        let text = try inline(payload).text
        #expect(text.contains(old))
        return text.replacing(old, with: new).bytes
    }

    @Test(arguments: Payload.Kind.allCases)
    func `every kind is read back as it was written`(kind: Payload.Kind) throws {
        let body = kind == .decoy ? nil : Payload.Body.content(try Sample.content(files: [Sample.file()]))
        let payload = try Sample.payload(kind: kind, body: body, identity: Sample.bytes(560))
        let bytes = try inline(payload)
        #expect(try Payload(decoding: bytes) == payload)
        #expect(try inline(Payload(decoding: bytes)) == bytes)
    }

    @Test func `keys of a newer version survive, at every level`() throws {
        let text = try inline(Sample.payload(body: .content(Sample.content(files: [Sample.file()])))).text
        let newer =
            text
            .replacing(#""description":"Foto","#, with: #""description":"Foto","exif":{"x":[1,null]},"#)
            .replacing(#""language":"id"}"#, with: #""language":"id","mood":"z"}"#)
            .replacing(#","v":1}"#, with: #","v":1,"zeal":true}"#)
        #expect(try inline(Payload(decoding: newer.bytes)).text == newer)
        for key in ["exif", "mood", "zeal"] { #expect(newer.contains(key)) }
    }

    @Test func `content that does not fit overflows into a file of its own`() throws {
        let content = try Sample.content(String(repeating: "panjang ", count: 3_000))
        let payload = try Sample.payload(body: .content(content))
        guard case .overflows(let bytes) = try payload.encoded() else { throw ContentsError.missing("overflow") }
        #expect(try Content(decoding: bytes) == content)

        let entry = try FileEntry(overflowOf: UInt64(bytes.count), hash: Sample.bytes(32), key: Sample.bytes(32), cells: 1)
        let moved = payload.overflowing(into: entry)
        #expect(try Payload(decoding: inline(moved)).body == .overflow(entry))
        #expect(moved.authorKey == payload.authorKey)
    }

    @Test func `15,324 bytes fit and one more does not`() throws {
        let empty = try inline(Sample.payload(body: .content(Sample.content("")))).count
        let exact = try Sample.payload(body: .content(Sample.content(String(repeating: "a", count: 15_324 - empty))))
        #expect(try inline(exact).count == 15_324)
        let over = try Sample.payload(body: .content(Sample.content(String(repeating: "a", count: 15_325 - empty))))
        guard case .overflows = try over.encoded() else { throw ContentsError.missing("overflow") }
    }

    @Test func `the largest overflow and identity still fit`() throws {
        let entry = try FileEntry(
            name: String(repeating: "\u{1}", count: 255), mediaType: String(repeating: "\u{1}", count: 127),
            description: String(repeating: "\u{1}", count: 1_000), isOriginal: true, sizeInBytes: 1, hash: Sample.bytes(32),
            key: Sample.bytes(32), cells: 1
        )
        _ = try inline(Sample.payload(body: .overflow(entry), identity: Sample.bytes(560)))
    }

    @Test func `a decoy has no body, and everything else has one`() throws {
        let content = Payload.Body.content(try Sample.content())
        #expect(throws: ContentsError.contradiction("kind")) { try Sample.payload(kind: .decoy, body: content) }
        #expect(throws: ContentsError.missing("content")) { try Sample.payload(kind: .report, body: nil) }
        let decoyed = try altered(#""kind":"report""#, #""kind":"decoy""#)
        #expect(throws: ContentsError.contradiction("kind")) { try Payload(decoding: decoyed) }
    }

    @Test func `content and overflow exclude each other`() throws {
        let text = try inline(Sample.payload(body: .overflow(Sample.file()))).text
        let both = text.replacing(#","kind":"report""#, with: #","content":{"answers":{},"files":[],"language":"id"},"kind":"report""#)
        #expect(throws: ContentsError.contradiction("overflow")) { try Payload(decoding: both.bytes) }
    }

    @Test func `what is wrong is named by its path`() throws {
        let author = Base64URL.encode(Sample.bytes(32, 3))
        let cases: [(old: String, new: String, error: ContentsError)] = [
            (#""v":1"#, #""v":2"#, .outOfRange("v")),
            (#""v":1"#, #""v":"1""#, .wrongType("v", expected: .integer)),
            (#","v":1"#, "", .missing("v")),
            (#""kind":"report""#, #""kind":"rumour""#, .unknownValue("kind")),
            (author, Base64URL.encode(Sample.bytes(31)), .wrongLength("authorKey", bytes: 31, expected: 32)),
            (author, author + "=", .notBase64URL("authorKey")),
            ("4294967295", "4294967296", .outOfRange("bucket")),
            ("4294967295", "-1", .outOfRange("bucket")),
            (#""recipients":5"#, #""recipients":256"#, .outOfRange("recipients")),
            (#""what":"ya""#, #""what":7"#, .wrongType("content.answers.what", expected: .string)),
            (#""what":"ya""#, #""rahasia":7"#, .wrongType("content.answers.*", expected: .string)),
            (#""language":"id""#, #""language":"fr""#, .unknownValue("content.language")),
            (#""files":[]"#, #""files":{}"#, .wrongType("content.files", expected: .array)),
            (#""files":[]"#, #""files":[0]"#, .wrongType("content.files[0]", expected: .object)),
        ]
        for (old, new, error) in cases {
            let bytes = try altered(old, new)
            #expect(throws: error) { try Payload(decoding: bytes) }
        }
    }

    @Test func `file entries are held to their ranges`() throws {
        let cases: [(old: String, new: String, error: ContentsError)] = [
            (#""size":1000"#, #""size":-1"#, .outOfRange("content.files[0].size")),
            (#""size":1000"#, #""size":9007199254740991"#, .outOfRange("content.files[0].cells")),
            (#""cells":1"#, #""cells":0"#, .outOfRange("content.files[0].cells")),
            (#""cells":1"#, #""cells":9007199254740991"#, .outOfRange("content.files[0].cells")),
            (#""original":true"#, #""original":1"#, .wrongType("content.files[0].original", expected: .boolean)),
            (#""name":"bukti.pdf""#, #""name":null"#, .wrongType("content.files[0].name", expected: .string)),
        ]
        for (old, new, error) in cases {
            let bytes = try altered(old, new, file: true)
            #expect(throws: error) { try Payload(decoding: bytes) }
        }
    }

    @Test func `trailing bytes are refused`() throws {
        let bytes = try inline(Sample.payload(body: .content(Sample.content())))
        #expect(throws: ContentsError.syntax(JSONSyntaxError(fault: .trailingBytes, offset: bytes.count))) {
            try Payload(decoding: bytes + [0])
        }
        #expect(throws: ContentsError.notCanonical) { try Payload(decoding: bytes + [0x0A]) }
    }

    @Test func `an error never repeats a word of the report`() throws {
        let secret = "rahasiasekali"
        for bytes in [
            try altered(#""what":"ya""#, #""what":{"\#(secret)":1}"#), try altered(#""language":"id""#, #""language":"\#(secret)""#),
            try altered(#""what":"ya""#, #""\#(secret)":1"#), try altered(#""what":"ya""#, #""what":"\#(secret)"#),
        ] {
            let error = #expect(throws: ContentsError.self) { try Payload(decoding: bytes) }
            #expect(!String(reflecting: error).contains(secret))
        }
    }

    @Test func `whatever decodes encodes to the same bytes, with any byte changed`() throws {
        let bytes = try inline(Sample.payload(body: .content(Sample.content(files: [Sample.file()])), identity: nil))
        var decoded = 0
        for index in bytes.indices {
            for byte in [0, 0x20, 0x22, 0x2C, 0x30, 0x39, 0x41, 0x5C, 0x5D, 0x7D, 0x7F, 0x80, 0xFF] as [UInt8] {
                var changed = bytes
                changed[index] = byte
                guard let payload = try? Payload(decoding: changed) else { continue }
                decoded += 1
                #expect(try payload.encoded() == .fits(changed))
            }
        }
        #expect(decoded > 0)
    }
}
