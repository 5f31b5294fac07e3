/// Where in a document a value stands, as in `content.files[3].name`. Made of the format's own names, never of a reporter's text.
package indirect enum ContentsPath: Hashable, Sendable, CustomStringConvertible {
    case root
    case member(of: ContentsPath, String)
    case element(of: ContentsPath, Int)

    /// The path in words for people; the whole document is `$`.
    package var description: String {
        switch self {
        case .root: "$"
        case .member(of: .root, let name): name
        case .member(of: let parent, let name): "\(parent).\(name)"
        case .element(of: let parent, let index): "\(parent)[\(index)]"
        }
    }

    func appending(_ name: String) -> ContentsPath { .member(of: self, name) }
    func appending(_ index: Int) -> ContentsPath { .element(of: self, index) }
}
