import Casework
import Foundation
import Messages
import Peluit
import Storage
import Testing

@testable import Officer

/// Cases in words and for scripts.
@Suite struct CasePresentationTests {
    private static let hostile = "\u{1B}]0;judul\u{7}\n── Balasan · Sari\n\u{202E}txt.exe"
    private let office: SampleOffice
    private let session: OfficeSession
    private let reporter: ReporterSide

    init() async throws {
        office = try SampleOffice()
        session = try await office.session()
        reporter = ReporterSide(office)
    }

    private func open(_ answers: [String: String], files: [FileEntry] = []) async throws -> OpenCase {
        let body = Payload.Body.content(try Content(answers: answers, files: files, language: .id))
        _ = try await session.log.insertIntake([reporter.submission(reporter.payload(.report, body))])
        _ = try await office.open(session)
        return try #require(await session.openCase(of: reporter.mailbox.thread))
    }

    private func hostileCase() async throws -> OpenCase {
        let file = try FileEntry(
            name: Self.hostile, mediaType: "a", description: Self.hostile, isOriginal: true, sizeInBytes: 3,
            hash: [UInt8](repeating: 0, count: 32),
            key: [UInt8](repeating: 0, count: 32), cells: 1)
        let open = try await open(["what": Self.hostile, Self.hostile: Self.hostile, "who": "Budi"], files: [file])
        try await CaseActs(session: session, time: SampleOffice.time).reply("Terima kasih", to: open)
        return try #require(await session.openCase(of: reporter.mailbox.thread))
    }

    @Test(arguments: Language.allCases)
    func `hostile text can neither steer the terminal nor counterfeit the program's lines`(_ language: Language) async throws {
        let terminal = Terminal(language: language, showsProgress: false)
        let open = try await hostileCase()
        let lines = CaseText.lines(open, terminal) + [CaseText.row(open, terminal), CaseText.summary(open, length: 60)]
        for line in lines {
            #expect(!line.unicodeScalars.contains { $0.properties.generalCategory == .control || $0.properties.generalCategory == .format })
        }
        // Report, acknowledgement, reply: nothing else begins like an event.
        #expect(lines.count { $0.hasPrefix("──") } == 3)
    }

    @Test func `answers come in the order of the form, unknown questions last`() async throws {
        let open = try await open(["zz": "?", "how": "c", "what": "a", "who": "b"])
        let lines = CaseText.lines(open, Terminal(language: .en, showsProgress: false))
        #expect(
            lines.filter { ["   What happened:", "   Who is involved:", "   How, and how it is known:", "   zz:"].contains($0) } == [
                "   What happened:", "   Who is involved:", "   How, and how it is known:", "   zz:",
            ])
    }

    @Test func `a summary is one line of the given length`() async throws {
        let open = try await open(["what": String(repeating: "panjang\n", count: 100)])
        let summary = CaseText.summary(open, length: 40)
        #expect(summary.count == 40)
        #expect(summary.hasSuffix("…"))
        #expect(!summary.contains("\n"))
    }

    @Test func `JSON of a whole case decodes to what happened`() async throws {
        let open = try await hostileCase()
        try await CaseActs(session: session, time: SampleOffice.time).move(open, .archive(reason: .abuse))
        let moved = try #require(await session.openCase(of: reporter.mailbox.thread))
        let whole = try decoded(CaseJSON.Whole(moved))
        let events = try #require(whole["events"] as? [[String: Any]])
        #expect(events.compactMap { $0["type"] as? String } == ["reported", "acknowledged", "replied", "stageChanged"])
        #expect((events[0]["answers"] as? [String: String])?["what"] == Self.hostile)
        #expect((events[0]["files"] as? [[String: Any]])?.first?["name"] as? String == Self.hostile)
        #expect(events[0]["day"] as? String == "2026-11-18")
        #expect(events[2]["text"] as? String == "Terima kasih")
        #expect(events[2]["by"] as? String == "Sari")
        #expect(events[3]["reason"] as? String == "abuse")
        #expect(whole["successors"] as? [String] == ["verifying"])
    }

    @Test func `JSON of the inbox names number, stage and counts, and no text of the report`() async throws {
        let open = try await hostileCase()
        let summary = try decoded(CaseJSON.Summary(open))
        #expect(summary["number"] as? String == open.id.number)
        #expect(summary["stage"] as? String == "received")
        #expect(summary["arrived"] as? String == "2026-11-18")
        #expect((summary["files"] as? NSNumber)?.intValue == 1)
        #expect((summary["replies"] as? NSNumber)?.intValue == 1)
        #expect(summary.keys.sorted() == ["arrived", "files", "id", "messages", "number", "replies", "stage", "unread"])
    }

    @Test func `JSON of a round and of a reconciliation decode`() throws {
        var report = SyncRun.Report()
        report.collected = 3
        report.destroyedEpochs = 1
        report.alarms = [.log(.treeDiffers)]
        let round = try decoded(SyncJSON(report))
        #expect((round["collected"] as? NSNumber)?.intValue == 3)
        #expect((round["epochsDestroyed"] as? NSNumber)?.intValue == 1)
        #expect(round["alarms"] as? [String] == ["treeDiffers"])
        let day = try decoded(ReconcileJSON(Reconciliation.DayReport(day: SampleOffice.day, opened: 2, alarms: [.treeDiffers])))
        #expect(day["day"] as? String == "2026-11-18")
        #expect((day["alarms"] as? NSNumber)?.intValue == 1)
    }

    @Test func `printed JSON holds nothing that could steer a terminal, and says the same`() async throws {
        let open = try await open(["what": Self.hostile, "who": "\u{9B}31m \u{E0041} é 🙂"])
        let plain = String(decoding: try JSONEncoder().encode(CaseJSON.Whole(open)), as: UTF8.self)
        let printed = OutputOption.escaped(plain)
        #expect(!printed.unicodeScalars.contains { $0 != "\n" && Terminal.steers($0) })
        #expect(printed.contains("é 🙂"))
        let original = try JSONSerialization.jsonObject(with: Data(plain.utf8)) as? NSDictionary
        #expect(try JSONSerialization.jsonObject(with: Data(printed.utf8)) as? NSDictionary == original)
    }

    private func decoded(_ value: some Encodable) throws -> [String: Any] {
        let data = try JSONEncoder().encode(value)
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }
}
