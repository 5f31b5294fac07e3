import Foundation
@testable import Gateway
import Messages
import Testing
import WebPages

/// Spec 13.6.
@Suite struct SiteFileTests {
    // What is right

    @Test func `the example says what ships, and the reader has a key for every setting`() throws {
        #expect(try Self.read(SiteFile.example) == .standard)
        let settings = Mirror(reflecting: SiteConfiguration.standard).children.compactMap(\.label)
        #expect(Set(settings) == Set(SiteFileReader.Setting.allCases.map(\.rawValue)))
        for setting in settings { #expect(SiteFile.example.contains("\n\(setting):"), "\(setting)") }
    }

    @Test(arguments: ["", "# nothing but a comment\n", "---\n", "~\n", "\u{feff}# with a byte order mark\n"])
    func `what is left out keeps the shipped default`(yaml: String) throws {
        #expect(try Self.read(yaml) == .standard)
    }

    @Test func `each setting can be set`() throws {
        let site = try Self.read(
            """
            scope: staff
            kinds: [{identifier: own-kind, name: Milik sendiri, hint: {id: a, en: b}}]
            units: [Dinas A, {id: Dinas B, en: Office B}]
            required: [where]
            legalBasis: [{name: L, meaning: M}]
            codeOfEthics: []
            channels: [{name: C, details: [d, e], risk: r}]
            protection: p
            reward: w
            custody: c
            acknowledgementDays: 60
            paperDelivery: v
            exitName: x
            hoursFromUTC: -12
            timeZoneName: WITA
            fileSlots: 30
            """)
        var expected = SiteConfiguration.standard
        expected.scope = .staff
        expected.kinds = [.init(identifier: "own-kind", name: Phrase(verbatim: "Milik sendiri"), hint: Phrase(id: "a", en: "b"))]
        expected.units = [Phrase(verbatim: "Dinas A"), Phrase(id: "Dinas B", en: "Office B")]
        expected.required = [.where]
        expected.legalBasis = [.init(name: Phrase(verbatim: "L"), meaning: Phrase(verbatim: "M"))]
        expected.codeOfEthics = []
        expected.channels = [
            .init(name: Phrase(verbatim: "C"), details: [Phrase(verbatim: "d"), Phrase(verbatim: "e")], risk: Phrase(verbatim: "r"))
        ]
        expected.protection = Phrase(verbatim: "p")
        expected.reward = Phrase(verbatim: "w")
        expected.custody = Phrase(verbatim: "c")
        expected.acknowledgementDays = 60
        expected.paperDelivery = Phrase(verbatim: "v")
        expected.exitName = Phrase(verbatim: "x")
        expected.hoursFromUTC = -12
        expected.timeZoneName = "WITA"
        expected.fileSlots = 30
        #expect(site == expected)
    }

    @Test func `a shipped kind needs no name; who writes a name writes the whole kind`() throws {
        let yaml = "kinds: [{identifier: fraud}, {identifier: corruption, name: Rasuah}, {identifier: other, hint: h}]"
        let kinds = try Self.read(yaml).kinds
        #expect(kinds[0] == SiteConfiguration.standard.kinds.first { $0.identifier == "fraud" })
        #expect(kinds[1] == .init(identifier: "corruption", name: Phrase(verbatim: "Rasuah")))
        #expect(kinds[2].hint == Phrase(verbatim: "h"))
    }

    @Test(arguments: [
        ("no", "no"), ("08123", "08123"), ("1.0", "1.0"), ("\"~\"", "~"), ("'a: b # c'", "a: b # c"), ("  a b  ", "a b"),
        ("R&D *", "R&D *"),
    ])
    func `a text is a text, however it looks`(written: String, text: String) throws {
        #expect(try Self.read("units:\n  - \(written)\n").units == [Phrase(verbatim: text)])
    }

    @Test func `long texts may have lines, and lose the line end behind them`() throws {
        #expect(try Self.read("reward: |\n  satu\n  dua\n\n").reward == Phrase(verbatim: "satu\ndua"))
        #expect(try Self.read("reward: >\n  satu\n  dua\n").reward == Phrase(verbatim: "satu dua"))
    }

    @Test func `the example of a regency is right and names kinds of its own`() throws {
        let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs/operations/site-example.yaml").path
        let site = try SiteCommand.configuration(at: path)
        #expect(site.kinds.contains { $0.identifier == "village-funds" })
        #expect(site.units.count == 9 && site.legalBasis.count == 5 && site.channels.count == 4)
    }

    // What is wrong

    @Test(arguments: Self.mistaken)
    func `a mistake is named with its place`(yaml: String, path: String, line: Int?, problem: SiteFileMistake.Problem) {
        #expect(Self.mistakes(yaml) == [SiteFileMistake(path: path, line: line, problem: problem)])
    }

    static let mistaken: [(String, String, Int?, SiteFileMistake.Problem)] = [
        // keys
        ("kind: []", "kind", 1, .unknownKey(nearest: "kinds", known: SiteFileReader.Setting.allCases.map(\.rawValue))),
        ("Kinds: []", "Kinds", 1, .unknownKey(nearest: "kinds", known: SiteFileReader.Setting.allCases.map(\.rawValue))),
        ("warna: 1", "warna", 1, .unknownKey(nearest: nil, known: SiteFileReader.Setting.allCases.map(\.rawValue))),
        (
            "codeOfEthics:\n- {name: a, mening: b, meaning: c}", "codeOfEthics[1].mening", 2,
            .unknownKey(nearest: "meaning", known: ["name", "meaning"])
        ),
        ("codeOfEthics:\n- name: a", "codeOfEthics[1].meaning", 2, .missing),
        ("units: []\nreward:\n  id: a", "reward.en", 3, .missing),
        ("kinds:\n- identifier: other\n- identifier: mine", "kinds[2].name", 3, .missing),
        ("kinds: [{name: a}]", "kinds[1].identifier", 1, .missing),
        ("scope: staff\nscope: staff", "", 1, .duplicateKeys(["scope"])),
        ("? [a]\n: b", "", 1, .notMembers),
        // types
        ("- a", "", 1, .notMembers), ("teks saja", "", 1, .notMembers), ("kinds: [other]", "kinds[1]", 1, .notMembers),
        ("units: Dinas", "units", 1, .notList), ("units: {a: b}", "units", 1, .notList),
        ("units:\n#- A\nscope: staff", "units", 1, .notList),
        ("exitName: [a]", "exitName", 1, .notText), ("units: [~]", "units[1]", 1, .notText), ("exitName:", "exitName", 1, .notText),
        ("exitName: {id: {a: b}, en: c}", "exitName.id", 1, .notText),
        ("fileSlots: tiga", "fileSlots", 1, .notNumber), ("fileSlots: '3'", "fileSlots", 1, .notNumber),
        ("fileSlots: 3.5", "fileSlots", 1, .notNumber), ("fileSlots: 99999999999999999999", "fileSlots", 1, .notNumber),
        // texts
        ("exitName: ''", "exitName", 1, .empty), ("exitName: ' '", "exitName", 1, .empty),
        ("reward: {id: a, en: \"\\u00a0\"}", "reward.en", 1, .empty),
        ("exitName: \(String(repeating: "é", count: 301))", "exitName", 1, .tooLong(301, limit: 300)),
        ("reward: \(String(repeating: "a", count: 4_001))", "reward", 1, .tooLong(4_001, limit: 4_000)),
        ("exitName: |\n  a\n  b", "exitName", 1, .lineBreak),
        ("exitName: \"a\\0b\"", "exitName", 1, .unseen(0)), ("exitName: \"a\\tb\"", "exitName", 1, .unseen(9)),
        ("exitName: \"\\u202Eabc\"", "exitName", 1, .unseen(0x202e)), ("reward: a\u{2066}b", "reward", 1, .unseen(0x2066)),
        ("timeZoneName: +07", "timeZoneName", 1, .notTimeZoneName), ("timeZoneName: W", "timeZoneName", 1, .notTimeZoneName),
        ("timeZoneName: WAKTUI", "timeZoneName", 1, .notTimeZoneName),
        ("kinds: [{identifier: a b, name: c}]", "kinds[1].identifier", 1, .notIdentifier),
        ("kinds: [{identifier: é, name: c}]", "kinds[1].identifier", 1, .notIdentifier),
        ("kinds: [{identifier: \(String(repeating: "a", count: 65)), name: c}]", "kinds[1].identifier", 1, .notIdentifier),
        // numbers and counts
        ("fileSlots: 0", "fileSlots", 1, .outOfRange(0, 1...30)), ("fileSlots: 31", "fileSlots", 1, .outOfRange(31, 1...30)),
        ("acknowledgementDays: 61", "acknowledgementDays", 1, .outOfRange(61, 1...60)),
        ("hoursFromUTC: 15", "hoursFromUTC", 1, .outOfRange(15, -12...14)),
        ("hoursFromUTC: -13", "hoursFromUTC", 1, .outOfRange(-13, -12...14)),
        ("kinds: []", "kinds", 1, .count(0, 1...40)),
        ("units: [\(repeatElement("a", count: 401).joined(separator: ","))]", "units", 1, .count(401, 0...400)),
        ("channels: [{name: a, details: [], risk: b}]", "channels[1].details", 1, .count(0, 1...12)),
        // choices and doubles
        ("scope: pegawai", "scope", 1, .unknownChoice(nearest: nil, known: ["everybody", "staff"])),
        ("required: [what, wherr]", "required[2]", 1, .unknownChoice(nearest: "where", known: SiteFileReader.questions.map(\.rawValue))),
        ("required: [name]", "required[1]", 1, .unknownChoice(nearest: nil, known: SiteFileReader.questions.map(\.rawValue))),
        ("required:\n- who\n- who", "required[2]", 3, .duplicate(firstLine: 2)),
        ("kinds:\n- identifier: other\n- identifier: other", "kinds[2]", 3, .duplicate(firstLine: 2)),
        ("units:\n- A\n- {id: A, en: B}", "units[2]", 3, .duplicate(firstLine: 2)),
        // the file
        ("exitName: a\nreward: a: b", "", 2, .syntax("mapping values are not allowed in this context")),
        ("units:\n\t- a", "", 2, .syntax("found character that cannot start any token")),
        ("scope: staff\n---\nscope: staff", "", 2, .syntax("but found another document")),
        ("scope: staff\nreward: a\u{0}b", "", 2, .control(0)), ("reward: a\u{1b}[2J", "", 1, .control(0x1b)),
        ("exitName: &a x", "exitName", 1, .anchor), ("exitName: &a x\nreward: *b", "", 2, .syntax("found undefined alias")),
        ("exitName: !!int 3", "exitName", 1, .tag), ("units: !geheim [a]", "units", 1, .tag),
    ]

    @Test func `all mistakes are named, from top to bottom`() {
        let yaml = """
            kinds:
              - identifier: mine
                name:
                  en: Mine
              - identifier: other
                colour: red
            units: Dinas
            fileSlots: 0
            lain: 1
            """
        #expect(
            Self.mistakes(yaml).map { "\($0.path) \($0.line ?? 0)" } == [
                "kinds[1].name.id 4", "kinds[2].colour 6", "units 7", "fileSlots 8", "lain 9",
            ])
    }

