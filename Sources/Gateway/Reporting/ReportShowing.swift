import Hummingbird
import HTTPTypes
import Messages
import Peluit
import Storage
import WebPages

/// Shows a page of a report that is not sent yet, with everything typed so far. Spec 13.2.
struct ReportShowing<Store: GatewayStore>: Sendable {
    let desk: ReportingDesk<Store>
    let pages: PublicSite
    let language: Language

    private var site: SiteEdition { pages.edition }

    func response(_ stop: ReportFlow.Stop, _ fields: FormFields) throws -> Response {
        let draft = ReportDraft { fields.all($0) }
        let receipt = desk.receipt(in: fields)
        let token = desk.token(of: fields)
        switch stop.page {
        case .before:
            return try answer(BeforePage(site: site, language: language, draft: draft, problems: stop.problems), stop)
        case .matter:
            return try answer(MatterPage(site: site, language: language, draft: draft, problems: stop.problems, token: token), stop)
        case .details:
            return try answer(DetailsPage(site: site, language: language, draft: draft, problems: stop.problems, token: token), stop)
        case .readers:
            return try answer(ReadersPage(site: site, language: language, draft: draft, problems: stop.problems, token: token), stop)
        case .answers:
            return try answer(AnswersPage(site: site, language: language, draft: draft, token: token), stop)
        case .code:
            // The code belongs to the form from the moment it was shown.
            return try code(receipt ?? Receipt.generate(for: desk.organisation), draft, token)
        case .files:
            // Nobody gets to the sending page but by way of a code.
            guard let receipt else { return try code(Receipt.generate(for: desk.organisation), draft, token) }
            return try answer(sendPage(fields, draft, token, receipt, problems: stop.problems, notice: nil), stop)
        }
    }

    /// The sending page with what kept the form from being sent; the first page of the report that lacks something, if that is why.
    func response(refused refusal: FormRefusal) throws -> Response {
        let fields = refusal.fields
        if case .notAdmitted(FormProblem.gap(let stop)) = refusal.cause { return try response(stop, fields) }
        guard let receipt = desk.receipt(in: fields) else {
            return try response(ReportFlow.Stop(page: .code, problems: []), fields)
        }
        let draft = ReportDraft { fields.all($0) }
        let notice = NoticeReading(limit: site.formLimit, now: desk.clock.now()).notice(for: refusal.cause)
        var problems: [FieldProblem] = []
        if case .notAdmitted(FormProblem.fields(let found)) = refusal.cause { problems = found }
        let page = sendPage(fields, draft, desk.token(of: fields, receipt), receipt, problems: problems, notice: notice)
        return try desk.response(page, notice?.status ?? .unprocessableContent, from: pages, in: language)
    }

    private func sendPage(
        _ fields: FormFields, _ draft: ReportDraft, _ token: String, _ receipt: borrowing Receipt, problems: [FieldProblem],
        notice: SendNotice?
    ) -> SendPage {
        SendPage(
            site: site, language: language, draft: draft, token: token, receipt: ReportingDesk<Store>.text(of: receipt),
            places: AskedPlaces.kept(by: fields).numbers, problems: problems, notice: notice)
    }

    private func code(_ receipt: borrowing Receipt, _ draft: ReportDraft, _ token: String) throws -> Response {
        let words = ReportingDesk<Store>.words(of: receipt)
        let page = CodePage(site: site, language: language, draft: draft, token: token, words: words)
        return try desk.response(page, from: pages, in: language)
    }

    private func answer(_ page: some Page, _ stop: ReportFlow.Stop) throws -> Response {
        try desk.response(page, stop.problems.isEmpty ? .ok : .unprocessableContent, from: pages, in: language)
    }
}
