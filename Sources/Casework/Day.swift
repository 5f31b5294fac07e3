/// A day, counted from 1970-01-01 in UTC. Spec 1.4.
///
/// Casework counts days and leaves their names in the calendar to whoever shows them.
package struct Day: Hashable, Comparable, Sendable {
    package let number: UInt32

    package init(number: UInt32) {
        self.number = number
    }

    package static func < (left: Day, right: Day) -> Bool {
        left.number < right.number
    }
}
