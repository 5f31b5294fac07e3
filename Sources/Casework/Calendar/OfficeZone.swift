/// How far an office's clocks are ahead of UTC.
///
/// Indonesia has no summer time, so an offset is a time zone. Days of the gateway are UTC (chapter 1.4); an officer's acts
/// fall on the day that the wall calendar of the office shows.
package struct OfficeZone: Hashable, Sendable {
    package let secondsAhead: Int

    /// Waktu Indonesia Barat, UTC+7.
    package static let western = OfficeZone(checked: 7 * 3_600)
    /// Waktu Indonesia Tengah, UTC+8.
    package static let central = OfficeZone(checked: 8 * 3_600)
    /// Waktu Indonesia Timur, UTC+9.
    package static let eastern = OfficeZone(checked: 9 * 3_600)
    /// UTC itself: for days that are already counted.
    package static let utc = OfficeZone(checked: 0)

    /// - Returns: `nil` for an offset that no place on earth has: beyond 14 hours either way.
    package init?(secondsAhead: Int) {
        guard (-14 * 3_600...14 * 3_600).contains(secondsAhead) else { return nil }
        self.secondsAhead = secondsAhead
    }

    private init(checked seconds: Int) {
        secondsAhead = seconds
    }

    /// The day of the office on which a moment falls, given in unix seconds.
    package func day(of time: UInt64) -> Day {
        // A time near the end of what 64 bits hold is nonsense, but must not trap.
        let (later, isTooFar) = time.addingReportingOverflow(UInt64(max(0, secondsAhead)))
        let local = isTooFar ? .max : later - min(later, UInt64(max(0, -secondsAhead)))
        return Day(number: UInt32(clamping: local / 86_400))
    }
}
