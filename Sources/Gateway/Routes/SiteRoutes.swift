import Messages
import HTTPTypes
import Hummingbird
import Peluit
import Storage
import WebPages

/// The pages for people: front page, stylesheet, QR code, quick exit.
struct SiteRoutes<Store: GatewayStore>: Sendable {
    let site: Site
    let rosters: RosterKeeper<Store>

    var routes: RouteCollection<GatewayContext> {
        let routes = RouteCollection(context: GatewayContext.self)
        for language in Language.allCases {
            serve(language.homePath, from: routes) { _ in
                try site.pages(under: await rosters.state).frontPage(in: language)
            }
        }
        for asset in StaticAsset.all {
            serve(asset.path, from: routes) { asset.response(to: $0) }
        }
        serve(StaticAsset.qrCodePath, from: routes) { request in
            guard let qrCode = try site.pages(under: await rosters.state).qrCode else { throw HTTPError(.notFound) }
            return qrCode.response(to: request)
        }
        serve(QuickExit.path, from: routes) { _ in site.exit.response() }
        return routes
    }

    private func serve(
        _ path: String, from routes: RouteCollection<GatewayContext>, _ answer: @escaping @Sendable (Request) async throws -> Response
    ) {
        routes.get(RouterPath(path)) { request, _ in try await answer(request) }
        routes.head(RouterPath(path)) { request, _ in try await answer(request).createHeadResponse() }
    }
}
