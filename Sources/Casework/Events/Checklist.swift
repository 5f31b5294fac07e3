/// Which of the six questions of a report (5W1H) are clear.
package struct Checklist: Hashable, Sendable {
    /// One of the six.
    package enum Item: String, CaseIterable, Hashable, Sendable {
        case what, who, when, `where`, how, why
    }

    package let clear: Set<Item>

    package init(clear: Set<Item>) {
        self.clear = clear
    }

    /// The questions that are not clear, in the order of the form.
    package var missing: [Item] { Item.allCases.filter { !clear.contains($0) } }

    /// Whether the least that can be handled is clear: what, who, when and how.
    package var isComplete: Bool { clear.isSuperset(of: [.what, .who, .when, .how]) }
}
