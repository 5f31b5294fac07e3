import Mustache
package import NIOCore

/// The parsed templates, each under ``ScalarEscaping``.
///
/// The engine renders a partial with its own default content type, whatever the page around it declared. So the
/// loader writes the declaration before every template, and refuses each tag that could get around it.
package struct TemplateLibrary: Sendable {
    private let templates: MustacheLibrary

    /// Parses the templates that ship with this target.
    ///
    /// - Throws: ``PageError`` about the first template that is not fit to be used.
    package init() throws(PageError) {
        try self.init { name in name.source }
    }

    /// Parses templates from elsewhere; the tests bring unsafe ones.
    init(source: (TemplateName) -> [UInt8]) throws(PageError) {
        MustacheContentTypes.register(ScalarEscaping(), named: ScalarEscaping.name)
        var templates: [String: MustacheTemplate] = [:]
        for name in TemplateName.allCases {
            templates[name.rawValue] = try Self.parse(source(name), as: name)
        }
        self.templates = MustacheLibrary(templates: templates)
    }

    /// Renders a page to UTF-8.
    ///
    /// - Throws: ``PageError/missing(_:)``; not after a successful `init`.
    package func render<P: Page>(_ page: P) throws(PageError) -> ByteBuffer {
        guard let html = templates.render(ShownValue(page), withTemplate: P.template.rawValue) else { throw .missing(P.template) }
        return ByteBuffer(string: html)
    }

    private static func parse(_ bytes: [UInt8], as name: TemplateName) throws(PageError) -> MustacheTemplate {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .notText(name) }
        try TagRules.check(text, of: name)
        do {
            // On the template's first line, so that line numbers in errors stay right.
            return try MustacheTemplate(string: "{{% CONTENT_TYPE: \(ScalarEscaping.name) }}" + text)
        } catch let error as MustacheTemplate.ParserError {
            throw .malformed(name, line: error.context.lineNumber)
        } catch {
            throw .malformed(name, line: 0)
        }
    }
}
