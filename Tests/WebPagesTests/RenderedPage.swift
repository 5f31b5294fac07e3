import Messages
import NIOCore
import WebPages

/// Every page there is, rendered, for the claims that hold for all of them.
enum RenderedPage {
    static func all(organisationName: String = "Inspektorat Contoh", address: String = "https://lapor.example") throws -> [String] {
        let library = try TemplateLibrary()
        let site = try SampleSite.edition(named: organisationName, address: address)
        return try Language.allCases.flatMap { language in
            let front = FrontPage(site: site, language: language)
            let errors = ErrorPage.Cause.allCases.map { ErrorPage($0, site: site, language: language) }
            return try [text(of: front.render(with: library))] + errors.map { try text(of: $0.render(with: library)) }
        }
    }

    static func text(of buffer: ByteBuffer) -> String {
        String(decoding: buffer.readableBytesView, as: UTF8.self)
    }
}
