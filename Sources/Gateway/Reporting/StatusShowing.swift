import Hummingbird
import HTTPTypes
import Messages
import Peluit
import Storage
import WebPages

/// Shows what lies under a code, and the form for an answer to it. Spec 13.5.
struct StatusShowing<Store: GatewayStore>: Sendable {
    let desk: ReportingDesk<Store>
    let pages: PublicSite
    let language: Language

    /// What came back with a form that was not sent.
    struct Returned: Sendable {
        var draft = MessageDraft { _ in [] }
        var token: String?
        var problems: [FieldProblem] = []
        var notice: SendNotice?
    }

    func response(
        _ thread: ReporterThread, _ receipt: borrowing Receipt, searchedArchive: Bool = false, returned: Returned = Returned()
    ) async throws -> Response {
        let site = pages.edition
        let words = ReportingDesk<Store>.text(of: receipt)
        let hasArchive = try await !desk.threads.board.archiveMonths().isEmpty
        if thread.isEmpty, returned.notice == nil, returned.problems.isEmpty {
            let period = await desk.rosters.state.current.settings.boardPeriod
            let until = ReporterThread.silenceIsNormal(until: period, after: thread.time) ?? desk.today
            let page = NothingYetPage(
                site: site, language: language, receipt: words, today: desk.today, until: until, hasArchive: hasArchive,
                searchedArchive: searchedArchive)
            return try desk.response(page, from: pages, in: language)
        }
        let page = StatusPage(
            site: site, language: language, thread: thread, receipt: words,
            token: returned.token ?? desk.tokens.issue(at: desk.clock.now()), draft: returned.draft, problems: returned.problems,
            notice: returned.notice, hasArchive: hasArchive, searchedArchive: searchedArchive,
            asksExclusion: thread.recipients == nil && site.officers.count > 1)
        let isFine = returned.notice == nil && returned.problems.isEmpty
        return try desk.response(page, isFine ? .ok : returned.notice?.status ?? .unprocessableContent, from: pages, in: language)
    }
}
