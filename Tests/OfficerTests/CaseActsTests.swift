import Casework
import Messages
import OfficerKeys
import Peluit
import Storage
import Testing

@testable import Officer

/// Replies and stages: each act one transaction. Spec 11.3, 11.5 to 11.7.
@Suite struct CaseActsTests {
    private let office: SampleOffice
    private let session: OfficeSession
    private let reporter: ReporterSide
    private let day = ProtocolTime.secondsPerDay

    init() async throws {
        office = try SampleOffice()
        session = try await office.session()
        reporter = ReporterSide(office)
        _ = try await session.log.insertIntake([reporter.report(day: SampleOffice.day - 2)])
        _ = try await office.open(session)
    }

    private func open() async throws -> OpenCase {
        try #require(await session.openCase(of: reporter.mailbox.thread))
    }

    private func acts(at time: UInt64 = SampleOffice.time) -> CaseActs {
        CaseActs(session: session, time: time)
    }

    private func replies() async throws -> [(id: ReplyID, document: ReplyDocument)] {
        try reporter.replies(among: await session.log.unpostedCells(limit: 1_000).map(\.cell))
    }

    /// Everything that an act could have changed.
    private func written() async throws -> [CaseHead] {
        #expect(try await session.log.unpostedCount() == 1)
        return try await session.log.heads()
    }

    @Test func `a reply is an event and sealed cells`() async throws {
        try await acts().reply("Kapan kejadiannya?", due: CalendarDate("2026-12-01"), to: open())
        let open = try await open()
        guard case .replied(let reply, let requester) = open.entries.last?.body else {
            Issue.record("no reply")
            return
        }
        #expect(requester == "Sari")
        let received = try #require(try await replies().last)
        #expect(received.id.bytes == reply.replyID)
        #expect(received.document == reply.document)
        #expect(received.document.kind == .message)
        #expect(received.document.text == "Kapan kejadiannya?")
        #expect(received.document.due == CalendarDate("2026-12-01"))
        #expect(open.state.unread == 0)
    }

    @Test func `a long reply goes out in several parts`() async throws {
        let text = String(repeating: "a", count: 20_000)
        try await acts().reply(text, to: open())
        #expect(try await session.log.unpostedCount() == 1 + 6)
        #expect(try await replies().last?.document.text == text)
    }

    @Test func `a reply that eight parts do not hold is refused and leaves nothing`() async throws {
        let before = try await written()
        let open = try await open()
        #expect(await refusal { try await acts().reply(String(repeating: "a", count: 32_000), to: open) }?.code == .data)
        #expect(try await written() == before)
    }

    @Test func `earlier names the replies before this one, acknowledgements among them, 32 at most (6.3)`() async throws {
        let acknowledged = try #require(try await open().entries.last?.body.reply?.replyID)
        try await acts().reply("1", to: open())
        #expect(try await replies().last?.document.earlier == [acknowledged])
        for number in 2...35 { try await acts().reply("\(number)", to: open()) }
        let ids = try await open().entries.compactMap { $0.body.reply?.replyID }
        #expect(try await replies().last?.document.earlier == Array(ids.dropLast().suffix(32)))
    }

    @Test func `a stage changes the case and tells the reporter`() async throws {
        try await acts().move(open(), .verify)
        #expect(try await open().state.stage == .verifying)
        let status = try #require(try await replies().last?.document)
        #expect(status.kind == .status)
        #expect(status.text.isEmpty)
        #expect(status.timeline.map(\.stage) == [.received, .verifying])
    }

    @Test func `the timeline has the gateway's day for the arrival and the officers' days for the rest (6.3)`() async throws {
        try await acts(at: SampleOffice.time + day).move(open(), .verify)
        let until = Day(number: SampleOffice.day + 20)
        try await acts(at: SampleOffice.time + 3 * day).move(open(), .awaitReporter(until: until))
        let status = try #require(try await replies().last?.document)
        #expect(status.timeline.map(\.date.text) == ["2026-11-16", "2026-11-19", "2026-11-21"])
        #expect(status.timeline.last?.details.until == CalendarDate(day: until.number))
        #expect(status.due == CalendarDate(day: until.number))
        #expect(status.sent.text == "2026-11-21")
    }

