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
            routes.post(RouterPath(PagePath.answer.path(in: language))) { request, context in
                try await send(request, context, language)
            }
            routes.get(RouterPath(PagePath.answer.path(in: language))) { _, _ in
                Response(status: .seeOther, headers: [.location: PagePath.check.path(in: language)])
            }
        }
        return routes
    }

    private func send(_ request: Request, _ context: GatewayContext, _ language: Language) async throws -> Response {
        let pages = try await desk.pages()
        do throws(FormRefusal) {
            let form = try await receive(request, context, pages)
            do {
                let day = try await deliver(form, pages.edition, language)
                return try sent(files: form.files.count, day: day, pages, language)
            } catch {
                await desk.forms.discard(form)
                throw FormRefusal(cause: .notAdmitted(error), fields: form.fields)
            }
        } catch {
            return try await refused(error, pages, language, request, context)
        }
    }

    private func receive(_ request: Request, _ context: GatewayContext, _ pages: PublicSite) async throws(FormRefusal) -> ReceivedForm {
        do {
            return try await desk.circuits.run(on: context.circuit) {
                try await desk.forms.receive(request, context) { fields in try await admit(fields, pages.edition) }
            }
        } catch {
            throw error as? FormRefusal ?? FormRefusal(cause: FormRefusal.Cause(error), fields: FormFields())
        }
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

    /// The latest reply's set; before there is one, everybody but those whom the reporter names: else a second message could reach whom
    /// the first one left out. Spec 5.5.
    private func readers(_ fields: FormFields, _ receipt: borrowing Receipt) async throws -> Readers {
        if let set = try await desk.threads.thread(of: receipt, archives: true).recipients { return .exactly(set) }
        return .excluding(RecipientSet(slots: MessageDraft { fields.all($0) }.excluded))
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

    private func sent(files: Int, day: UInt32, _ pages: PublicSite, _ language: Language) throws -> Response {
        let site = pages.edition
        let lookAgain = desk.date(ofDay: day + UInt32(site.configuration.acknowledgementDays))
        let page = SentPage(
            site: site, language: language, files: files, day: desk.date(ofDay: day), lookAgain: lookAgain, isReport: false)
        return try desk.response(page, from: pages, in: language)
    }

    private func refused(
        _ refusal: FormRefusal, _ pages: PublicSite, _ language: Language, _ request: Request, _ context: GatewayContext
    ) async throws -> Response {
        let fields = refusal.fields
        if case .notAdmitted(FormProblem.robot) = refusal.cause {
            return try sent(files: 0, day: ProtocolTime.day(at: desk.clock.now()), pages, language)
        }
        var returned = StatusShowing<Store>.Returned(
            draft: MessageDraft { fields.all($0) }, token: fields.first("token"),
            notice: NoticeReading(limit: pages.edition.formLimit, now: desk.clock.now()).notice(for: refusal.cause))
        if case .notAdmitted(FormProblem.fields(let found)) = refusal.cause { returned.problems = found }
        guard let receipt = desk.receipt(in: fields) else {
            let page = CheckPage(site: pages.edition, language: language, typed: "", problem: .empty)
            return try desk.response(page, .unprocessableContent, from: pages, in: language, to: request, context)
        }
        let thread = try await desk.threads.thread(of: receipt, archives: false)
        var response = try await StatusShowing(desk: desk, pages: pages, language: language).response(thread, receipt, returned: returned)
        response.endIfUnread(request, context, after: desk.politeness.linger)
        return response
    }
}
