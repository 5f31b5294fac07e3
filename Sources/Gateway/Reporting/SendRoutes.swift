import HTTPTypes
import Hummingbird
import Messages
import Peluit
import Storage
import WebPages

/// Seals and stores a report with its files. Spec 13.4.
struct SendRoutes<Store: GatewayStore>: Sendable {
    let desk: ReportingDesk<Store>

    var routes: RouteCollection<GatewayContext> {
        let routes = RouteCollection(context: GatewayContext.self)
        for language in Language.allCases {
            let path = RouterPath(PagePath.send.path(in: language))
            routes.post(path) { request, context in try await send(request, context, language) }
            // Whoever reloads the page by its address begins at the beginning.
            routes.get(path) { _, _ in Response(status: .seeOther, headers: [.location: PagePath.report.path(in: language)]) }
        }
        return routes
    }

    private func send(_ request: Request, _ context: GatewayContext, _ language: Language) async throws -> Response {
        let pages = try await desk.pages()
        let delivery: Delivery
        do throws(FormRefusal) {
            delivery = try await desk.take(request, context) { fields in
                try await admit(fields, pages.edition)
            } deliver: { form in
                try await deliver(form, pages.edition, language)
            }
        } catch {
            var response = try ReportShowing(desk: desk, pages: pages, language: language).response(refused: error)
            response.endIfUnread(request, context, after: desk.politeness.linger)
            return response
        }
        return try desk.sent(delivery, isReport: true, pages, language)
    }

    /// Everything about the text that could keep the report from being sent.
    private func admit(_ fields: FormFields, _ site: SiteEdition) async throws {
        try desk.refuseRobots(fields)
        let receipt = try desk.requiredReceipt(in: fields)
        try desk.refuseCode(of: receipt, in: fields)
        let draft = ReportDraft { fields.all($0) }
        if let gap = ReportFlow(form: ReportForm(site)).firstGap(draft) {
            throw gap.page == .files ? FormProblem.fields(gap.problems) : FormProblem.gap(gap)
        }
        try Self.checkWords(fields, receipt)
        try desk.spendToken(of: fields, on: receipt)
        try await desk.checkRoom(for: Self.readers(draft))
    }

    private static func readers(_ draft: ReportDraft) -> Readers {
        .excluding(RecipientSet(slots: draft.excluded))
    }

    private static func checkWords(_ fields: FormFields, _ receipt: borrowing Receipt) throws(FormProblem) {
        guard let places = AskedPlaces(fields.first("places") ?? "") else { throw .noReceipt }
        var problems: [FieldProblem] = []
        for (field, place) in [("word1", places.first), ("word2", places.second)] {
            let answer = Array((fields.first(field) ?? "").utf8)
            if !receipt.hasWord(answer, at: place - 1) { problems.append(.wrongWord(field, place: place)) }
        }
        guard problems.isEmpty else { throw .fields(problems) }
    }

    private func deliver(_ form: ReceivedForm, _ site: SiteEdition, _ language: Language) async throws -> UInt32 {
        let receipt = try desk.requiredReceipt(in: form.fields)
        try desk.refuseCode(in: form, of: receipt)
        let draft = ReportDraft { form.fields.all($0) }
        // What is said of later files comes behind the first.
        let problems = draft.files.problems()
        guard problems.isEmpty else { throw FormProblem.fields(problems) }
        let message: FormMessage
        do throws(ContentsError) {
            let content = try Content(
                answers: draft.answers(site: site, language: language), files: try desk.entries(of: form), language: language)
            let identity = draft.identity.map { IdentityDetails(name: $0.name, contact: $0.contact) }
            message = FormMessage(kind: .report, content: content, readers: Self.readers(draft), identity: identity)
        } catch {
            throw ComposingError.contents(error)
        }
        return try await desk.messages.send(message, from: receipt)
    }
}
