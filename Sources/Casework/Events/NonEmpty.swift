/// A list of at least one: where a record without an entry would be none.
package struct NonEmpty<Element> {
    /// Never empty.
    package let all: [Element]

    package init(_ first: Element, _ rest: Element...) {
        all = [first] + rest
    }

    /// - Returns: `nil` for an empty list.
    package init?(_ elements: [Element]) {
        guard !elements.isEmpty else { return nil }
        all = elements
    }

    package var count: Int { all.count }
}

extension NonEmpty: Equatable where Element: Equatable {}
extension NonEmpty: Hashable where Element: Hashable {}
extension NonEmpty: Sendable where Element: Sendable {}
