import Messages
import Yams

/// Reads nodes and collects what is wrong with them, so that one run names every mistake.
///
/// Each reading answers nil after a mistake; the caller goes on with the rest. Nothing is guessed from how a value looks: a text
/// is a text, `08123` and `no` too.
struct StrictReader {
    /// How much a text may hold.
    enum Length {
        /// A name, an address, a title: one line.
        case line
        /// Sentences; line breaks may be in them.
        case prose

        fileprivate var limit: Int {
            switch self {
            case .line: 300
            case .prose: 4_000
            }
        }
    }

    private(set) var mistakes: [SiteFileMistake] = []

    mutating func add(_ problem: SiteFileMistake.Problem, at place: SiteFilePlace) {
        mistakes.append(SiteFileMistake(path: place.path, line: place.line, problem: problem))
    }

    /// Reports a key that `place` lacks.
    mutating func addMissing(_ key: String, at place: SiteFilePlace) {
        mistakes.append(SiteFileMistake(path: place.path(of: key), line: place.line, problem: .missing))
    }

    /// What a key leads to, in the file's order; unknown keys and missing ones that are needed are mistakes.
    mutating func members<Key: CaseIterable & RawRepresentable<String> & Hashable>(
        _ place: SiteFilePlace, _: Key.Type, needed: [Key] = []
    ) -> [(key: Key, place: SiteFilePlace)]? {
        guard isPlain(place) else { return nil }
        guard let mapping = place.node.mapping else {
            add(.notMembers, at: place)
            return nil
        }
        var found: [(key: Key, place: SiteFilePlace)] = []
        for (name, value) in mapping {
            guard let scalar = name.scalar, name.anchor == nil else {
                add(name.anchor == nil ? .notMembers : .anchor, at: place)
                continue
            }
            guard let key = Key(rawValue: scalar.string) else {
                let known = Key.allCases.map(\.rawValue)
                add(.unknownKey(nearest: NearestName.of(scalar.string, among: known), known: known), at: place.member(scalar.string, name))
                continue
            }
            found.append((key, place.member(key.rawValue, value)))
        }
        for key in needed where !found.contains(where: { $0.key == key }) { addMissing(key.rawValue, at: place) }
        return found
    }

    /// The items of a list, each with its place.
    mutating func list<Item>(
        _ place: SiteFilePlace, _ range: ClosedRange<Int>, _ read: (inout StrictReader, SiteFilePlace) -> Item?
    ) -> [(place: SiteFilePlace, item: Item)]? {
        guard isPlain(place) else { return nil }
        guard let nodes = place.node.sequence else {
            add(.notList, at: place)
            return nil
        }
        guard range.contains(nodes.count) else {
            add(.count(nodes.count, range), at: place)
            return nil
        }
        var items: [(place: SiteFilePlace, item: Item)] = []
        for (index, node) in nodes.enumerated() {
            let place = place.item(index, node)
            if let item = read(&self, place) { items.append((place, item)) }
        }
        return items
    }

    /// Reports each item whose name an earlier one has.
    mutating func expectDistinct<Item>(_ items: [(place: SiteFilePlace, item: Item)], by name: (Item) -> String) {
        var lines: [String: Int?] = [:]
        for (place, item) in items {
            if let first = lines[name(item)] { add(.duplicate(firstLine: first), at: place) } else { lines[name(item)] = .some(place.line) }
        }
    }

    /// One text for both languages, or `id:` and `en:`.
    mutating func phrase(_ place: SiteFilePlace, _ length: Length) -> Phrase? {
        guard place.node.mapping != nil else { return text(place, length).map { Phrase(verbatim: $0) } }
        guard let members = members(place, Language.self, needed: Language.allCases) else { return nil }
        var texts: [Language: String] = [:]
        for (language, place) in members { texts[language] = text(place, length) }
        guard let indonesian = texts[.id], let english = texts[.en] else { return nil }
        return Phrase(id: indonesian, en: english)
    }

    /// A text without spaces and line ends around it.
    mutating func text(_ place: SiteFilePlace, _ length: Length) -> String? {
        guard let written = scalar(place) else { return nil }
        guard let text = Self.trimmed(written) else {
            add(.empty, at: place)
            return nil
        }
        let scalars = text.unicodeScalars
        guard scalars.count <= length.limit else {
            add(.tooLong(scalars.count, limit: length.limit), at: place)
            return nil
        }
        if let unseen = scalars.first(where: { $0.isUnseen && $0 != "\n" }) {
            add(.unseen(unseen.value), at: place)
            return nil
        }
        if length == .line, scalars.contains("\n") {
            add(.lineBreak, at: place)
            return nil
        }
        return text
    }

    mutating func integer(_ place: SiteFilePlace, in range: ClosedRange<Int>) -> Int? {
        guard isPlain(place) else { return nil }
        guard let scalar = place.node.scalar, scalar.style == .plain, let number = Int(scalar.string) else {
            add(.notNumber, at: place)
            return nil
        }
        guard range.contains(number) else {
            add(.outOfRange(number, range), at: place)
            return nil
        }
        return number
    }

    /// One of a few words.
    mutating func choice<Value>(_ place: SiteFilePlace, of values: [(name: String, value: Value)]) -> Value? {
        guard let name = scalar(place) else { return nil }
        if let found = values.first(where: { $0.name == name }) { return found.value }
        let known = values.map(\.name)
        add(.unknownChoice(nearest: NearestName.of(name, among: known), known: known), at: place)
        return nil
    }

    private mutating func scalar(_ place: SiteFilePlace) -> String? {
        guard isPlain(place) else { return nil }
        guard let scalar = place.node.scalar, !place.isNothing else {
            add(.notText, at: place)
            return nil
        }
        return scalar.string
    }

    /// Neither anchored nor tagged. What is anchored is not looked into: aliases of it may make it endless.
    private mutating func isPlain(_ place: SiteFilePlace) -> Bool {
        guard place.node.anchor == nil else {
            add(.anchor, at: place)
            return false
        }
        guard !place.node.isTagged else {
            add(.tag, at: place)
            return false
        }
        return true
    }

    private static func trimmed(_ text: String) -> String? {
        let isSpace: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !isSpace($0) }), let last = scalars.lastIndex(where: { !isSpace($0) }) else {
            return nil
        }
        return String(scalars[first...last])
    }
}

extension Node {
    /// Whether the file names a type. A quoted text counts as named by Yams itself.
    fileprivate var isTagged: Bool {
        switch self {
        case .scalar(let scalar): scalar.tag.description != Tag.Name.implicit.rawValue && scalar.tag.description != Tag.Name.str.rawValue
        case .mapping(let mapping): mapping.tag.description != Tag.Name.implicit.rawValue
        case .sequence(let sequence): sequence.tag.description != Tag.Name.implicit.rawValue
        case .alias: false
        }
    }
}
