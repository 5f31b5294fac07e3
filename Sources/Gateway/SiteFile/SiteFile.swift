import Foundation
import WebPages
import Yams

/// The organisation's decisions about its site, as an administrator writes them: YAML, because it takes comments and
/// texts of several lines. Spec 13.6.
enum SiteFile {
    /// Bytes; more is no site file.
    static let sizeLimit = 1 << 20

    /// Every setting at its default, with comments: what `site example` prints.
    static var example: String { String(decoding: PackageResources.site_yaml, as: UTF8.self) }

    /// What the file says, with the shipped default for everything that it leaves out.
    ///
    /// - Throws: ``SiteFileMistakes`` with all mistakes; YAML that cannot be read, or a key that stands twice in one place, hides
    ///   those behind it.
    static func configuration(decoding bytes: [UInt8]) throws(SiteFileMistakes) -> SiteConfiguration {
        let yaml = try text(bytes)
        try refuseManyAliases(bytes)
        let parser: Parser
        let root: Node?
        do {
            // The encoding is named, because Yams else asks the environment for it.
            parser = try Parser(yaml: yaml, encoding: .utf8)
            root = try parser.singleRoot()
        } catch let error as YamlError {
            throw SiteFileMistakes(all: [SiteFileMistake(error)])
        } catch {
            throw SiteFileMistakes(all: [SiteFileMistake(path: "", line: nil, problem: .syntax("unknown"))])
        }
        guard let root, !SiteFilePlace(root: root).isNothing else { return .standard }
        // Nodes refer to their anchors weakly: the parser owns them.
        let (configuration, mistakes) = withExtendedLifetime(parser) {
            var reader = SiteFileReader()
            let configuration = reader.configuration(SiteFilePlace(root: root))
            return (configuration, reader.mistakes)
        }
        guard mistakes.isEmpty else { throw SiteFileMistakes(all: mistakes.sorted { ($0.line ?? 0) < ($1.line ?? 0) }) }
        return configuration
    }

    /// Yams follows an alias that stands as a key before the reader sees it, so that aliases of aliases would keep it busy for ever.
    /// Counts what might be one, in texts too: no site text has this many words with `*` before them, and one with `&`.
    private static func refuseManyAliases(_ bytes: [UInt8]) throws(SiteFileMistakes) {
        let limit = 16
        let marked = zip(bytes, bytes.dropFirst()).enumerated().filter { _, pair in
            (pair.0 == UInt8(ascii: "*") || pair.0 == UInt8(ascii: "&")) && isOfName(pair.1)
        }
        let anchors = marked.filter { $0.element.0 == UInt8(ascii: "&") }
        guard let first = anchors.first, marked.count - anchors.count > limit else { return }
        let line = 1 + bytes.prefix(first.offset).count { $0 == 0x0a }
        throw SiteFileMistakes(all: [SiteFileMistake(path: "", line: line, problem: .anchor)])
    }

    /// Whether an anchor's name may hold the byte.
    private static func isOfName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
        }
    }

    /// UTF-8 without control characters; line ends and tabs may be there.
    private static func text(_ bytes: [UInt8]) throws(SiteFileMistakes) -> String {
        let lines = bytes.split(separator: 0x0a, omittingEmptySubsequences: false)
        var mistakes: [SiteFileMistake] = []
        for (number, line) in zip(1..., lines) {
            guard let text = String(validating: line, as: UTF8.self) else {
                mistakes.append(SiteFileMistake(path: "", line: number, problem: .notUTF8))
                continue
            }
            let control = text.unicodeScalars.first { $0.properties.generalCategory == .control && $0 != "\t" && $0 != "\r" }
            if let control { mistakes.append(SiteFileMistake(path: "", line: number, problem: .control(control.value))) }
        }
        guard mistakes.isEmpty else { throw SiteFileMistakes(all: mistakes) }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension SiteFileMistake {
    fileprivate init(_ error: YamlError) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _), .composer(_, let problem, let mark, _):
            self.init(path: "", line: mark.line, problem: .syntax(problem))
        case .duplicatedKeysInMapping(let keys, let context):
            self.init(path: "", line: context.mark.line, problem: .duplicateKeys(keys.map(SiteFilePlace.shown)))
        case .reader(let problem, _, _, _), .writer(let problem), .emitter(let problem), .representer(let problem):
            self.init(path: "", line: nil, problem: .syntax(problem))
        case .no, .memory, .dataCouldNotBeDecoded:
            self.init(path: "", line: nil, problem: .syntax("no memory"))
        }
    }
}
