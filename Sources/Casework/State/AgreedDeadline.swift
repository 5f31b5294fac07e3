/// A deadline that an officer set, with all that it was before.
package struct AgreedDeadline: Hashable, Sendable {
    package let what: Text
    /// The day it is due now.
    package internal(set) var due: Day
    package let stamp: Stamp
    /// The oldest first.
    package internal(set) var extensions: [Extension] = []

    /// One extension, with the day that it replaced.
    package struct Extension: Hashable, Sendable {
        package let from: Day
        package let to: Day
        package let reason: Text
        package let stamp: Stamp
    }
}
