import Mustache

/// A page or a part of one, as the engine looks into it: each property reflected once, and only when something asks for one.
///
/// Left to itself the engine reflects all properties of every object on its stack for each single tag, which was most of
/// what a page cost. What the templates see is the same.
struct ShownValue: MustacheParent, CustomStringConvertible {
    private let value: Any
    private let properties: Properties

    init(_ value: Any) {
        self.value = value
        properties = Properties(value)
    }

    func child(named name: String) -> Any? {
        properties[name]
    }

    var description: String { String(describing: value) }

    /// The value of a property, ready for the engine: nil for an empty optional, parts of pages wrapped, all else as it is.
    static func shown(_ value: Any) -> Any? {
        if value is String || value is Bool { return value }
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .optional: return mirror.children.first.flatMap { shown($0.value) }
        case .collection: return mirror.children.map { shown($0.value) ?? $0.value }
        case .struct: return ShownValue(value)
        case .class, .enum, .tuple, .dictionary, .set, .foreignReference, nil: return value
        @unknown default: return value
        }
    }

    /// Ready for the engine, by name. A page is wrapped for one rendering, in one task, so nobody else fills it meanwhile.
    private final class Properties {
        private let value: Any
        private lazy var byName: [String: Any] = {
            var byName: [String: Any] = [:]
            for (label, value) in Mirror(reflecting: value).children {
                if let label { byName[label] = ShownValue.shown(value) }
            }
            return byName
        }()

        init(_ value: Any) {
            self.value = value
        }

        subscript(name: String) -> Any? {
            byName[name]
        }
    }
}
