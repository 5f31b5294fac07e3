import Foundation
import Messages
import NIOCore
import Testing

@testable import WebPages

/// What a screen reader, a keyboard and a link checker need of every page.
@Suite struct StructureTests {
    @Test func `every page has one main heading, and no heading skips a level`() throws {
        for page in try RenderedPage.all() {
            let levels = try Markup.tags(of: page.html).compactMap { tag in
                tag.name.count == 2 && tag.name.first == "h" ? tag.name.last?.wholeNumberValue : nil
            }
            #expect(levels.first == 1, "\(page.name)")
            #expect(levels.filter { $0 == 1 }.count == 1, "\(page.name)")
            for (level, next) in zip(levels, levels.dropFirst()) {
                #expect(next <= level + 1, "\(page.name): h\(level) then h\(next)")
            }
        }
    }

    @Test func `a page says its language, and the link to the other one says that one`() throws {
        for page in try RenderedPage.all() {
            let tags = try Markup.tags(of: page.html)
            #expect(tags.first { $0.name == "html" }?["lang"] == page.language.rawValue)
            let other = tags.filter { $0["hreflang"] != nil }
            #expect(other.count == 1)
            #expect(other.first?["hreflang"] == page.language.other.rawValue)
            #expect(other.first?["lang"] == page.language.other.rawValue)
        }
    }

    @Test(arguments: PagePath.allCases)
    func `the other language is the same page`(path: PagePath) throws {
        guard SitePages.table.contains(where: { $0.path == path }) else { return }
        for language in Language.allCases {
            let link = try Markup.tags(of: RenderedPage.page(path, in: language)).first { $0["hreflang"] != nil }
            #expect(link?["href"] == path.path(in: language.other))
        }
    }

    @Test func `every identifier that is referred to is there once`() throws {
        for page in try RenderedPage.all() {
            let tags = try Markup.tags(of: page.html)
            let identifiers = tags.compactMap { $0["id"] }
            #expect(Set(identifiers).count == identifiers.count, "\(page.name)")
            let referring = ["aria-labelledby", "aria-describedby", "aria-controls", "for", "form"]
            let references = tags.flatMap { tag in referring.compactMap { tag[$0] } }
            for reference in references.joined(separator: " ").split(separator: " ") {
                #expect(identifiers.contains(String(reference)), "\(page.name): \(reference)")
            }
        }
    }

    @Test func `every link leads to a page of this site, in the page's language, and to a place that is on it`() throws {
        let pages = try RenderedPage.all()
        for page in pages {
            for tag in try Markup.tags(of: page.html) where tag["hreflang"] == nil {
                guard let target = tag["href"] ?? tag["src"] ?? tag["srcset"] ?? tag["action"] else { continue }
                let parts = target.split(separator: "#", omittingEmptySubsequences: false)
                if !parts[0].isEmpty {
                    let addresses = PagePath.allCases.map { $0.path(in: page.language) }
                    let files = StaticAsset.all.map(\.path) + [QuickExit.path, StaticAsset.qrCodePath]
                    #expect((addresses + files).contains(String(parts[0])), "\(page.name): \(target)")
                }
                if parts.count == 2 {
                    let goal = try #require(
                        parts[0].isEmpty
                            ? page
                            : pages.first { other in
                                other.language == page.language
                                    && PagePath.allCases.contains { $0.path(in: page.language) == parts[0] && "\($0)" == other.name }
                            })
                    #expect(goal.html.contains(" id=\"\(parts[1])\""), "\(page.name): \(target)")
                }
            }
        }
    }

    @Test func `the guide keeps the places that other pages link to`() throws {
        for language in Language.allCases {
            let guide = try RenderedPage.page(.guide, in: language)
            for place in ["tor", "code", "files", "leaving", "justice-collaborator", "retaliation", "questions", "program"] {
                #expect(guide.contains("<h2 id=\"\(place)\">"))
            }
        }
    }

    @Test func `a page and the stylesheet are under 30 KB, compressed`() throws {
        let library = try TemplateLibrary()
        let site = try SampleSite.edition()
        let stylesheet = try compressedSize(of: StaticAsset.stylesheet.contents)
        for (path, page) in SitePages.table {
            let size = try compressedSize(of: page(site, .id).render(with: library)) + stylesheet
            #expect(size < 30_000, "\(path): \(size) bytes")
        }
    }

    /// As `gzip` does it, which every machine that builds this has.
    private func compressedSize(of bytes: ByteBuffer) throws -> Int {
        let file = FileManager.default.temporaryDirectory.appending(path: "peluit-page-\(UUID().uuidString)")
        try Data(bytes.readableBytesView).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let gzip = Process()
        let output = Pipe()
        gzip.executableURL = URL(filePath: "/bin/gzip")
        gzip.arguments = ["-c", file.path()]
        gzip.standardOutput = output
        try gzip.run()
        let compressed = try output.fileHandleForReading.readToEnd() ?? Data()
        gzip.waitUntilExit()
        #expect(gzip.terminationStatus == 0)
        return compressed.count
    }
}
