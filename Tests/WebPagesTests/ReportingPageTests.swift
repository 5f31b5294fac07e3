import Messages
import Testing

@testable import WebPages

@Suite struct ReportingPageTests {
    private static let hostile = [
        "<script>alert(1)</script>", "\"\u{0301} onmouseover=\"\u{20DD}alert(1)", "'\u{FE0F}><img src=x onerror=alert(1)>",
        "</textarea><b>",
        "&lt;script&gt;", "{{frame.exit}}{{{frame.exit}}}", "\u{202E}hotnoC\u{2066}", "a\0b\u{1B}[2J", "\r\n\r\nx",
    ]

    @Test(arguments: Language.allCases, hostile)
    func `hostile text in every field stays text on every page`(language: Language, text: String) throws {
        let site = try SampleSite.edition()
        let plain = try ReportingPages.all(site, language, text: "N")
        let attacked = try ReportingPages.all(site, language, text: text)
        for (plain, attacked) in zip(plain, attacked) {
            #expect(PageMarkup(plain.html).skeleton == PageMarkup(attacked.html).skeleton, "\(attacked.name): the text made or lost a tag")
            let isClean = !attacked.html.unicodeScalars.contains { $0.value == 0 || $0 == "\r" || (0x202A...0x202E).contains($0.value) }
            #expect(isClean, "\(attacked.name)")
        }
    }

    @Test(arguments: Language.allCases)
    func `ids are unique, references lead somewhere, headings go down one at a time, one h1 a page`(language: Language) throws {
        for page in try ReportingPages.all(SampleSite.edition(), language) {
            let tags = PageMarkup(page.html).tags
            let ids = tags.compactMap { $0.attributes["id"] }
            #expect(Set(ids).count == ids.count, "\(page.name): an id twice")
            for tag in tags {
                let described = (tag.attributes["aria-describedby"] ?? "").split(separator: " ").map(String.init)
                let links = tag.attributes["href"].flatMap { $0.hasPrefix("#") ? [String($0.dropFirst())] : nil } ?? []
                for id in described + links
                    + [tag.attributes["for"], tag.attributes["form"], tag.attributes["aria-labelledby"]].compactMap(\.self)
                {
                    #expect(ids.contains(id), "\(page.name): nothing has the id \(id)")
                }
            }
            let levels = tags.compactMap { ["h1": 1, "h2": 2, "h3": 3][$0.name] }
            #expect(levels.count(where: { $0 == 1 }) == 1, "\(page.name): not one h1")
            let afterSummary = page.html.contains("class=\"summary\"") ? Array(levels.dropFirst()) : levels
            #expect(zip(afterSummary, afterSummary.dropFirst()).allSatisfy { $1 <= $0 + 1 }, "\(page.name): a heading skips a level")
        }
    }

    @Test(arguments: Language.allCases)
    func `everything that is typed is neither remembered nor sent away to be checked`(language: Language) throws {
        for page in try ReportingPages.all(SampleSite.edition(), language) {
            for tag in PageMarkup(page.html).tags where tag.name == "textarea" || (tag.name == "input" && tag.attributes["type"] == "text")
            {
                #expect(tag.attributes["autocomplete"] == "off", "\(page.name)")
                #expect(tag.attributes["spellcheck"] == "false" || tag.attributes["name"] == "website", "\(page.name)")
                #expect(tag.attributes["required"] == nil)
            }
        }
    }

    @Test(arguments: Language.allCases)
    func `the code stands in a hidden field of its own and in no other attribute`(language: Language) throws {
        for page in try ReportingPages.all(SampleSite.edition(), language) {
            for tag in PageMarkup(page.html).tags {
                for (name, value) in tag.attributes where value.contains("jembatan") {
                    #expect(
                        tag.name == "input" && tag.attributes["type"] == "hidden" && tag.attributes["name"] == "receipt" && name == "value")
                }
            }
            if page.name.hasPrefix("sent") {
                for word in SampleReport.words where word != "kereta" { #expect(!page.html.contains(word), "\(page.name): \(word)") }
            }
            let shows = page.html.contains("<li>jembatan</li>")
            #expect(shows == (page.name == "code"), "\(page.name)")
        }
    }

    @Test(arguments: Language.allCases)
    func `a page about something wrong says so first: title, then a summary that takes focus`(language: Language) throws {
        for page in try ReportingPages.all(SampleSite.edition(), language) {
            let isWrong =
                ["-bad", "-wrong", "check-", "send-", "-notice-"].contains { page.name.contains($0) } && page.name != "answers-bad"
            let word = language == .id ? "<title>Kesalahan: " : "<title>Error: "
            #expect(page.html.contains(word) == isWrong, "\(page.name)")
            if page.html.contains("class=\"summary\"") {
                #expect(page.html.contains("role=\"alert\" tabindex=\"-1\" autofocus"))
            }
        }
    }

    @Test(arguments: Language.allCases)
    func `text comes before each file, and the buttons that do not send send no files`(language: Language) throws {
        for page in try ReportingPages.all(SampleSite.edition(), language) where page.html.contains("type=\"file\"") {
            let tags = PageMarkup(page.html).tags
            let names = tags.compactMap { $0.attributes["name"] }
            let file = try #require(names.firstIndex(of: "file-1"))
            for name in ["receipt", "token", "website", "describe-1", "origin-1"] {
                #expect(names[..<file].contains(name), "\(page.name): \(name)")
            }
            for tag in tags where tag.name == "button" && tag.attributes["value"] != "next" {
                #expect(tag.attributes["formaction"] != nil, "\(page.name)")
                #expect(tag.attributes["formenctype"] == "application/x-www-form-urlencoded", "\(page.name)")
            }
        }
    }

    /// The first submit button of a form is what Enter presses in a text field.
    @Test(arguments: Language.allCases)
    func `Enter in a text field goes on, and never changes the language`(language: Language) throws {
        for page in try ReportingPages.all(SampleSite.edition(), language) where page.html.contains("id=\"flow\"") {
            let first = PageMarkup(page.html).tags.first { $0.name == "button" }
            #expect(first?.attributes["value"] == "next", "\(page.name)")
        }
    }

    @Test func `without room for files none can be chosen`() throws {
        for page in try ReportingPages.all(SampleSite.edition(), .id) where page.name.contains("filesFull") {
            #expect(!page.html.contains("type=\"file\""), "\(page.name)")
        }
    }

    /// Every character needs an escape; appending escapes one way made this take minutes.
    @Test(arguments: [("\"", 1_000_000), ("é<", 50_000), ("\0", 50_000)])
    func `a million characters in one field are shown to the last`(characters: String, count: Int) throws {
        var draft = SampleReport.draft(text: "x")
        draft.what = String(repeating: characters, count: count)
        let page = AnswersPage(site: try SampleSite.edition(), language: .id, draft: draft, token: "T")
        let html = try ReportingPages.rendered("answers", page).html
        let shown = ScalarEscaping().escapeText(characters)
        #expect(html.utf8.count > 2 * count * shown.utf8.count, "once to read, once to travel on")
    }
}
