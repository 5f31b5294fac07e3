@testable import OfficerKeys
import Peluit
import TestSupport
import Testing

/// Spec 11.2, 11.3: case keys and the chain of events.
@Suite struct CaseChainTests {
    private static let id = VectorKeys.organisation()
    private let caseID = CaseID(exactly: [UInt8](repeating: 3, count: 16))

    private func key(_ generation: UInt32 = 1, case number: UInt8 = 3) -> CaseKey {
        CaseKey(
            caseID: CaseID(exactly: [UInt8](repeating: number, count: 16)), generation: generation,
            secret: SecretShelf().keep(VectorKeys.secret(90)))
    }

    private func event(
        _ text: String, after before: EventRecord?, time: UInt64, key: CaseKey? = nil, signer: UInt8 = 20
    ) throws(EventError) -> EventRecord {
        try EventRecord.seal(
            Array(text.utf8), after: before, time: time, key: key ?? self.key(), signer: VectorKeys.signing(signer), Self.id)
    }

    /// Three events of one case.
    private func chain() throws -> [EventRecord] {
        let first = try event("one", after: nil, time: 100)
        let second = try event("two", after: first, time: 100)
        return [first, second, try event("three", after: second, time: 250, signer: 21)]
    }

    @Test func `events follow one another, are signed, and open`() throws {
        let chain = try chain()
        var before: EventRecord?
        for (index, record) in chain.enumerated() {
            try record.checkFollows(before, Self.id)
            #expect(record.isSigned(Self.id))
            #expect(!record.isSigned(VectorKeys.organisation(9)))
            #expect(record.header.sequence == UInt64(index + 1))
            #expect(try String(decoding: record.open(with: key(), Self.id), as: UTF8.self) == ["one", "two", "three"][index])
            #expect(try EventRecord(parsing: record.encoded()) == record)
            before = record
        }
    }

    @Test func `an event skipped, exchanged, repeated or begun twice is noticed`() throws {
        let chain = try chain()
        for (record, before) in [
            (chain[2], chain[0]), (chain[1], chain[2]), (chain[1], chain[1]), (chain[0], chain[0]), (chain[0], chain[2]),
        ] {
            #expect(throws: EventError.previous) { try record.checkFollows(before, Self.id) }
        }
        #expect(throws: EventError.previous) { try chain[1].checkFollows(nil, Self.id) }
    }

    @Test func `time does not run backwards`() throws {
        let first = try event("one", after: nil, time: 100)
        #expect(throws: EventError.previous) { try event("two", after: first, time: 99) }
    }

    @Test func `an event of another case does not follow, nor does another history of the same case`() throws {
        let first = try event("one", after: nil, time: 100)
        #expect(throws: EventError.previous) { try event("two", after: first, time: 100, key: key(case: 4)) }
        let otherFirst = try event("other", after: nil, time: 100)
        let second = try event("two", after: otherFirst, time: 100)
        #expect(throws: EventError.previous) { try second.checkFollows(first, Self.id) }
    }

    @Test func `another signer's name on an event does not verify`() throws {
        let record = try event("one", after: nil, time: 100)
        let header = record.header
        let renamed = EventHeader(
            generation: header.generation, caseID: header.caseID, sequence: header.sequence, time: header.time, previous: header.previous,
            signer: VectorKeys.signing(21).verificationKey, audit: header.audit, bodyLength: header.bodyLength)
        let forged = EventRecord(header: renamed, body: record.body, signature: record.signature)
        #expect(!forged.isSigned(Self.id))
        #expect(throws: EventError.body) { try forged.open(with: key(), Self.id) }
    }

    @Test func `the largest sequence has no successor`() throws {
        let header = try event("one", after: nil, time: 100).header
        let last = EventRecord(
            header: EventHeader(
                generation: 1, caseID: header.caseID, sequence: .max, time: 100, previous: .zero, signer: header.signer, audit: .zero,
                bodyLength: 0),
            body: [], signature: [UInt8](repeating: 0, count: 64))
        #expect(throws: EventError.previous) { try event("two", after: last, time: 100) }
    }

