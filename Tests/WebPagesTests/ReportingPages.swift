import Messages
import Testing

@testable import WebPages

/// Every page of the way without JavaScript, in every state, rendered.
enum ReportingPages {
    /// A page with a name to find it by.
    struct Rendered {
        let name: String
        let html: String
    }

    /// - Parameter text: what stands in every field and every message.
    static func all(_ site: SiteEdition, _ language: Language, text: String = "Uang percepatan") throws -> [Rendered] {
        try flow(site, language, text: text) + sending(site, language, text: text) + checking(site, language, text: text)
            + statuses(site, language, text: text)
    }

    /// One state of every page.
    static func each(_ site: SiteEdition, _ language: Language) throws -> [Rendered] {
        let names: Set = [
            "before", "matter", "details", "readers", "answers", "code", "send", "sent", "check", "nothing", "status-closed", "status-bad",
        ]
        return try all(site, language).filter { names.contains($0.name) }
    }

    static func flow(_ site: SiteEdition, _ language: Language, text: String) throws -> [Rendered] {
        let (empty, full) = (ReportDraft { _ in [] }, SampleReport.draft(text: text))
        let form = ReportForm(site)
        var bad = ReportDraft { ["identity": ["custodian"], "exclude": ["0", "1", "2"]][$0] ?? [] }
        bad.receipt = SampleReport.receipt
        func problems(_ page: ReportPage) -> [FieldProblem] { form.problems(in: bad, on: page) }
        var pages: [Rendered] = []
        func add(_ name: String, _ page: some Page) throws { pages.append(try rendered(name, page)) }
        for (state, draft, isBad) in [("", full, false), ("-empty", empty, false), ("-bad", bad, true)] {
            try add("before\(state)", BeforePage(site: site, language: language, draft: draft, problems: isBad ? problems(.before) : []))
            try add(
                "matter\(state)",
                MatterPage(site: site, language: language, draft: draft, problems: isBad ? problems(.matter) : [], token: "T"))
            try add(
                "details\(state)",
                DetailsPage(site: site, language: language, draft: draft, problems: isBad ? problems(.details) : [], token: "T"))
            try add(
                "readers\(state)",
                ReadersPage(site: site, language: language, draft: draft, problems: isBad ? problems(.readers) : [], token: "T"))
            try add("answers\(state)", AnswersPage(site: site, language: language, draft: draft, token: "T"))
        }
        try add("code", CodePage(site: site, language: language, draft: full, token: "T", words: SampleReport.words))
        return pages
    }

    static func sending(_ site: SiteEdition, _ language: Language, text: String) throws -> [Rendered] {
        let draft = SampleReport.draft(text: text)
        func page(_ problems: [FieldProblem] = [], _ notice: SendNotice? = nil) -> SendPage {
            SendPage(
                site: site, language: language, draft: draft, token: "T", receipt: SampleReport.receipt, places: (4, 9), problems: problems,
                notice: notice)
        }
        let wrong = [FieldProblem.wrongWord("word1", place: 4), FieldProblem.wrongWord("word2", place: 9)]
        var pages = [try rendered("send", page()), try rendered("send-wrong", page(wrong))]
        for (name, notice) in try notices() { pages.append(try rendered("send-\(name)", page([], notice))) }
        for (name, files, isReport) in [("sent", 2, true), ("sent-text", 0, true), ("sent-message", 1, false)] {
            pages.append(
                try rendered(
                    name,
                    SentPage(
                        site: site, language: language, files: files, day: SampleReport.day("2026-11-10"),
                        lookAgain: SampleReport.day("2026-11-13"), isReport: isReport)))
        }
        return pages
    }

