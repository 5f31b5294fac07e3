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
        let plain = try RenderedPage.all(of: SampleSite.edition(sayingOnly: "N"))
        let attacked = try RenderedPage.all(of: SampleSite.edition(sayingOnly: hostile))
        for (plain, attacked) in zip(plain, attacked) {
            #expect(Array(attacked.html.unicodeScalars).contains(escaped), "\(attacked.name)")
            #expect(Markup.skeleton(of: attacked.html) == Markup.skeleton(of: plain.html), "\(attacked.name): the text made or lost a tag")
            #expect(!attacked.html.unicodeScalars.contains { $0.value == 0 || (0x202A...0x202E).contains($0.value) }, "\(attacked.name)")
        }
    }

    @Test func `every configured text is shown somewhere, in its language`() throws {
        for language in Language.allCases {
            let pages = try RenderedPage.all(of: SampleSite.edition(sayingOnly: "N", numbered: true)).filter { $0.language == language }
            for number in 1...SampleSite.numberedTexts {
                #expect(pages.contains { $0.html.contains("N\(number)\(language)") }, "text \(number) in \(language)")
            }
        }
    }

    @Test func `no name in a template goes unfilled`() throws {
        for page in try RenderedPage.all() + RenderedPage.all(of: SampleSite.edition(sayingOnly: "N")) {
            for element in [
                "h1", "h2", "h3", "p", "ul", "ol", "li", "b", "strong", "small", "bdi", "span", "pre", "code", "a", "th", "td", "title",
                "main",
            ] {
                #expect(!page.html.contains(try Regex("<\(element)(| [^>]*)>\\s*</\(element)>")), "\(page.name): empty \(element)")
            }
            #expect(page.html.ranges(of: "=\"\"").count == page.html.ranges(of: " alt=\"\"").count, "only marks have an empty attribute")
            #expect(!page.html.contains("{{"))
            #expect(!page.html.contains("(id:") && !page.html.contains("WebPages."), "\(page.name) prints a value of Swift")
        }
    }

    @Test func `no page has inline style or script, or asks anybody else for anything`() throws {
        for page in try RenderedPage.all() {
            for forbidden in ["<script", "<style", " style=", " onclick", "javascript:", "src=\"http", "href=\"http", "href=\"//"] {
                #expect(!page.html.contains(forbidden), "\(page.name): \(forbidden)")
            }
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
}
