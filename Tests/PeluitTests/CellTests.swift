@testable import Peluit
import TestSupport
import Testing

/// Spec 7: attachments in pieces.
@Suite struct CellTests {
    private let id = SampleOrganisation.id

    @Test func `the padded count grows with the size and adds at most an eighth`() {
        var before: UInt64 = 1
        for count in 1...5_000 as ClosedRange<UInt64> {
            let padded = CellCount.padded(count)
            #expect(padded >= count && padded >= before)
            #expect(8 * (padded - count) <= count)
            #expect(CellCount.padded(padded) == padded, "padding twice changes nothing")
            before = padded
        }
    }

    @Test(arguments: [(0, 1), (1, 1), (262_128, 1), (262_129, 2), (524_256, 2), (2_097_024, 8), (2_097_025, 10)] as [(UInt64, UInt64)])
    func `a file takes one cell at least, and one more from the first byte that does not fit`(size: UInt64, count: UInt64) {
        #expect(CellCount.cells(forFileOf: size) == count)
    }

    @Test func `the largest size has a count`() {
        #expect(CellCount.cells(forFileOf: .max) >= UInt64.max / UInt64(CellCount.plainLength))
    }

    @Test func `a piece comes back with zeros behind it, and cells of a file have names of their own`() throws {
        let key = FileKey(secret: VectorKeys.secret(80))
        let cell = [1, 2, 3].withUnsafeBufferPointer { key.seal($0, at: 1, isLast: true, id) }
        #expect(cell.count == 262_144)
        let opened = try key.open(cell, at: 1, of: 2, id)
        #expect(opened.count == 262_128)
        #expect(opened.prefix(3) == [1, 2, 3])
        #expect(opened.dropFirst(3).allSatisfy { $0 == 0 })
        var names: Set<CellID> = []
        for index in 0..<50 as Range<UInt64> { names.formUnion([key.cellID(at: index, id), FileKey.generate().cellID(at: index, id)]) }
        #expect(names.count == 100)
    }

    @Test func `a key taken out for the manifest opens the same cells`() throws {
        let key = FileKey.generate()
        let cell = [7].withUnsafeBufferPointer { key.seal($0, at: 0, isLast: true, id) }
        var exported = key.exported()
        let again = FileKey(secret: SecretBytes(taking: &exported))
        let opened = try again.open(cell, at: 0, of: 1, id)
        #expect(opened.first == 7)
    }

    @Test func `the deletion hash is the key's, and the key is the file's`() {
        let key = FileKey(secret: VectorKeys.secret(80))
        let other = FileKey(secret: VectorKeys.secret(81))
        let keys = [key.deletionKey(at: 0, id), key.deletionKey(at: 1, id), other.deletionKey(at: 0, id)]
        #expect(Set(keys).count == 3)
        #expect(Set(keys.map { DeletionHash(deletionKey: $0, id) }).count == 3)
    }
}