    @Test func `bytes that are no text are named by their lines`() {
        let bytes = Array("scope: staff\n".utf8) + [0xff, 0x0a, 0xc3, 0x28]
        #expect(throws: SiteFileMistakes(all: [.init(path: "", line: 2, problem: .notUTF8), .init(path: "", line: 3, problem: .notUTF8)])) {
            try SiteFile.configuration(decoding: bytes)
        }
    }

    @Test(.timeLimit(.minutes(1))) func `a billion laughs are not told`() {
        var yaml = "a0: &a0 [x, x]\n"
        for level in 1..<64 { yaml += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
        #expect(Self.mistakes(yaml + "units: *a63\n").last?.problem == .anchor)
        #expect(Self.mistakes(yaml + "? *a63\n: b\n").last?.problem == .anchor)
        #expect(
            Self.mistakes("units: [&a [x, x], &b [*a, *a], &c [*b, *b]]\nreward: *c\n").map(\.problem) == [
                .anchor, .anchor, .anchor, .anchor,
            ])
        #expect(Self.mistakes("reward: R&D \(String(repeating: "*kata ", count: 16))\n").isEmpty)
    }

    @Test func `what is nested without end is refused`() {
        for yaml in [
            String(repeating: "[", count: 500_000), String(repeating: "- ", count: 400_000), String(repeating: "{a: ", count: 200_000),
        ] {
            #expect(Self.mistakes(yaml).count == 1)
        }
        let deep = String(repeating: "[", count: 900) + String(repeating: "]", count: 900)
        #expect(Self.mistakes("units: " + deep).first?.problem == .notText)
    }

    @Test func `a mistake's place cannot steer a terminal`() {
        let mistakes = Self.mistakes("\"\\e[31m\\u202E\(String(repeating: "k", count: 500))\": 1")
        #expect(mistakes.count == 1)
        #expect(mistakes.first?.path.unicodeScalars.allSatisfy { !$0.isUnseen } == true)
        #expect((mistakes.first?.path.count ?? 0) < 50)
    }

    @Test func `mangled examples are read or refused, and never trap`() {
        var generator = Seeded(state: 3)
        let bytes = Array(SiteFile.example.utf8)
        for _ in 0..<300 {
            var mangled = bytes
            for _ in 0..<Int.random(in: 1...8, using: &generator) {
                let place = Int.random(in: 0..<mangled.count, using: &generator)
                switch Int.random(in: 0..<4, using: &generator) {
                case 0: mangled[place] = UInt8.random(in: 0...255, using: &generator)
                case 1: mangled.remove(at: place)
                case 2: mangled.insert(Array("\n:-[]{}\"'&*!|>#? ".utf8).randomElement(using: &generator) ?? 0, at: place)
                default: mangled.removeSubrange(place..<min(place + 200, mangled.count - 1))
                }
            }
            do { _ = try SiteFile.configuration(decoding: mangled) } catch { #expect(!error.all.isEmpty) }
        }
    }

    // What people read

    @Test func `a mistake is said with path and line, in both languages`() {
        let mistake = SiteFileMistake(path: "kinds[2].name.id", line: 41, problem: .notText)
        #expect(
            mistake.sentence == Phrase(id: "kinds[2].name.id (baris 41): harus ada teks", en: "kinds[2].name.id (line 41): must hold text"))
        #expect(SiteFileMistake(path: "", line: 2, problem: .control(0x1b)).sentence.id == "baris 2: ada karakter kendali U+001B")
    }

    @Test func `every mistake is a line of its own, up to a hundred`() {
        let yaml = "units: [" + repeatElement("''", count: 130).joined(separator: ", ") + "]"
        let failure = CommandFailure(SiteFileMistakes(all: Self.mistakes(yaml)), in: "situs.yaml")
        let lines = failure.lines(in: .id).split(separator: "\n")
        #expect(failure.exit == .data)
        #expect(lines.first == "peluit-gateway: error: situs.yaml: units[1] (baris 1): teks kosong")
        #expect(lines.count == 102)
        #expect(lines[100] == "peluit-gateway: error: situs.yaml: dan 30 kesalahan lagi")
        #expect(lines[101].hasPrefix("peluit-gateway: hint: "))
    }

    @Test func `a file that is not there, too large, or a folder is no site file`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "peluit-site-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let large = folder.appending(path: "large.yaml")
        try Data(repeating: UInt8(ascii: "#"), count: SiteFile.sizeLimit + 1).write(to: large)
        for (path, exit) in [(folder.path, GatewayExit.inputOutput), (folder.path + "/none", .noInput), (large.path, .data)] {
            #expect { try SiteCommand.configuration(at: path) } throws: { ($0 as? CommandFailure)?.exit == exit }
        }
    }

    static func read(_ yaml: String) throws -> SiteConfiguration {
        try SiteFile.configuration(decoding: Array(yaml.utf8))
    }

    static func mistakes(_ yaml: String) -> [SiteFileMistake] {
        do {
            _ = try SiteFile.configuration(decoding: Array(yaml.utf8))
            return []
        } catch {
            return error.all
        }
    }

    /// SplitMix64.
    private struct Seeded: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9e37_79b9_7f4a_7c15
            var z = state
            z = (z ^ z >> 30) &* 0xbf58_476d_1ce4_e5b9
            z = (z ^ z >> 27) &* 0x94d0_49bb_1331_11eb
            return z ^ z >> 31
        }
    }
}
