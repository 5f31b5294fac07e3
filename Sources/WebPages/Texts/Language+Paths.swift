package import Messages

/// What the pages say of a language.
extension Language {
    /// BCP 47 tag, for `lang`, `hreflang` and `Content-Language`.
    package var tag: String { rawValue }

    /// The language's name in itself.
    package var ownName: String {
        switch self {
        case .id: "Indonesia"
        case .en: "English"
        }
    }

    /// What stands before every path of a page in this language.
    package var prefix: String {
        switch self {
        case .id: ""
        case .en: "/en"
        }
    }

    /// The front page's path.
    package var homePath: String { prefix.isEmpty ? "/" : prefix }

    /// The one to offer beside this one.
    package var other: Language {
        switch self {
        case .id: .en
        case .en: .id
        }
    }

    /// The language of the page at `path`: everything at or below `/en` is English, all else Indonesian.
    package init(path: some StringProtocol) {
        self = path == "/en" || path.hasPrefix("/en/") ? .en : .id
    }
}