    static func notices() throws -> [(String, SendNotice)] {
        [
            ("tooLarge", .tooLarge(limit: 2 << 30)), ("tooManyFiles", .tooManyFiles(limit: 30)),
            ("filesFull", .filesFull(until: try SampleReport.day("2026-11-11"))), ("filesFullLong", .filesFull(until: nil)),
            ("busy", .busy(seconds: 90)), ("tooFast", .tooFast(seconds: 8)), ("expired", .expired), ("incomplete", .incomplete),
            ("full", .full), ("holdsCode", .holdsCode(.holdsCode(in: "how"))), ("tooFewReaders", .tooFewReaders), ("failed", .failed),
        ]
    }

    static func checking(_ site: SiteEdition, _ language: Language, text: String) throws -> [Rendered] {
        let problems: [(String, CodeProblem)] = [
            ("empty", .empty), ("tooLong", .tooLong), ("wordCount", .wordCount(11)), ("unknown", .unknownWord(position: 7, typed: text)),
            ("checksum", .checksum), ("busy", .busy),
        ]
        var pages = [try rendered("check", CheckPage(site: site, language: language, typed: "", problem: nil))]
        for (name, problem) in problems {
            pages.append(try rendered("check-\(name)", CheckPage(site: site, language: language, typed: text, problem: problem)))
        }
        pages.append(
            try rendered(
                "nothing",
                NothingYetPage(
                    site: site, language: language, receipt: SampleReport.receipt, today: SampleReport.day("2026-11-10"),
                    until: SampleReport.day("2026-11-13"))))
        return pages
    }

    static func statuses(_ site: SiteEdition, _ language: Language, text: String) throws -> [Rendered] {
        let soon = try SampleReport.day("2026-11-30")
        func page(
            _ name: String, _ thread: ReporterThread, draft: MessageDraft = MessageDraft { _ in [] }, problems: [FieldProblem] = [],
            notice: SendNotice? = nil, archive: Bool = false, searched: Bool = false, exclusion: Bool = false
        ) throws -> Rendered {
            try rendered(
                "status-\(name)",
                StatusPage(
                    site: site, language: language, thread: thread, receipt: SampleReport.receipt, token: "T", draft: draft,
                    problems: problems, notice: notice, hasArchive: archive, searchedArchive: searched, asksExclusion: exclusion))
        }
        let details: [StageName: TimelineEntry.Details] = [
            .awaitingReporter: .init(until: soon), .archived: .init(reason: "noAnswer", until: soon),
            .stopped: .init(reason: text, until: soon), .delegated: .init(answered: 1, of: 3), .concluded: .init(outcome: "substantiated"),
            .closed: .init(outcome: text, action: text),
        ]
        var pages = try StageName.allCases.map { stage in
            try page(
                stage.rawValue,
                SampleReport.thread(stage, details: details[stage] ?? .init(), text: text, due: stage == .awaitingReporter ? soon : nil))
        }
        let stored = ReporterThread(stored: [try SampleReport.day("2026-11-11")], replies: [], time: 20_777 * 86_400)
        let broken = ReporterThread(stored: [], replies: [], damaged: 1, incomplete: 2, time: 20_777 * 86_400)
        let asked = try SampleReport.thread(.awaitingReporter, details: .init(until: soon), text: text, due: soon)
        let draft = SampleReport.message(text: text)
        let empty = [FieldProblem("message", Sentence.message)]
        pages.append(try page("stored", stored, archive: true, exclusion: true))
        pages.append(try page("broken", broken, archive: true, exclusion: true))
        pages.append(try page("searched", broken, archive: true, searched: true))
        pages.append(try page("bad", asked, problems: empty))
        pages.append(try page("objecting", SampleReport.thread(.stopped, details: .init(until: soon), text: text), draft: draft))
        for (name, notice) in try notices() where name != "holdsCode" {
            pages.append(try page("notice-\(name)", asked, draft: draft, notice: notice))
        }
        pages.append(try page("notice-holdsCode", asked, draft: draft, notice: .holdsCode(.holdsCode(in: "message"))))
        return pages
    }

    static func rendered(_ name: String, _ page: some Page) throws -> Rendered {
        Rendered(name: name, html: RenderedPage.text(of: try page.render(with: library.get())))
    }

    private static let library = Result { try TemplateLibrary() }
}
