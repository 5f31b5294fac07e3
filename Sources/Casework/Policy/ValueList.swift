/// A list that belongs to the office: kinds, types or units. Spec 14.7.
///
/// A value that is or was in use is never removed, only retired: cases that carry it stay readable.
package struct ValueList: Hashable, Sendable {
    /// One value of a list.
    package struct Value: Hashable, Sendable {
        package let code: ListCode
        package let indonesian: String
        package let english: String
        /// Whether it may still be chosen.
        package let isActive: Bool

        package init(_ code: ListCode, indonesian: String, english: String, isActive: Bool = true) {
            self.code = code
            self.indonesian = indonesian
            self.english = english
            self.isActive = isActive
        }
    }

    /// In the order in which they are offered.
    package let values: [Value]

    /// - Returns: `nil` if a code stands twice.
    package init?(_ values: [Value]) {
        guard Set(values.map(\.code)).count == values.count else { return nil }
        self.values = values
    }

    init(shipped values: [Value]) {
        self.values = values
    }

    /// The value of a code, retired or not.
    package subscript(code: ListCode) -> Value? {
        values.first { $0.code == code }
    }

    /// Whether this list may follow an earlier one: it has all that the earlier one had, retired or not.
    package func mayFollow(_ earlier: ValueList) -> Bool {
        Set(values.map(\.code)).isSuperset(of: earlier.values.map(\.code))
    }
}
