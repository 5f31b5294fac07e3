import Hummingbird
import Messages
import Peluit
import Storage
import WebPages

/// Asks for a code, and shows what lies under it. Spec 13.5.
struct CheckRoutes<Store: GatewayStore>: Sendable {
    let desk: ReportingDesk<Store>

    var routes: RouteCollection<GatewayContext> {
        let routes = RouteCollection(context: GatewayContext.self)
        for language in Language.allCases {
            let path = RouterPath(PagePath.check.path(in: language))
            routes.get(path) { _, _ in try await ask(in: language) }
            routes.head(path) { _, _ in try await ask(in: language).createHeadResponse() }
            routes.post(path) { request, context in try await look(request, context, in: language) }
        }
        return routes
    }

    private func ask(in language: Language) async throws -> Response {
        let pages = try await desk.pages()
        return try desk.response(CheckPage(site: pages.edition, language: language, typed: "", problem: nil), from: pages, in: language)
    }

    private func look(_ request: Request, _ context: GatewayContext, in language: Language) async throws -> Response {
        let pages = try await desk.pages()
        // Whoever sends slowly waits outside.
        let fields = try await desk.fields(request, context)
        do {
            return try await desk.pageLane.run {
                let receipt: Receipt
                do throws(Receipt.ParseError) {
                    receipt = try desk.parsedReceipt(in: fields)
                } catch {
                    return try again(typed: fields.first("receipt") ?? "", CodeProblem(error, typed: fields), pages, language)
                }
                return try await show(receipt, fields, pages, language)
            }
        } catch let refusal as Refusal where refusal.code == .busy {
            return try again(typed: fields.first("receipt") ?? "", .busy, pages, language)
        }
    }

    private func again(typed: String, _ problem: CodeProblem, _ pages: PublicSite, _ language: Language) throws -> Response {
        let page = CheckPage(site: pages.edition, language: language, typed: typed, problem: problem)
        return try desk.response(page, problem == .busy ? .serviceUnavailable : .unprocessableContent, from: pages, in: language)
    }

    private func show(
        _ receipt: borrowing Receipt, _ fields: FormFields, _ pages: PublicSite, _ language: Language
    ) async throws -> Response {
        let archives = fields.first("go") == "archive"
        let thread = try await desk.threads.thread(of: receipt, archives: archives)
        // The language and the archive are looked for with what was being written.
        let draft = MessageDraft { fields.all($0) }
        let returned = StatusShowing<Store>.Returned(draft: draft, token: desk.token(of: fields, receipt))
        return try await StatusShowing(desk: desk, pages: pages, language: language)
            .response(thread, receipt, searchedArchive: archives, returned: returned)
    }
}

extension CodeProblem {
    fileprivate init(_ error: Receipt.ParseError, typed fields: FormFields) {
        switch error {
        case .tooLong: self = .tooLong
        case .wordCount(0): self = .empty
        case .wordCount(let count): self = .wordCount(count)
        case .unknownWord(let position): self = .unknownWord(position: position, typed: fields.word(position, of: "receipt"))
        case .checksum: self = .checksum
        }
    }
}
