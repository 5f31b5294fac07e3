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

    /// `GET` and `HEAD` of every page that is the same for everybody, of the assets and the exit.
    package func routes<Context: RequestContext>(context: Context.Type = Context.self) -> RouteCollection<Context> {
        Self.routes { self }
    }

    /// The same routes over a site that may change while the program runs.
    ///
    /// - Parameter current: The site at the moment of a request.
    package static func routes<Context: RequestContext>(
        context: Context.Type = Context.self, over current: @escaping @Sendable () async throws -> PublicSite
    ) -> RouteCollection<Context> {
        let routes = RouteCollection(context: Context.self)
        for (path, _) in SitePages.table {
            for language in Language.allCases {
                serve(path.path(in: language), from: routes) { _ in
                    let site = try await current()
                    return Self.response(.ok, site.pages(in: language)[path], in: language)
                }
            }
        }
        for asset in StaticAsset.all {
            serve(asset.path, from: routes) { asset.response(to: $0) }
        }
        serve(StaticAsset.qrCodePath, from: routes) { request in
            guard let qrCode = try await current().qrCode else { throw HTTPError(.notFound) }
            return qrCode.response(to: request)
        }
        serve(QuickExit.path, from: routes) { _ in try await current().exit.response() }
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

    private static func serve<Context: RequestContext>(
        _ path: String,
        from routes: RouteCollection<Context>,
        _ answer: @escaping @Sendable (Request) async throws -> Response
    ) {
        routes.get(RouterPath(path)) { request, _ in try await answer(request) }
        routes.head(RouterPath(path)) { request, _ in try await answer(request).createHeadResponse() }
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
        case .unreadable: .badRequest
        case .failure: .internalServerError
        }
    }
}
