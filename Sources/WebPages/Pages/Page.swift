package import NIOCore

/// One page. Its stored properties are what the template sees, and nothing else is: the engine reaches every
/// property by reflection, private ones too, so a page holds only what it may show.
package protocol Page: Sendable {
    /// Which template shows the page.
    static var template: TemplateName { get }
}

extension Page {
    /// The page as UTF-8 HTML.
    ///
    /// - Throws: ``PageError/missing(_:)``; not with a library that was made without an error.
    package func render(with library: TemplateLibrary) throws(PageError) -> ByteBuffer {
        try library.render(self)
    }
}
