import Hummingbird
import Messages
import Peluit
import Storage
import WebPages

/// "Before you begin", and every further page of a report up to sending. Spec 13.2.
struct ReportRoutes<Store: GatewayStore>: Sendable {
    let desk: ReportingDesk<Store>

    var routes: RouteCollection<GatewayContext> {
        let routes = RouteCollection(context: GatewayContext.self)
        for language in Language.allCases {
            let path = RouterPath(PagePath.report.path(in: language))
            routes.get(path) { _, _ in try await begin(in: language) }
            routes.head(path) { _, _ in try await begin(in: language).createHeadResponse() }
            routes.post(path) { request, context in try await go(on: request, context, in: language) }
        }
        return routes
    }

    private func begin(in language: Language) async throws -> Response {
        let pages = try await desk.pages()
        let page = BeforePage(site: pages.edition, language: language, draft: ReportDraft { _ in [] }, problems: [])
        return try desk.response(page, from: pages, in: language)
    }

    private func go(on request: Request, _ context: GatewayContext, in language: Language) async throws -> Response {
        // Whoever sends slowly waits outside.
        let fields = try await desk.fields(request, context)
        let pages = try await desk.pages()
        return try await desk.pageLane.run {
            let page = fields.first("page").flatMap(ReportPage.init(rawValue:)) ?? .before
            let flow = ReportFlow(form: ReportForm(pages.edition))
            let stop = flow.stop(after: ReportFlow.Button(fields.first("go")), on: page, ReportDraft { fields.all($0) })
            return try ReportShowing(desk: desk, pages: pages, language: language).response(stop, fields)
        }
    }
}
