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
            routes.post(RouterPath(PagePath.send.path(in: language))) { request, context in try await send(request, context, language) }
            // Whoever reloads the page by its address begins at the beginning.
            routes.get(RouterPath(PagePath.send.path(in: language))) { _, _ in
                Response(status: .seeOther, headers: [.location: PagePath.report.path(in: language)])
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
            return try refused(error, pages, language, request, context)
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

    /// Everything about the text that could keep the report from being sent.
    private func admit(_ fields: FormFields, _ site: SiteEdition) async throws {
        try desk.refuseRobots(fields)
        let receipt = try desk.requiredReceipt(in: fields)
        try desk.refuseCode(of: receipt, in: fields)
        let draft = ReportDraft { fields.all($0) }
        guard ReportFlow(form: ReportForm(site)).firstGap(draft) == nil else { throw FormProblem.gap }
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

    private func sent(files: Int, day: UInt32, _ pages: PublicSite, _ language: Language) throws -> Response {
        let site = pages.edition
        let lookAgain = desk.date(ofDay: day + UInt32(site.configuration.acknowledgementDays))
        let page = SentPage(
            site: site, language: language, files: files, day: desk.date(ofDay: day), lookAgain: lookAgain, isReport: true)
        return try desk.response(page, from: pages, in: language)
    }

    /// The page that says that nothing was sent, with everything that was typed.
    private func refused(
        _ refusal: FormRefusal, _ pages: PublicSite, _ language: Language, _ request: Request, _ context: GatewayContext
    ) throws -> Response {
        let fields = refusal.fields
        let draft = ReportDraft { fields.all($0) }
        let site = pages.edition
        if case .notAdmitted(FormProblem.robot) = refusal.cause {
            return try sent(files: 0, day: ProtocolTime.day(at: desk.clock.now()), pages, language)
        }
        let now = desk.clock.now()
        let token = desk.tokens.renew(fields.first("token"), at: now)
        guard let receipt = desk.receipt(in: fields) else {
            let page = AnswersPage(site: site, language: language, draft: draft, token: token)
            return try desk.response(page, .unprocessableContent, from: pages, in: language, to: request, context)
        }
        let notice = NoticeReading(limit: site.formLimit, now: now).notice(for: refusal.cause)
        var problems: [FieldProblem] = []
        if case .notAdmitted(FormProblem.fields(let found)) = refusal.cause { problems = found }
        let places = AskedPlaces.kept(by: fields)
        let page = SendPage(
            site: site, language: language, draft: draft, token: token,
            receipt: ReportingDesk<Store>.words(of: receipt).joined(separator: " "), places: places.numbers, problems: problems,
            notice: notice)
        return try desk.response(page, notice?.status ?? .unprocessableContent, from: pages, in: language, to: request, context)
    }
}
