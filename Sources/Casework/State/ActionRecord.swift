/// A corrective action on the case's books.
package struct ActionRecord: Hashable, Sendable {
    /// From 1, in the order in which the case recorded them.
    package let number: Int
    package let action: CorrectiveAction
    package let stamp: Stamp
    /// `nil` while it is open.
    package internal(set) var end: End?

    /// How an action came to its end.
    package enum End: Hashable, Sendable {
        case done(on: Day, Stamp)
        case dropped(reason: Text, Stamp)
    }

    /// Whether it is neither done nor dropped.
    package var isOpen: Bool { end == nil }
}
