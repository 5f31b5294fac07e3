@testable import Gateway
import Messages
import Testing
import WebPages

@Suite("The pages of a report, spec 13.2") struct ReportFlowTests {
    private let flow: ReportFlow
    private let complete: ReportDraft

    init() throws {
        let organisation = Organisation(
            name: "Inspektorat Contoh", fingerprint: try Fingerprint(organisationID: [UInt8](repeating: 7, count: 32)))
        let officers = (0..<4).map { SiteEdition.Officer(slot: $0, role: "Petugas \($0)") }
        flow = ReportFlow(
            form: ReportForm(
                SiteEdition(
                    organisation: organisation, address: "https://lapor.example", configuration: .standard, officers: officers,
                    fewestReaders: 2, retentionDays: 90, formLimit: 2 << 30)))
        complete = ReportDraft {
            [
                "participation": ["no"], "goodFaith": ["yes"], "what": ["Suap"], "kind": ["corruption"], "whoUnknown": ["yes"],
                "when": ["Mei"], "how": ["Map"], "unit": ["unknown"],
            ][$0] ?? []
        }
    }

    @Test func `from the first page to the last, and back again`() {
        var page = ReportPage.before
        for expected in ReportPage.allCases.dropFirst() {
            let stop = flow.stop(after: .next, on: page, complete)
            #expect(stop.page == expected && stop.problems.isEmpty)
            page = stop.page
        }
        for expected in ReportPage.allCases.dropLast().reversed() {
            page = flow.stop(after: .back, on: page, complete).page
            #expect(page == expected)
        }
        #expect(flow.stop(after: .back, on: .before, complete).page == .before)
    }

    @Test(arguments: [
        ("what", ReportPage.matter), ("kind", .matter), ("who", .details), ("unit", .details), ("exclude", .readers), ("x", .before),
    ])
    func `each answer is changed on the page that asks it`(question: String, page: ReportPage) {
        #expect(flow.stop(after: ReportFlow.Button("edit-" + question), on: .answers, complete).page == page)
    }

    @Test func `a page with a gap comes again, and so does a gap that lies behind`() {
        var draft = complete
        draft.what = " "
        #expect(flow.stop(after: .next, on: .matter, draft).page == .matter)
        let late = flow.stop(after: .next, on: .answers, draft)
        #expect(late.page == .matter && late.problems.map(\.field) == ["what"])
    }

    @Test func `the other language shows the same page, problems or not`() {
        for page in ReportPage.allCases { #expect(flow.stop(after: .here, on: page, ReportDraft { _ in [] }).page == page) }
    }

    @Test func `leaving out too many officers stops on their page`() {
        var draft = complete
        draft.excluded = [0, 1, 2]
        #expect(flow.stop(after: .next, on: .readers, draft).problems.map(\.field) == ["exclude"])
        draft.excluded = [0, 1]
        #expect(flow.stop(after: .next, on: .readers, draft).page == .answers)
    }
}
