/// The middle and the long end of a set of working days. Spec 14.6.
package struct Quantiles: Hashable, Sendable {
    /// How many values there are.
    package let count: Int
    /// Twice the median: the middle value, or halfway between the two middle ones, in half days.
    package let medianInHalves: Int
    /// The smallest value that at least nine tenths of all values do not exceed (nearest rank: no interpolation, always a value that
    /// occurred).
    package let ninetieth: Int

    /// - Returns: `nil` without values.
    package init?(_ values: some Sequence<Int>) {
        let sorted = values.sorted()
        guard !sorted.isEmpty else { return nil }
        count = sorted.count
        medianInHalves = sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]
        ninetieth = sorted[(sorted.count * 9 + 9) / 10 - 1]
    }
}
