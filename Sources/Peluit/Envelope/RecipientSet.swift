/// Which of the eight slots can be read: bit i for slot i. Spec 5.5.
public struct RecipientSet: Hashable, Sendable {
    public var bits: UInt8

    public init(bits: UInt8) {
        self.bits = bits
    }

    /// Slot numbers of 8 and above are no slots and are passed over.
    public init(slots: some Sequence<UInt8>) {
        bits = 0
        for slot in slots where slot < 8 { bits |= 1 << slot }
    }

    public var count: Int { bits.nonzeroBitCount }

    /// Slot numbers, ascending.
    public var slots: [UInt8] {
        (0..<8).filter { contains($0) }
    }

    public func contains(_ slot: UInt8) -> Bool {
        slot < 8 && bits >> slot & 1 == 1
    }

    /// The slots that are in this set and not in the other.
    public func subtracting(_ other: RecipientSet) -> RecipientSet {
        RecipientSet(bits: bits & ~other.bits)
    }

    /// The slots that are in both sets.
    public func intersection(_ other: RecipientSet) -> RecipientSet {
        RecipientSet(bits: bits & other.bits)
    }

    /// Who shall read: the available slots, less the excluded ones, less some at random, so that being left out says little. Spec 5.5.
    ///
    /// - Parameter excluded: Slots that the reporter named.
    /// - Returns: `nil` when fewer than the roster's minimum would remain; the caller says so and names another channel.
    public static func choose(
        from available: RecipientSet, excluding excluded: RecipientSet, roster: Roster, using random: inout some RandomNumberGenerator
    ) -> RecipientSet? {
        var chosen = available.subtracting(excluded)
        let minimum = Int(roster.settings.recipientsMinimum)
        guard chosen.count >= minimum else { return nil }
        guard roster.settings.randomOmission, roster.slots.count >= 3 else { return chosen }
        for slot in chosen.slots.shuffled(using: &random) where chosen.count > minimum {
            if random.next(upperBound: 4 as UInt32) == 0 { chosen.bits &= ~(1 << slot) }
        }
        return chosen
    }
}
