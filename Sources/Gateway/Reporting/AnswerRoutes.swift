import HTTPTypes
import Hummingbird
import Messages
import Peluit
import Storage
import WebPages

/// Seals and stores a message under a code that the reporter holds. Spec 13.4.
struct AnswerRoutes<Store: GatewayStore>: Sendable {
    let desk: ReportingDesk<Store>

    var routes: RouteCollection<GatewayContext> {
        let routes = RouteCollection(context: GatewayContext.self)
        for language in Language.allCases {
            let path = RouterPath(PagePath.answer.path(in: language))
            routes.post(path) { request, context in try await send(request, context, language) }
            routes.get(path) { _, _ in Response(status: .seeOther, headers: [.location: PagePath.check.path(in: language)]) }
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
            var response = try await refused(error, pages, language)
            response.endIfUnread(request, context, after: desk.politeness.linger)
            return response
        }
        return try desk.sent(delivery, isReport: false, pages, language)
    }

    private func admit(_ fields: FormFields, _ site: SiteEdition) async throws {
        try desk.refuseRobots(fields)
        let receipt = try desk.requiredReceipt(in: fields)
        try desk.refuseCode(of: receipt, in: fields)
        let problems = MessageDraft { fields.all($0) }.problems(site: site, hasFiles: true)
        guard problems.isEmpty else { throw FormProblem.fields(problems) }
        try desk.spendToken(of: fields, on: receipt)
        try await desk.checkRoom(for: try await readers(fields, receipt))
    }

    /// The latest reply's set, less whom the reporter names now; before there is a reply, everybody else: else a second message could
    /// reach whom the first one left out. Spec 5.5.
    private func readers(_ fields: FormFields, _ receipt: borrowing Receipt) async throws -> Readers {
        let excluded = RecipientSet(slots: MessageDraft { fields.all($0) }.excluded)
        if let set = try await desk.threads.recipients(of: receipt) { return .exactly(set.subtracting(excluded)) }
        return .excluding(excluded)
    }

    private func deliver(_ form: ReceivedForm, _ site: SiteEdition, _ language: Language) async throws -> UInt32 {
        let receipt = try desk.requiredReceipt(in: form.fields)
        try desk.refuseCode(in: form, of: receipt)
        let draft = MessageDraft { form.fields.all($0) }
        let problems = draft.problems(site: site, hasFiles: !form.files.isEmpty)
        guard problems.isEmpty else { throw FormProblem.fields(problems) }
        let readers = try await readers(form.fields, receipt)
        let content: Content
        do throws(ContentsError) {
            content = try Content(answers: draft.answers(), files: try desk.entries(of: form), language: language)
        } catch {
            throw ComposingError.contents(error)
        }
        return try await desk.messages.send(FormMessage(kind: .message, content: content, readers: readers, identity: nil), from: receipt)
    }

    private func refused(_ refusal: FormRefusal, _ pages: PublicSite, _ language: Language) async throws -> Response {
        let fields = refusal.fields
        guard let receipt = desk.receipt(in: fields) else {
            let page = CheckPage(site: pages.edition, language: language, typed: "", problem: .empty)
            return try desk.response(page, .unprocessableContent, from: pages, in: language)
        }
        var returned = StatusShowing<Store>.Returned(
            draft: MessageDraft { fields.all($0) }, token: desk.token(of: fields, receipt),
            notice: NoticeReading(limit: pages.edition.formLimit, now: desk.clock.now()).notice(for: refusal.cause))
        if case .notAdmitted(FormProblem.fields(let found)) = refusal.cause { returned.problems = found }
        let thread = try await desk.threads.thread(of: receipt, archives: false)
        return try await StatusShowing(desk: desk, pages: pages, language: language).response(thread, receipt, returned: returned)
    }
}