    @Test func `every changed byte of a record is noticed`() throws {
        let bytes = try event("one", after: nil, time: 100).encoded()
        for place in bytes.indices {
            var changed = bytes
            changed[place] ^= 1
            do throws(EventError) {
                #expect(!(try EventRecord(parsing: changed)).isSigned(Self.id), "byte \(place)")
            } catch { continue }
        }
    }

    @Test func `a record that is read encodes to the same bytes`() throws {
        let bytes = try event("one", after: nil, time: 100).encoded()
        for mutated in VectorMutations(of: bytes, count: 3_000, seed: 111) {
            do throws(EventError) {
                #expect(try EventRecord(parsing: mutated).encoded() == mutated, "seed 111")
            } catch { continue }
        }
        for length in 0..<220 { #expect(throws: EventError.length) { try EventRecord(parsing: Array(bytes.prefix(length))) } }
    }

    @Test(arguments: [(0, 512), (508, 512), (509, 1_024), (5_000, 5_120)])
    func `the size of an event shows in steps of 512 bytes`(length: Int, plain: Int) throws {
        let content = [UInt8](repeating: 0x61, count: length)
        let record = try EventRecord.seal(content, after: nil, time: 1, key: key(), signer: VectorKeys.signing(20), Self.id)
        #expect(record.encoded().count == 152 + 24 + plain + 16 + 64)
        #expect(try record.open(with: key(), Self.id) == content)
    }

    @Test func `an event longer than the largest is refused with its length`() {
        let length = EventRecord.maximumBody
        #expect(throws: EventError.tooLong(length)) {
            try EventRecord.seal(
                [UInt8](repeating: 1, count: length), after: nil, time: 1, key: key(), signer: VectorKeys.signing(20), Self.id)
        }
    }

    @Test func `an event opens with the key of its generation alone`() throws {
        let first = try event("one", after: nil, time: 1)
        let renewed = CaseKey.generate(for: caseID, generation: 2)
        let second = try event("two", after: first, time: 2, key: renewed)
        #expect(second.header.generation == 2)
        #expect(try second.open(with: renewed, Self.id) == Array("two".utf8))
        for wrong in [key(), key(2)] { #expect(throws: EventError.body) { try second.open(with: wrong, Self.id) } }
        #expect(throws: EventError.body) { try first.open(with: renewed, Self.id) }
        #expect(throws: EventError.body, "the same bytes under another number") { try first.open(with: key(2), Self.id) }
    }

    @Test func `a case key opens for its officer, case and generation alone`() throws {
        let sealed = try #require(key(2).sealed(to: VectorKeys.box(40).publicKey))
        #expect(sealed.count == 112)
        let opened = try #require(open(sealed))
        let secret = opened.secret.withBytes { Array(UnsafeBufferPointer(start: $0, count: 32)) }
        #expect(secret == [UInt8](repeating: 90, count: 32))
        #expect(opened.generation == 2 && opened.caseID == caseID)
        #expect(open(sealed, officer: 41) == nil)
        #expect(open(sealed, generation: 1) == nil)
        #expect(open(sealed, case: CaseID(exactly: [UInt8](repeating: 4, count: 16))) == nil)
        #expect(open(Array(sealed.dropLast())) == nil)
        #expect(open([]) == nil)
        for place in sealed.indices {
            var changed = sealed
            changed[place] ^= 1
            #expect(open(changed) == nil, "byte \(place)")
        }
    }

    private func open(_ sealed: [UInt8], officer: UInt8 = 40, generation: UInt32 = 2, case other: CaseID? = nil) -> CaseKey? {
        CaseKey(opening: sealed, for: other ?? caseID, generation: generation, with: VectorKeys.box(officer))
    }
}
