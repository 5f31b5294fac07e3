import Yams

/// A node of a site file, with the way that leads to it.
struct SiteFilePlace {
    let node: Node
    let path: String

    init(root: Node) {
        node = root
        path = ""
    }

    private init(_ node: Node, at path: String) {
        self.node = node
        self.path = path
    }

    /// Counted from 1.
    var line: Int? { node.mark?.line }

    /// Nothing written, or YAML's `null`.
    var isNothing: Bool {
        guard let scalar = node.scalar, scalar.style == .plain || scalar.style == .any else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
    }

    /// The place below a key.
    func member(_ key: String, _ value: Node) -> SiteFilePlace {
        SiteFilePlace(value, at: path(of: key))
    }

    /// The place of a list's item; `index` from 0.
    func item(_ index: Int, _ value: Node) -> SiteFilePlace {
        SiteFilePlace(value, at: "\(path)[\(index + 1)]")
    }

    func path(of key: String) -> String {
        path.isEmpty ? Self.shown(key) : "\(path).\(Self.shown(key))"
    }

    /// A key as a terminal may show it: short, and without anything that would steer it.
    static func shown(_ key: String) -> String {
        let scalars = key.unicodeScalars.prefix(40).map { $0.isUnseen ? "?" : String($0) }.joined()
        return key.unicodeScalars.count > 40 ? scalars + "…" : scalars
    }
}

extension Unicode.Scalar {
    /// Nothing that a text of people needs: control, formatting such as changes of direction, line separators, private use.
    var isUnseen: Bool {
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse: true
        default: false
        }
    }
}
