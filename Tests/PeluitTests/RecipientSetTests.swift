@testable import Peluit
import TestSupport
import Testing

/// Spec 5.5: who shall read, and what being left out says.
@Suite struct RecipientSetTests {
    private let all = RecipientSet(bits: 0xFF)
    private let nobody = RecipientSet(bits: 0)

    private func roster(slots: Int, minimum: UInt8) -> Roster {
        SampleOrganisation.roster(slots: (0..<UInt8(slots)).map { $0 }, minimum: minimum)
    }

    private func choices(
        _ count: Int, from available: RecipientSet, excluding excluded: RecipientSet, roster: Roster, seed: UInt64
    ) -> [RecipientSet] {
        var random = SeededRandom(seed: seed)
        return (0..<count).compactMap { _ in RecipientSet.choose(from: available, excluding: excluded, roster: roster, using: &random) }
    }

    @Test func `each slot is left out with probability one in four`() {
        let chosen = choices(4_000, from: all, excluding: nobody, roster: roster(slots: 8, minimum: 1), seed: 1)
        for slot in 0..<8 as Range<UInt8> {
            let omitted = chosen.count { !$0.contains(slot) }
            #expect((900...1_100).contains(omitted), "slot \(slot), seed 1")
        }
    }

    @Test func `where the minimum binds, no slot is left out more often than another`() {
        let chosen = choices(6_000, from: RecipientSet(bits: 0b111), excluding: nobody, roster: roster(slots: 3, minimum: 2), seed: 2)
        let omitted = (0..<3 as Range<UInt8>).map { slot in chosen.count { !$0.contains(slot) } }
        #expect(omitted.allSatisfy { abs($0 - omitted.reduce(0, +) / 3) < 120 }, "\(omitted), seed 2")
    }

    @Test(arguments: 1...8 as ClosedRange<UInt8>)
    func `never fewer than the minimum remain`(minimum: UInt8) {
        let chosen = choices(500, from: all, excluding: nobody, roster: roster(slots: 8, minimum: minimum), seed: 3)
        #expect(chosen.count == 500)
        #expect(chosen.allSatisfy { $0.count >= minimum })
    }

    @Test func `whom the reporter excludes is never chosen, nor anybody without a certificate`() {
        let (available, excluded) = (RecipientSet(bits: 0b0111_1110), RecipientSet(bits: 0b0001_0100))
        let chosen = choices(1_000, from: available, excluding: excluded, roster: roster(slots: 8, minimum: 1), seed: 4)
        #expect(chosen.count == 1_000)
        #expect(chosen.allSatisfy { $0.intersection(excluded) == nobody && $0.subtracting(available) == nobody })
    }

    @Test func `when exclusion leaves too few, nobody is chosen`() {
        let two = RecipientSet(slots: [0, 1] as [UInt8])
        #expect(choices(1, from: two, excluding: RecipientSet(bits: 1), roster: roster(slots: 3, minimum: 2), seed: 5).isEmpty)
        #expect(choices(1, from: all, excluding: all, roster: roster(slots: 8, minimum: 1), seed: 5).isEmpty)
    }

    @Test func `a roster of two slots, or one without omission, leaves nobody out`() {
        #expect(
            choices(200, from: RecipientSet(bits: 3), excluding: nobody, roster: roster(slots: 2, minimum: 1), seed: 6).allSatisfy {
                $0.bits == 3
            })
        var plain = roster(slots: 8, minimum: 1)
        plain.settings.randomOmission = false
        #expect(choices(200, from: all, excluding: nobody, roster: plain, seed: 6).allSatisfy { $0 == all })
    }

    @Test(arguments: 0...255 as ClosedRange<UInt8>)
    func `a mask is its slots`(bits: UInt8) {
        let set = RecipientSet(bits: bits)
        #expect(RecipientSet(slots: set.slots) == set)
        #expect(set.count == set.slots.count)
        #expect(!set.contains(8))
    }
}