    @Test func `reason, agencies and outcome reach the timeline`() async throws {
        for change in [
            StageChange.verify, .review, .choosePath, .delegate(Agency(name: "Inspektorat A"), Agency(name: "BKN")),
            .conclude(.substantiated),
        ] {
            try await acts().move(open(), change)
        }
        let timeline = try #require(try await replies().last?.document.timeline)
        #expect(timeline[4].details == TimelineEntry.Details(answered: 0, of: 2))
        #expect(timeline[5].details == TimelineEntry.Details(outcome: "substantiated"))
        let archived = ReporterSide(office)
        _ = try await session.log.insertIntake([archived.report()])
        _ = try await office.open(session)
        try await acts().move(try #require(await session.openCase(of: archived.mailbox.thread)), .archive(reason: .abuse))
        let cells = try await session.log.unpostedCells(limit: 1_000).map(\.cell)
        #expect(try archived.replies(among: cells).last?.document.timeline.last?.details == TimelineEntry.Details(reason: "abuse"))
    }

    @Test func `a step that does not exist is refused, and the hint names those that do`() async throws {
        let before = try await written()
        let open = try await open()
        let error = await refusal { try await acts().move(open, .close) }
        #expect(error?.code == .notPermitted)
        for successor in ["verifying", "archived"] { #expect(error?.hint?.en.contains(successor) == true) }
        #expect(error?.hint?.en.contains("closed") == false)
        #expect(try await written() == before)
    }

    @Test func `a clock behind the case's last event is refused and leaves nothing (11.3)`() async throws {
        let before = try await written()
        let open = try await open()
        let behind = acts(at: SampleOffice.time - 7_200)
        #expect(await refusal { try await behind.move(open, .verify) }?.code == .configuration)
        #expect(await refusal { try await behind.reply("Halo", to: open) }?.code == .configuration)
        #expect(try await written() == before)
        #expect(try await self.open().state == open.state)
    }

    @Test func `an act on a case that changed meanwhile is refused and leaves nothing`() async throws {
        let stale = try await open()
        try await acts().reply("Pertama", to: stale)
        let heads = try await session.log.heads()
        #expect(await refusal { try await acts().reply("Kedua", to: stale) }?.code == .tryAgain)
        #expect(try await session.log.heads() == heads)
        #expect(try await replies().map(\.document.text) == ["", "Pertama"])
    }

    @Test func `a reporter who cannot be answered: a reply is refused, a stage is not`() async throws {
        let hostile = ReporterSide(office)
        let payload = try hostile.payload(.report, hostile.content(), replyKey: [UInt8](repeating: 0, count: 32))
        _ = try await session.log.insertIntake([hostile.submission(payload)])
        _ = try await office.open(session)
        let open = try #require(await session.openCase(of: hostile.mailbox.thread))
        #expect(await refusal { try await acts().reply("Halo", to: open) }?.code == .data)
        #expect(try await session.log.head(of: open.id.bytes)?.sequence == 1)
        try await acts().move(open, .archive(reason: .abuse))
        #expect(await session.openCase(of: hostile.mailbox.thread)?.state.stage == .archived(reason: .abuse))
    }

    @Test func `a status that is sealed again keeps its id; a later one has another (8.2)`() async throws {
        let writer = ReplyWriter(open: try await open(), keys: session.keys, time: SampleOffice.time)
        let again = ReplyWriter(open: try await open(), keys: session.keys, time: SampleOffice.time + 40 * day)
        #expect(try writer.status().replyID == again.status().replyID)
        try await acts().move(open(), .verify)
        let moved = ReplyWriter(open: try await open(), keys: session.keys, time: SampleOffice.time)
        #expect(try moved.status().replyID != writer.status().replyID)
        #expect(try await replies().last?.id.bytes == moved.status().replyID)
    }

    @Test func `the two lists of stages have equal identifiers (11.5)`() {
        #expect(Stage.Name.allCases.map(\.rawValue) == StageName.allCases.map(\.rawValue))
        for name in Stage.Name.allCases { #expect(StageName(name).rawValue == name.rawValue) }
    }

    @Test(arguments: Stage.Name.allCases)
    func `a decision reads back from its record`(_ name: Stage.Name) throws {
        let details =
            switch name.detail {
            case .until: StageDetails(until: Day(number: 20_800))
            case .reason: StageDetails(reason: .duplicate)
            case .agencies: StageDetails(agencies: NonEmpty(Agency(name: "BKN")))
            case .outcome: StageDetails(outcome: .unsubstantiated)
            case _: StageDetails()
            }
        guard let change = try? StageChange(to: name, details: details) else {
            #expect(name == .received)
            return
        }
        #expect(StageChange(StageRecord(change, from: .received)) == change)
    }
}
