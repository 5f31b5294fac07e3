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
        try await desk.pageLane.run {
            let fields = try await desk.fields(request, context)
            let pages = try await desk.pages()
            let draft = ReportDraft { fields.all($0) }
            let page = fields.first("page").flatMap(ReportPage.init(rawValue:)) ?? .before
            let flow = ReportFlow(form: ReportForm(pages.edition))
            let stop = flow.stop(after: ReportFlow.Button(fields.first("go")), on: page, draft)
            return try show(stop, draft, fields, pages, language)
        }
    }

    private func show(
        _ stop: ReportFlow.Stop, _ draft: ReportDraft, _ fields: FormFields, _ pages: PublicSite, _ language: Language
    ) throws -> Response {
        let site = pages.edition
        let token = desk.tokens.renew(fields.first("token"), at: desk.clock.now())
        let receipt = desk.receipt(in: fields)
        switch stop.page {
        case .before:
            return try answer(BeforePage(site: site, language: language, draft: draft, problems: stop.problems), stop, pages, language)
        case .matter:
            let page = MatterPage(site: site, language: language, draft: draft, problems: stop.problems, token: token)
            return try answer(page, stop, pages, language)
        case .details:
            let page = DetailsPage(site: site, language: language, draft: draft, problems: stop.problems, token: token)
            return try answer(page, stop, pages, language)
        case .readers:
            let page = ReadersPage(site: site, language: language, draft: draft, problems: stop.problems, token: token)
            return try answer(page, stop, pages, language)
        case .answers:
            return try answer(AnswersPage(site: site, language: language, draft: draft, token: token), stop, pages, language)
        case .code:
            return try code(receipt ?? Receipt.generate(for: desk.organisation), draft, token, pages, language)
        case .files:
            // Nobody gets to the sending page but by way of a code.
            guard let receipt else { return try code(Receipt.generate(for: desk.organisation), draft, token, pages, language) }
            let places = AskedPlaces.kept(by: fields)
            let page = SendPage(
                site: site, language: language, draft: draft, token: token, receipt: Self.text(of: receipt), places: places.numbers,
                problems: [], notice: nil)
            return try answer(page, stop, pages, language)
        }
    }

    private func code(
        _ receipt: borrowing Receipt, _ draft: ReportDraft, _ token: String, _ pages: PublicSite, _ language: Language
    ) throws -> Response {
        let words = ReportingDesk<Store>.words(of: receipt)
        return try desk.response(
            CodePage(site: pages.edition, language: language, draft: draft, token: token, words: words), from: pages, in: language)
    }

    private static func text(of receipt: borrowing Receipt) -> String {
        ReportingDesk<Store>.words(of: receipt).joined(separator: " ")
    }

    private func answer(_ page: some Page, _ stop: ReportFlow.Stop, _ pages: PublicSite, _ language: Language) throws -> Response {
        try desk.response(page, stop.problems.isEmpty ? .ok : .unprocessableContent, from: pages, in: language)
    }
}
