import Messages
import Testing

@testable import WebPages

@Suite struct StatusPageTests {
    @Test(arguments: Language.allCases, StageName.allCases)
    func `every stage has its heading, its step and the arrival before it`(language: Language, stage: StageName) throws {
        let html = try page(language, SampleReport.thread(stage))
        #expect(html.contains("<h1>\(StageTexts.heading(stage)[language])</h1>"))
        #expect(html.contains("<b>\(StageTexts.storedStep[language])</b>\(try SampleReport.day("2026-11-11").phrase[language])"))
        #expect(html.contains("<b>\(StageTexts.collected[language])</b>"))
        let step = stage == .received ? StageTexts.received : stage.reporterTitle
        #expect(html.contains("aria-current=\"step\"><b>\(step[language])</b>"))
    }

    @Test func `the conversation is newest first, with receipts in place of the reporter's own words`() throws {
        let html = try page(.id, SampleReport.thread(.verifying, text: "Terima kasih."))
        let officer = try #require(html.firstRange(of: "<p>Terima kasih.</p>"))
        let received = try #require(html.firstRange(of: "Pesan diterima kantor, dengan satu berkas."))
        let stored = try #require(html.firstRange(of: "Kiriman tersimpan."))
        #expect(officer.lowerBound < received.lowerBound && received.lowerBound < stored.lowerBound)
    }

    @Test(arguments: [("2026-11-30", "Jawablah sampai <b>Senin, 30 November 2026</b>"), ("2026-11-19", "Jawaban Anda ditunggu sampai")])
    func `an answer that is awaited has its date, before and after it`(due: String, sentence: String) throws {
        let html = try page(.id, SampleReport.thread(.awaitingReporter, due: SampleReport.day(due)))
        #expect(html.contains(sentence))
        #expect(html.contains("href=\"#answer\""))
    }

    @Test(arguments: [(StageName.stopped, "2026-11-20", true), (.archived, "2026-11-30", true), (.stopped, "2026-11-19", false)])
    func `an objection is offered until its last day`(stage: StageName, until: String, isOffered: Bool) throws {
        let details = TimelineEntry.Details(reason: "duplicate", until: try SampleReport.day(until))
        #expect(try page(.id, SampleReport.thread(stage, details: details)).contains("name=\"objection\"") == isOffered)
    }

    @Test(arguments: StageName.allCases) func `whether it ended well is asked once it has ended`(stage: StageName) throws {
        #expect(try page(.id, SampleReport.thread(stage)).contains("name=\"satisfaction\"") == (stage == .closed))
    }

    @Test func `the choice of a path stays the office's own affair`() throws {
        #expect(try !page(.id, SampleReport.thread(.choosingPath)).contains(StageName.choosingPath.title.id))
    }

    @Test(arguments: [(true, false, true), (true, true, false), (false, false, false)])
    func `the archive is offered where there is one that was not looked through`(has: Bool, searched: Bool, isOffered: Bool) throws {
        let thread = ReporterThread(stored: [], replies: [], incomplete: 2, time: 0)
        #expect(try page(.id, thread, archive: has, searched: searched).contains("value=\"archive\"") == isOffered)
    }

    @Test func `a notice without a thread still shows the form with what was typed`() throws {
        let thread = ReporterThread(stored: [], replies: [], time: 0)
        let html = try page(.id, thread, draft: SampleReport.message(text: "Map biru"), notice: .busy(seconds: 5))
        #expect(html.contains("\nMap biru</textarea>") && html.contains("Pesan belum terkirim."))
    }

    @Test(
        arguments: zip(
            ["1970-01-01", "2026-11-10", "2024-02-29"], ["Kamis, 1 Januari 1970", "Selasa, 10 November 2026", "Kamis, 29 Februari 2024"]))
    func `a long date names the weekday`(date: String, long: String) throws {
        #expect(try SampleReport.day(date).longPhrase.id == long)
    }

    private func page(
        _ language: Language, _ thread: ReporterThread, draft: MessageDraft = MessageDraft { _ in [] }, notice: SendNotice? = nil,
        archive: Bool = false, searched: Bool = false
    ) throws -> String {
        let page = StatusPage(
            site: try SampleSite.edition(), language: language, thread: thread, receipt: SampleReport.receipt, token: "T", draft: draft,
            problems: [], notice: notice, hasArchive: archive, searchedArchive: searched, asksExclusion: false)
        return try ReportingPages.rendered("status", page).html
    }
}
