import Testing

@testable import Messages

@Suite struct `Identity, spec 6.4` {
    private let details = IdentityDetails(name: "Budi", contact: "budi@contoh.id", note: "Hanya pagi hari")
    private let thread = Sample.bytes(16, 9)

    @Test func `fills exactly 512 bytes and is read back`() throws {
        let block = try details.block(thread: thread)
        #expect(block.count == 512)
        #expect(block.starts(with: thread))
        #expect(try IdentityDetails(block: block, thread: thread) == details)
    }

    @Test func `does not fit another report`() throws {
        let block = try details.block(thread: thread)
        #expect(throws: ContentsError.contradiction("thread")) { try IdentityDetails(block: block, thread: Sample.bytes(16, 8)) }
    }

    @Test func `494 bytes of JSON fit and one more does not`() throws {
        let rest = #"{"contact":"","name":"","note":""}"#.utf8.count
        func named(_ count: Int) -> IdentityDetails { IdentityDetails(name: String(repeating: "a", count: count), contact: "") }
        let exact = try named(494 - rest).block(thread: thread)
        #expect(try IdentityDetails(block: exact, thread: thread).name.count == 494 - rest)
        #expect(throws: ContentsError.tooLong(.root, bytes: 495, limit: 494)) { try named(495 - rest).block(thread: thread) }
    }

    @Test func `refuses a wrong size, a length beyond the end and anything behind the JSON`() throws {
        var block = try details.block(thread: thread)
        #expect(throws: ContentsError.wrongLength(.root, bytes: 511, expected: 512)) {
            try IdentityDetails(block: block.dropLast(), thread: thread)
        }
        block[511] = 1
        #expect(throws: ContentsError.outOfRange("zeros")) { try IdentityDetails(block: block, thread: thread) }
        block[16] = 0xFF
        #expect(throws: ContentsError.self) { try IdentityDetails(block: block, thread: thread) }
    }
}
