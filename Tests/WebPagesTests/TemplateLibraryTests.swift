import Messages
import Testing

@testable import WebPages

@Suite struct TemplateLibraryTests {
    @Test func `the shipped templates load`() throws {
        _ = try TemplateLibrary()
    }

    @Test(arguments: [
        "{{{text}}}", "{{&text}}", "{{% CONTENT_TYPE: TEXT }}", "{{=<% %>=}}", "{{ text }}", "{{upper(text)}}", "{{*partial}}", "{{}}",
    ])
    func `refuses a tag that could write unescaped text`(tag: String) {
        #expect(throws: PageError.unsafeTag(.error)) { try library(error: "<p>\(tag)</p>") }
    }

    @Test(arguments: ["{{>absent}}", "{{<absent}}{{/absent}}"])
    func `refuses a partial that does not exist`(tag: String) {
        #expect(throws: PageError.unknownPartial(in: .error)) { try library(error: tag) }
    }

    @Test func `names the line of a template that does not parse`() {
        #expect(throws: PageError.malformed(.error, line: 3)) { try library(error: "<p>\n</p>\n{{#text}}{{/other}}") }
    }

    @Test func `refuses a tag that is never closed`() {
        #expect(throws: PageError.malformed(.error, line: 1)) { try library(error: "<p>{{text") }
    }

    @Test func `refuses bytes that are not text`() {
        #expect(throws: PageError.notText(.error)) {
            try TemplateLibrary { $0 == .error ? [0x3C, 0xFF] : $0.source }
        }
    }

    @discardableResult
    private func library(error: String) throws -> TemplateLibrary {
        try TemplateLibrary { $0 == .error ? Array(error.utf8) : $0.source }
    }
}
