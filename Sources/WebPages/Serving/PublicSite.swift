package import HTTPTypes
package import Hummingbird
package import Messages
import NIOCore

/// The gateway's public pages, their assets and the quick way out.
///
/// Everything is rendered by the initialiser: what could go wrong goes wrong at start, and a request costs a copy.
package struct PublicSite: Sendable {
    /// What the pages say.
    package let edition: SiteEdition
    /// The public address as a QR code; nil as long as no address is known.
    package let qrCode: StaticAsset?
    private let library: TemplateLibrary
    private let indonesian: SitePages
    private let english: SitePages
    private let exit: QuickExit

    /// - Parameter exit: Where "Keluar cepat" leads.
    package init(_ site: SiteEdition, exit: QuickExit) throws(PageError) {
        let library = try TemplateLibrary()
        func pages(in language: Language) throws(PageError) -> SitePages {
            try SitePages(site: site, language: language, library: library)
        }
        indonesian = try pages(in: .id)
        english = try pages(in: .en)
        qrCode = try Self.qrCode(of: site.address)
        self.exit = exit
        edition = site
        self.library = library
    }

    /// A page made for one request.
    ///
    /// - Throws: ``PageError/missing(_:)``; not after a successful `init`.
    package func response(_ page: some Page, status: HTTPResponse.Status = .ok, in language: Language) throws(PageError) -> Response {
        Self.response(status, try page.render(with: library), in: language)
    }

    /// `GET` and `HEAD` of the front pages, the assets and the exit.
    package func routes<Context: RequestContext>(context: Context.Type = Context.self) -> RouteCollection<Context> {
        let routes = RouteCollection(context: Context.self)
        for language in Language.allCases {
            serve(language.homePath, from: routes) { _ in frontPage(in: language) }
        }
        for asset in StaticAsset.all {
            serve(asset.path, from: routes) { asset.response(to: $0) }
        }
        if let qrCode { serve(qrCode.path, from: routes) { qrCode.response(to: $0) } }
        serve(QuickExit.path, from: routes) { _ in exit.response() }
        return routes
    }

    private static func qrCode(of address: String) throws(PageError) -> StaticAsset? {
        guard !address.isEmpty else { return nil }
        do {
            return try StaticAsset.qrCode(of: address)
        } catch {
            throw .qrCode(error)
        }
    }

    /// The front page.
    package func frontPage(in language: Language) -> Response {
        Self.response(.ok, pages(in: language).front, in: language)
    }

    /// A page about an error, in the language of the path that was asked for.
    package func errorPage(_ cause: ErrorPage.Cause, forPath path: some StringProtocol) -> Response {
        let language = Language(path: path)
        return Self.response(cause.status, pages(in: language).error(cause), in: language)
    }

    private func pages(in language: Language) -> SitePages {
        switch language {
        case .id: indonesian
        case .en: english
        }
    }

    private func serve<Context: RequestContext>(
        _ path: String,
        from routes: RouteCollection<Context>,
        _ answer: @escaping @Sendable (Request) -> Response
    ) {
        routes.get(RouterPath(path)) { request, _ in answer(request) }
        routes.head(RouterPath(path)) { request, _ in answer(request).createHeadResponse() }
    }

    private static func response(_ status: HTTPResponse.Status, _ html: ByteBuffer, in language: Language) -> Response {
        Response(
            status: status,
            headers: [.contentType: "text/html; charset=utf-8", .contentLanguage: language.tag],
            body: ResponseBody(byteBuffer: html)
        )
    }
}

extension ErrorPage.Cause {
    /// The status that goes with the page.
    package var status: HTTPResponse.Status {
        switch self {
        case .notFound: .notFound
        case .busy: .serviceUnavailable
        case .failure: .internalServerError
        }
    }
}
