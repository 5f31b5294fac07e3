import Casework
import Messages
import OfficerKeys
import Peluit
import Storage
import Testing

@testable import Officer

/// From pulled submissions to cases. Spec 11.4.
@Suite struct IntakeOpeningTests {
    private let office: SampleOffice
    private let session: OfficeSession
    private let reporter: ReporterSide

    init() async throws {
        office = try SampleOffice()
        session = try await office.session()
        reporter = ReporterSide(office)
    }

    private func take(_ submissions: Storage.Submission...) async throws -> IntakeOpening.Outcome {
        _ = try await session.log.insertIntake(submissions)
        return try await office.open(session)
    }

    private func onlyCase() async throws -> OpenCase {
        let cases = await session.casesByActivity
        #expect(cases.count == 1)
        return try #require(cases.first)
    }

    @Test func `a report becomes a case and is acknowledged`() async throws {
        let submission = try reporter.report("Pengadaan fiktif", day: SampleOffice.day - 1)
        #expect(try await take(submission) == IntakeOpening.Outcome(newCases: 1))
        let open = try await onlyCase()
        #expect(open.entries.map(\.sequence) == [1, 2])
        #expect(open.entries.first?.body.message?.content.answers == ["what": "Pengadaan fiktif"])
        #expect(open.entries.first?.body.message?.envelope == submission.hash)
        #expect(open.entries.last?.body.reply?.document.kind == .acknowledgement)
        #expect(open.thread == reporter.mailbox.thread)
        #expect(open.state.arrival.number == SampleOffice.day - 1)
        #expect(try await session.log.intake(submission.hash)?.state == .opened)
    }

    @Test func `a follow-up joins its thread's case`() async throws {
        _ = try await take(reporter.report())
        #expect(try await take(reporter.message("Tambahan")) == IntakeOpening.Outcome(messages: 1))
        let open = try await onlyCase()
        #expect(open.state.messages == 2)
        #expect(open.entries.compactMap(\.body.message).map(\.content.answers) == [["what": "Pengadaan fiktif"], ["what": "Tambahan"]])
    }

    @Test func `a follow-up that overtook its report becomes a case, and the report joins it`() async throws {
        #expect(try await take(reporter.message("Tambahan")) == IntakeOpening.Outcome(newCases: 1))
        #expect(try await take(reporter.report()) == IntakeOpening.Outcome(messages: 1))
        let open = try await onlyCase()
        guard case .messageReceived = open.entries[0].body, case .reported = open.entries[2].body else {
            Issue.record("the case begins with what came first")
            return
        }
    }

    @Test func `reporters do not share cases`() async throws {
        let other = ReporterSide(office)
        #expect(try await take(reporter.report(), other.report(), other.message()).newCases == 2)
        #expect(await session.cases.count == 2)
        #expect(await session.openCase(of: other.mailbox.thread)?.state.messages == 2)
    }

    @Test func `a delegation is opened like a report`() async throws {
        #expect(
            try await take(reporter.submission(reporter.payload(.delegation, reporter.content()))) == IntakeOpening.Outcome(newCases: 1))
    }

    @Test func `running again changes nothing`() async throws {
        _ = try await take(reporter.report(), reporter.message())
        let before = try await session.log.heads()
        let waiting = try await session.log.unpostedCount()
        #expect(try await office.open(session) == IntakeOpening.Outcome())
        #expect(try await session.log.heads() == before)
        #expect(try await session.log.unpostedCount() == waiting)
    }

    @Test func `the same envelope pulled again is not opened again`() async throws {
        let submission = try reporter.report()
        _ = try await take(submission)
        #expect(try await take(submission) == IntakeOpening.Outcome())
        #expect(await session.cases.count == 1)
    }

    @Test func `a reopened store tells the same cases`() async throws {
        _ = try await take(reporter.report(), ReporterSide(office).report("Lain"))
        _ = try await take(reporter.message())
        let before = await session.cases
        await session.close()
        let again = try await office.session()
        let after = await again.cases
        #expect(await again.faults.isEmpty)
        #expect(Set(after.keys) == Set(before.keys))
        for (id, open) in before {
            let reopened = try #require(after[id])
            #expect(reopened.state == open.state)
            #expect(reopened.last == open.last)
            #expect(reopened.entries.map(\.body) == open.entries.map(\.body))
            #expect(reopened.thread == open.thread)
            #expect(reopened.address.replyBox == open.address.replyBox)
        }
        // The thread is known again: the next message joins it.
        _ = try await again.log.insertIntake([reporter.message("Masih ada")])
        #expect(try await office.open(again) == IntakeOpening.Outcome(messages: 1))
    }

    @Test func `without the epoch's secret it waits, and opens once the secret is back`() async throws {
        let submission = try reporter.report()
        _ = try await session.log.insertIntake([submission])
        #expect(try await office.open(session, without: [SampleOffice.epoch]) == IntakeOpening.Outcome(withoutEpochKey: 1))
        #expect(try await session.log.intake(submission.hash)?.state == .pending)
        #expect(try await office.open(session) == IntakeOpening.Outcome(newCases: 1))
    }

    @Test func `an envelope for four eyes waits for the second officer, and is never taken for damaged (spec 5_4)`() async throws {
        let submission = try reporter.report()
        _ = try await session.log.insertIntake([submission])
        #expect(try await office.open(session, quorum: 2) == IntakeOpening.Outcome(undecided: 1))
        #expect(try await session.log.intake(submission.hash)?.state == .pending)
    }

    @Test func `a clock behind the case's last event does not keep a message out`() async throws {
        _ = try await take(reporter.report())
        _ = try await session.log.insertIntake([reporter.message()])
        #expect(try await office.open(session, at: SampleOffice.time - 86_400) == IntakeOpening.Outcome(messages: 1))
        #expect(try await onlyCase().entries.map(\.time) == [SampleOffice.time, SampleOffice.time, SampleOffice.time, SampleOffice.time])
    }

    @Test func `a reply box to which nothing can be sealed does not keep the report out`() async throws {
        let payload = try reporter.payload(.report, reporter.content(), replyKey: [UInt8](repeating: 0, count: 32))
        #expect(try await take(reporter.submission(payload)) == IntakeOpening.Outcome(newCases: 1))
        #expect(try await onlyCase().entries.count == 1)
        #expect(try await session.log.unpostedCount() == 0)
    }

    @Test func `the acknowledgement opens on the reporter's side and says what arrived (6.3)`() async throws {
        let file = try SealedFile(pattern(100), named: "bukti.pdf", office.organisation)
        let submission = try reporter.report("Pengadaan fiktif", files: [file.entry])
        _ = try await take(submission, ReporterSide(office).report())
        let cells = try await session.log.unpostedCells(limit: 100).map(\.cell)
        let replies = try reporter.replies(among: cells)
        #expect(replies.count == 1)
        let document = try #require(replies.first?.document)
        let content = try Content(answers: ["what": "Pengadaan fiktif"], files: [file.entry], language: .id)
        #expect(document.kind == .acknowledgement)
        #expect(document.text.isEmpty)
        #expect(document.sent == CalendarDate("2026-11-18"))
        #expect(document.recipients == 1)
        #expect(document.earlier.isEmpty)
        #expect(document.received?.envelope == submission.hash)
        #expect(try document.received?.contentSizeInBytes == UInt32(content.encoded().count))
        #expect(document.received?.files == 1)
        #expect(document.timeline.map(\.stage) == [.received])
    }
}
