import Messages
import NIOCore

@testable import WebPages

/// Every page there is, rendered, for the claims that hold for all of them.
struct RenderedPage {
    let name: String
    let language: Language
    let html: String

    /// - Parameter site: Whose pages; the sample's, if not said.
    static func all(of site: SiteEdition? = nil) throws -> [RenderedPage] {
        let library = try TemplateLibrary()
        let site = try site ?? SampleSite.edition()
        return try Language.allCases.flatMap { language in
            let fixed = try SitePages.table.map { path, page in
                RenderedPage(name: "\(path)", language: language, html: text(of: try page(site, language).render(with: library)))
            }
            let errors = try ErrorPage.Cause.allCases.map { cause in
                let page = ErrorPage(cause, site: site, language: language)
                return RenderedPage(name: "\(cause)", language: language, html: text(of: try page.render(with: library)))
            }
            return fixed + errors
        }
    }

    static func text(of buffer: ByteBuffer) -> String {
        String(decoding: buffer.readableBytesView, as: UTF8.self)
    }

    /// One page, and no other made for it.
    static func page(_ path: PagePath, in language: Language, of site: SiteEdition? = nil) throws -> String {
        guard let (_, page) = SitePages.table.first(where: { $0.path == path }) else { throw Missing() }
        return text(of: try page(try site ?? SampleSite.edition(), language).render(with: TemplateLibrary()))
    }

    struct Missing: Error {}
}
