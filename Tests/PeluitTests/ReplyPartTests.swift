@testable import Peluit
import TestSupport
import Testing

/// Spec 8.2: slices of a reply document.
@Suite struct ReplyPartTests {
    private let reply = ReplyID(trusted: [UInt8](repeating: 6, count: 16))

    @Test(arguments: [(0, 1), (1, 1), (3_946, 1), (3_947, 2), (7_892, 2), (7_893, 3), (31_568, 8)])
    func `slices joined in order are the document`(length: Int, count: Int) throws {
        var random = SeededRandom(seed: UInt64(length))
        let document = random.bytes(length)
        let parts = try ReplyPart.split(document, as: reply)
        #expect(parts.count == count)
        #expect(parts.map(\.number) == (0..<UInt8(count)).map { $0 })
        #expect(parts.flatMap(\.slice) == document)
        for part in parts {
            #expect(part.encoded().count == 3_968)
            #expect(try ReplyPart(parsing: part.encoded()) == part)
        }
    }

    @Test func `a document beyond eight parts is refused with its length`() {
        #expect(throws: BoardError.tooLong(31_569)) { try ReplyPart.split([UInt8](repeating: 1, count: 31_569), as: reply) }
    }

    @Test(arguments: [0, 5, 3_946])
    func `a part that is read encodes to the same bytes`(length: Int) throws {
        let part = try #require(try ReplyPart.split([UInt8](repeating: 1, count: length), as: reply).first).encoded()
        for mutated in VectorMutations(of: Array(part[..<60]), count: 400, seed: 81) {
            let bytes = Array((mutated + part[60...]).prefix(part.count))
            do throws(BoardError) {
                #expect(try ReplyPart(parsing: bytes).encoded() == bytes, "seed 81")
            } catch { #expect(error == .partMalformed) }
        }
    }

    @Test func `a status has one id for a thread and a place in the case`() {
        let id = SampleOrganisation.id
        let (one, other) = (ThreadID(trusted: [UInt8](repeating: 1, count: 16)), ThreadID(trusted: [UInt8](repeating: 2, count: 16)))
        let ids = [
            ReplyID(statusOf: one, sequence: 1, id), ReplyID(statusOf: one, sequence: 2, id), ReplyID(statusOf: other, sequence: 1, id),
        ]
        #expect(Set(ids).count == 3)
        #expect(ReplyID(statusOf: one, sequence: 1, id) == ids[0])
    }
}
