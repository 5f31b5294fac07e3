/// Keys of a newer version: ignored, and written back as they came. Spec 6.
///
/// Only a reader makes a non-empty one, so it can never hold a key that its document knows.
package struct UnknownMembers: Hashable, Sendable {
    private let members: [String: JSONValue]

    /// No unknown keys: what a document has that this version writes by itself.
    package static let none = UnknownMembers([:])

    init(_ members: [String: JSONValue]) {
        self.members = members
    }

    var count: Int { members.count }

    /// An object of these keys and the known ones; a known key without a value is left out.
    func object(with known: [String: JSONValue?]) -> JSONValue {
        .object(members.merging(known.compactMapValues { $0 }) { _, known in known })
    }
}
