/// Who did something, and when.
package struct Stamp: Hashable, Sendable {
    package let by: OfficerID
    /// The second person, where the act took two: `by` proposed it.
    package let confirmedBy: OfficerID?
    /// Unix seconds; where the act took two, when it was confirmed.
    package let time: UInt64

    package init(by officer: OfficerID, confirmedBy second: OfficerID? = nil, time: UInt64) {
        by = officer
        confirmedBy = second
        self.time = time
    }
}
