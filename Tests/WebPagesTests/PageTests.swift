import Messages
import Testing

@testable import WebPages

@Suite struct PageTests {
    @Test(arguments: [
        "<script>alert(1)</script>",
        "\"\u{0301} onmouseover=\"\u{20DD}alert(1)",
        "'\u{FE0F}><img src=x onerror=alert(1)>",
        "<\u{0301}script>",
        "&lt;script&gt;",
        "{{frame.exit}}{{{frame.exit}}}",
        "\u{202E}hotnoC\u{2066}",
        "a\0b\u{1B}[2J",
    ])
    func `hostile text stays text on every page`(hostile: String) throws {
        let escaped = Array(ScalarEscaping().escapeText(hostile).unicodeScalars)
        let plain = try RenderedPage.all(organisationName: "N", address: "A")
        let attacked = try RenderedPage.all(organisationName: hostile, address: hostile)
        for (plain, attacked) in zip(plain, attacked) {
            #expect(Array(attacked.unicodeScalars).contains(escaped))
            #expect(markup(of: attacked) == markup(of: plain), "the text made or lost a tag")
            #expect(!attacked.unicodeScalars.contains { $0.value == 0 || (0x202A...0x202E).contains($0.value) })
        }
    }

    @Test func `no name in a template goes unfilled`() throws {
        for page in try RenderedPage.all() {
            for element in ["h1", "h2", "h3", "p", "li", "strong", "small", "bdi", "span", "code", "a", "title", "main"] {
                #expect(!page.contains(try Regex("<\(element)(| [^>]*)>\\s*</\(element)>")), "empty \(element)")
            }
            #expect(page.ranges(of: "=\"\"").count == 1, "only the mark's alternative text is empty")
            #expect(!page.contains("{{"))
        }
    }

    @Test func `no page has inline style or script, or asks anybody else for anything`() throws {
        for page in try RenderedPage.all() {
            for forbidden in ["<script", "<style", " style=", " onclick", "javascript:", "src=\"http", "href=\"http", "href=\"//"] {
                #expect(!page.contains(forbidden), "\(forbidden)")
            }
        }
    }

    @Test(arguments: Language.allCases)
    func `the front page shows whose it is, the fingerprint in sixteen groups of four, and three commands`(language: Language) throws {
        let page = try front(in: language)
        let fingerprint = try Fingerprint(organisationID: SampleSite.organisationID)
        #expect(fingerprint.groups.count == 16)
        #expect(fingerprint.groups.allSatisfy { $0.utf8.count == 4 })
        #expect(page.contains("<html lang=\"\(language.rawValue)\">"))
        #expect(page.contains("Inspektorat Contoh"))
        for row in fingerprint.rows { #expect(page.contains("<span>\(row)</span>")) }
        for command in ["send", "read", "reply"] {
            let options = ["--gateway https://lapor.example", "--organisation \(SampleSite.digits)"]
            #expect(page.contains("peluit \(command) \\\n  " + options.joined(separator: " \\\n  ")))
        }
    }

    @Test(arguments: Language.allCases)
    func `the front page leads to the other language, the way out and help`(language: Language) throws {
        let page = try front(in: language)
        let (path, tag) = language == .id ? ("/en", "en") : ("/", "id")
        for link in [
            "href=\"\(path)\" lang=\"\(tag)\" hreflang=\"\(tag)\"", "href=\"/keluar\"", "href=\"\(PagePath.guide.path(in: language))\"",
        ] {
            #expect(page.contains(link))
        }
    }

    @Test func `an organisation id is 32 bytes (2.1)`() {
        for count in [0, 31, 33, 64] {
            #expect(throws: PageError.organisationID(sizeInBytes: count)) {
                try Fingerprint(organisationID: [UInt8](repeating: 0, count: count))
            }
        }
    }

    @Test(arguments: [("/", Language.id), ("/english", .id), ("/en", .en), ("/en/x", .en), ("", .id)])
    func `a path decides the language`(path: String, language: Language) {
        #expect(Language(path: path) == language)
    }

    private func front(in language: Language) throws -> String {
        let page = FrontPage(site: try SampleSite.edition(), language: language)
        return RenderedPage.text(of: try page.render(with: TemplateLibrary()))
    }

    /// Everything from `<` to `>`, with attribute values left out.
    private func markup(of html: String) -> [String] {
        var tags: [String] = []
        var tag = ""
        var (isInTag, isInValue) = (false, false)
        for scalar in html.unicodeScalars {
            switch scalar {
            case "<": (isInTag, isInValue, tag) = (true, false, "")
            case ">" where isInTag:
                tags.append(tag)
                isInTag = false
            case "\"" where isInTag: isInValue.toggle()
            default: if isInTag && !isInValue { tag.unicodeScalars.append(scalar) }
            }
        }
        return tags
    }
}
