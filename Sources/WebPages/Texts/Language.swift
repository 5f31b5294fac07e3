/// A language that the pages speak.
package enum Language: String, CaseIterable, Sendable {
    /// Bahasa Indonesia, the default.
    case indonesian = "id"
    case english = "en"

    /// BCP 47 tag, for `lang`, `hreflang` and `Content-Language`.
    package var tag: String { rawValue }

    /// The language's name in itself.
    package var ownName: String {
        switch self {
        case .indonesian: "Indonesia"
        case .english: "English"
        }
    }

    /// The front page's path.
    package var homePath: String {
        switch self {
        case .indonesian: "/"
        case .english: "/en"
        }
    }

    /// The one to offer beside this one.
    package var other: Language {
        switch self {
        case .indonesian: .english
        case .english: .indonesian
        }
    }

    /// The language of the page at `path`: everything at or below `/en` is English, all else Indonesian.
    package init(path: some StringProtocol) {
        self = path == "/en" || path.hasPrefix("/en/") ? .english : .indonesian
    }
}
