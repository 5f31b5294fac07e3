/// How hard puzzles are: the base, and one bit more for each doubling of load. Spec 10.4.
struct ChallengeLoad: Sendable {
    /// A device of a reporter must still solve it in minutes.
    private static let mostExtraBits: UInt8 = 8

    private let base: UInt8
    private let calmPerMinute: Int
    private var minute: UInt64 = 0
    private var count = 0
    private var countBefore = 0

    init(base: UInt8, calmPerMinute: Int) {
        self.base = base
        self.calmPerMinute = max(1, calmPerMinute)
    }

    /// Counts one more challenge and says how many bits it asks for.
    mutating func nextBits(at now: UInt64) -> UInt8 {
        let present = now / 60
        if present != minute {
            countBefore = present == minute + 1 ? count : 0
            count = 0
            minute = present
        }
        count += 1
        let doublings = max(1, max(count, countBefore) / calmPerMinute)
        return base + min(Self.mostExtraBits, UInt8(clamping: Int.bitWidth - 1 - doublings.leadingZeroBitCount))
    }
}
