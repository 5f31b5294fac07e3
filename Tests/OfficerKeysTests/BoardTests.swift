@testable import OfficerKeys
@testable import Peluit
import TestSupport
import Testing

/// Spec 8: what the office posts, the reporter finds among everybody's cells.
@Suite struct BoardTests {
    private static let id = VectorKeys.organisation()
    private static let officeKey: UInt8 = 12

    private func mailbox(_ number: UInt8 = 1) -> Mailbox {
        Mailbox(VectorKeys.receipt(number, of: Self.id))
    }

    /// A reader for a mailbox who accepts these office keys.
    private func reader(_ number: UInt8 = 1, officeKeys: [UInt8] = [officeKey]) -> BoardReader {
        BoardReader(mailbox(number), officeKeys: officeKeys.map { VectorKeys.signing($0).verificationKey })
    }

    /// Cells of a reply to a mailbox, as an office seals them from what a payload told it.
    private func cells(_ document: [UInt8], reply: UInt8, to number: UInt8 = 1, signedBy key: UInt8 = officeKey) throws -> [[UInt8]] {
        let mailbox = mailbox(number)
        let address = ReplyAddress(replyBox: mailbox.replyBox.publicKey, tagKey: mailbox.tagKey.duplicate())
        return try ReplyPart.split(document, as: id(reply)).map { part in
            let cell = address.seal(part, signedBy: VectorKeys.signing(key), Self.id)
            return try #require(cell)
        }
    }

    private func id(_ number: UInt8) -> ReplyID {
        ReplyID(exactly: [UInt8](repeating: number, count: 16))
    }

    private func document(_ length: Int, _ seed: UInt64 = 1) -> [UInt8] {
        var random = SeededRandom(seed: seed)
        return random.bytes(length)
    }

    /// What a reader knows after going through boards.
    private struct Finding: Equatable {
        var replies: [BoardReader.Reply] = []
        var damaged = 0
        var incomplete = 0
    }

    private func read(_ boards: [[UInt8]], by reader: consuming BoardReader) throws -> Finding {
        for board in boards { try reader.read(board) }
        return Finding(replies: reader.replies, damaged: reader.damaged, incomplete: reader.incomplete)
    }

    @Test func `three replies are found among 448 cells, in any order, read once or twice`() throws {
        let documents = [document(100, 1), document(9_000, 2), document(31_568, 3)]
        var board = try documents.enumerated().flatMap { try cells($1, reply: UInt8($0)) }
        let mine = board.count
        board += try cells(document(500, 4), reply: 9, to: 2)
        while board.count < 448 { board.append(BoardCell.dummy()) }
        var random = SeededRandom(seed: 82)
        let shuffled = board.shuffled(using: &random).flatMap { $0 }
        #expect(mine == 1 + 3 + 8)
        #expect(shuffled.count == 448 * 4_096)
        for boards in [[shuffled], [shuffled, shuffled]] {
            let found = try read(boards, by: reader())
            #expect(found.damaged == 0 && found.incomplete == 0)
            #expect(Set(found.replies.map(\.document)) == Set(documents), "seed 82")
        }
        #expect(try read([shuffled], by: reader(2)).replies.map(\.document) == [document(500, 4)])
        #expect(try read([shuffled], by: reader(3)) == Finding())
    }

    @Test func `replies come in the order in which the board began them`() throws {
        let (first, second) = (try cells(document(9_000), reply: 5), try cells(document(10), reply: 2))
        let found = try read([(first.prefix(1) + second + first.dropFirst()).flatMap { $0 }], by: reader())
        #expect(found.replies.map(\.id) == [id(5), id(2)])
    }

    @Test func `parts of two replies that mix on the board do not mix in the documents`() throws {
        let (one, other) = (try cells(document(5_000, 1), reply: 1), try cells(document(6_000, 2), reply: 2))
        let found = try read([one[0] + other[1] + other[0] + one[1]], by: reader())
        #expect(found.replies.map(\.document) == [document(5_000, 1), document(6_000, 2)])
    }

    @Test func `a status sealed again is one reply`() throws {
        let found = try read([cells([1], reply: 1).flatMap { $0 }, cells([1], reply: 1).flatMap { $0 }], by: reader())
        #expect(found == Finding(replies: [BoardReader.Reply(id: id(1), document: [1])]))
    }

    @Test func `a reply waits for its last part`() throws {
        let parts = try cells(document(9_000), reply: 1)
        #expect(try read([parts[2] + parts[0]], by: reader()) == Finding(incomplete: 1))
        let found = try read([parts[2] + parts[0], parts[1]], by: reader())
        #expect(found == Finding(replies: [BoardReader.Reply(id: id(1), document: document(9_000))]))
    }

    @Test func `a former office key is accepted where the roster names it, and no other`() throws {
        let board = try cells([1], reply: 1, signedBy: 17).flatMap { $0 }
        #expect(try read([board], by: reader(officeKeys: [12, 17])).replies.count == 1)
        #expect(try read([board], by: reader()) == Finding(damaged: 1))
    }

    @Test func `a damaged cell is counted where the tag is left, and is somebody else's otherwise`() throws {
        let cell = try cells([1, 2, 3], reply: 1)[0]
        for place in stride(from: 0, to: 4_096, by: 53) {
            var changed = cell
            changed[place] ^= 1
            // The tag hangs on the first 32 bytes of the box.
            let expected = place < 48 ? Finding() : Finding(damaged: 1)
            #expect(try read([changed], by: reader()) == expected, "byte \(place)")
        }
    }

    @Test func `a cell sealed for one mailbox is not a reply in another under the first one's tag`() throws {
        let address = ReplyAddress(replyBox: mailbox(1).replyBox.publicKey, tagKey: mailbox(2).tagKey.duplicate())
        let part = try #require(try ReplyPart.split([1], as: id(1)).first)
        let sealed = address.seal(part, signedBy: VectorKeys.signing(Self.officeKey), Self.id)
        let cell = try #require(sealed)
        #expect(try read([cell], by: reader(1)) == Finding())
        #expect(try read([cell], by: reader(2)) == Finding(damaged: 1))
    }

    @Test func `dummies never match, and no two are alike`() throws {
        let dummies = (0..<100).map { _ in BoardCell.dummy() }
        #expect(dummies.allSatisfy { $0.count == BoardCell.length })
        #expect(Set(dummies.map { $0.prefix(16) }).count == 100)
        #expect(try read([dummies.flatMap { $0 }], by: reader()) == Finding())
    }

    @Test(arguments: [1, 4_095, 4_097])
    func `a board of another length is refused with that length`(length: Int) {
        #expect(throws: BoardError.length(length)) { try read([[UInt8](repeating: 0, count: length)], by: reader()) }
    }

    @Test func `an empty board has no replies`() throws {
        #expect(try read([[]], by: reader()) == Finding())
    }

    @Test func `nothing is sealed to a reply box to which nothing can be sealed`() throws {
        let bad = try #require(PublicKey<Roles.ReplyBox>([UInt8](repeating: 0, count: 32)))
        let part = try #require(try ReplyPart.split([1], as: id(1)).first)
        let sealed = ReplyAddress(replyBox: bad, tagKey: VectorKeys.secret(1)).seal(part, signedBy: VectorKeys.signing(12), Self.id)
        #expect(sealed == nil)
    }
}
