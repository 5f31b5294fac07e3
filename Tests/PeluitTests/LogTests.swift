import CSodium
@testable import Peluit
import TestSupport
import Testing

/// Spec 9: leaves, tree, promise; spec 10.5: what a day's acknowledgement covers.
@Suite struct LogTests {
    private let id = SampleOrganisation.id

    private func leaf(_ number: Int) -> Leaf {
        var random = SeededRandom(seed: UInt64(number))
        return Leaf(token: LeafToken(trusted: random.bytes(32)), hash: EnvelopeHash(trusted: random.bytes(32)))
    }

    @Test func `appending one by one gives the root of RFC 6962 for every size up to 200`() {
        let leaves = (0..<200).map(leaf)
        var tree = LogTree()
        #expect(tree.root.bytes == SlowTree.root([]))
        for size in 1...leaves.count {
            tree.append(leaves[size - 1])
            #expect(tree.size == UInt64(size))
            #expect(tree.root.bytes == SlowTree.root(leaves[..<size].map { $0.encoded() }), "size \(size)")
        }
    }

    @Test func `a tree read back from its state goes on as if it had not stopped`() throws {
        var tree = LogTree()
        for number in 0..<130 {
            var read = try #require(LogTree(parsing: tree.encoded()))
            #expect(read == tree)
            tree.append(leaf(number))
            read.append(leaf(number))
            #expect(read.root == tree.root)
        }
    }

    @Test func `a state that is read encodes to the same bytes`() {
        var tree = LogTree()
        for number in 0..<77 { tree.append(leaf(number)) }
        for mutated in VectorMutations(of: tree.encoded(), count: 2_000, seed: 91) {
            #expect(LogTree(parsing: mutated).map { $0.encoded() } ?? mutated == mutated, "seed 91")
        }
        #expect(LogTree(parsing: []) == nil)
        #expect(LogTree(parsing: [0, 0, 0, 0, 0, 0, 0, 1]) == nil)
    }

    @Test func `a leaf that is read encodes to the same bytes, and a day is whole leaves`() {
        let day = (0..<3).flatMap { leaf($0).encoded() }
        #expect(day.count == 3 * 65)
        #expect(Leaf.parseDay(day) == (0..<3).map(leaf))
        #expect(Leaf.parseDay([]) == [])
        for mutated in VectorMutations(of: day, count: 2_000, seed: 92) {
            #expect(Leaf.parseDay(mutated).map { $0.flatMap { $0.encoded() } } ?? mutated == mutated, "seed 92")
        }
    }

    @Test(arguments: [(0, 32), (1, 31), (31, 1), (32, 0), (33, 31), (63, 1), (64, 0), (1_000, 24)])
    func `padding fills a day up to a multiple of 32, and an empty one too`(submissions: Int, padding: Int) {
        #expect(Leaf.paddingCount(submissions: submissions) == padding)
    }

    @Test func `padding leaves differ by seed, day and number`() {
        let hashes = [
            Leaf.paddingHash(seed: VectorKeys.secret(1), day: 1, index: 0, id),
            Leaf.paddingHash(seed: VectorKeys.secret(1), day: 1, index: 1, id),
            Leaf.paddingHash(seed: VectorKeys.secret(1), day: 0, index: 1, id),
            Leaf.paddingHash(seed: VectorKeys.secret(2), day: 1, index: 0, id),
        ]
        #expect(Set(hashes).count == hashes.count)
    }

    @Test func `a reporter finds the own leaf and no other`() {
        let mine = Mailbox(VectorKeys.receipt(1, of: id))
        let other = Mailbox(VectorKeys.receipt(2, of: id))
        let hash = leaf(1).hash
        let own = Leaf(token: mine.leafToken(for: hash), hash: hash)
        let moved = Leaf(token: own.token, hash: leaf(2).hash)
        let found = [own.isOwned(by: mine), own.isOwned(by: other), moved.isOwned(by: mine), leaf(1).isOwned(by: mine)]
        #expect(found == [true, false, false, false])
    }

    @Test func `every changed bit of a promise is noticed`() {
        let (hash, token) = (leaf(1).hash, leaf(1).token)
        let promise = SubmissionPromise(for: hash, token: token, day: 20_775, by: VectorKeys.signing(10), id)
        let bytes = promise.encoded()
        let key = VectorKeys.signing(10, Roles.Gateway.self).verificationKey
        #expect(bytes.count == 68)
        #expect(SubmissionPromise(verifying: bytes, for: hash, token: token, by: key, id) == promise)
        for bit in 0..<8 * bytes.count {
            var changed = bytes
            changed[bit / 8] ^= 1 << (bit % 8)
            #expect(SubmissionPromise(verifying: changed, for: hash, token: token, by: key, id) == nil)
        }
        #expect(SubmissionPromise(verifying: bytes + [0], for: hash, token: token, by: key, id) == nil)
        #expect(SubmissionPromise(verifying: bytes, for: leaf(2).hash, token: token, by: key, id) == nil)
        #expect(SubmissionPromise(verifying: bytes, for: hash, token: leaf(2).token, by: key, id) == nil)
        #expect(SubmissionPromise(verifying: bytes, for: hash, token: token, by: key, VectorKeys.organisation(9)) == nil)
    }

    @Test func `a day's digest does not depend on the order, and on everything else`() {
        var random = SeededRandom(seed: 93)
        let envelopes = (0..<9).map { leaf($0).hash }
        let cells = (0..<5).map { _ in CellID(trusted: random.bytes(16)) }
        let digest = DayDigest.digest(day: 1, envelopes: envelopes, cells: cells, id)
        for _ in 0..<20 {
            let shuffled = DayDigest.digest(
                day: 1, envelopes: envelopes.shuffled(using: &random), cells: cells.shuffled(using: &random), id)
            #expect(shuffled == digest, "seed 93")
        }
        let others = [
            DayDigest.digest(day: 2, envelopes: envelopes, cells: cells, id),
            DayDigest.digest(day: 1, envelopes: Array(envelopes.dropLast()), cells: cells, id),
            DayDigest.digest(day: 1, envelopes: envelopes, cells: Array(cells.dropLast()), id),
            DayDigest.digest(day: 1, envelopes: envelopes, cells: cells, VectorKeys.organisation(9)),
        ]
        #expect(!others.contains(digest))
    }
}

/// RFC 6962 section 2.1 word for word: slow, and nothing is kept between two roots.
private enum SlowTree {
    static func root(_ leaves: [[UInt8]]) -> [UInt8] {
        guard leaves.count > 1 else { return leaves.first.map { hash([0] + $0) } ?? hash([]) }
        var split = 1
        while 2 * split < leaves.count { split *= 2 }
        return hash([1] + root(Array(leaves[..<split])) + root(Array(leaves[split...])))
    }

    private static func hash(_ input: [UInt8]) -> [UInt8] {
        var output = [UInt8](repeating: 0, count: 32)
        crypto_hash_sha256(&output, input, UInt64(input.count))
        return output
    }
}
