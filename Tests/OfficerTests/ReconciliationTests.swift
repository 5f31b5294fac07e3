import Messages
import OfficerKeys
import Peluit
import Storage
import Testing

@testable import Officer

/// What the gateway logged against what the office received. Spec 9.6.
@Suite struct ReconciliationTests {
    private let office: SampleOffice
    private let session: OfficeSession
    private let day = SampleOffice.day

    init() async throws {
        office = try SampleOffice()
        session = try await office.session()
    }

    private func reports() async throws -> [Reconciliation.DayReport] {
        try await Reconciliation(log: session.log, organisation: office.organisation, logKey: office.log.verificationKey).run()
    }

    private func received(_ count: Int, on day: UInt32) async throws -> [Storage.Submission] {
        let submissions = try (0..<count).map { _ in try ReporterSide(office).report(day: day) }
        _ = try await session.log.insertIntake(submissions)
        return submissions
    }

    @Test func `nothing recorded is nothing to check`() async throws {
        _ = try await received(1, on: day)
        #expect(try await reports() == [])
    }

    @Test func `a balanced day: opened, rejected, pending, padding recomputed`() async throws {
        var submissions = try await received(2, on: day)
        let reporter = ReporterSide(office)
        submissions.append(try reporter.submission(reporter.payload(.decoy, nil)))
        _ = try await session.log.insertIntake(submissions)
        _ = try await office.open(session)
        submissions += try await received(1, on: day)
        var log = SampleLog(office)
        try await session.log.recordDay(log.close(day, submissions))
        #expect(try await reports() == [Reconciliation.DayReport(day: day, opened: 2, rejected: 1, pending: 1, padding: 28)])
    }

    @Test func `empty days and several days are balanced too`() async throws {
        var log = SampleLog(office)
        for number in 0..<3 as Range<UInt32> {
            try await session.log.recordDay(log.close(day + number, received(number == 1 ? 33 : 0, on: day + number)))
        }
        let reports = try await reports()
        #expect(reports.map(\.padding) == [32, 31, 32])
        #expect(reports.allSatisfy { $0.alarms.isEmpty })
    }

    @Test func `days recorded together carry one later checkpoint`() async throws {
        var log = SampleLog(office)
        let first = log.close(day, [])
        let second = log.close(day + 1, [])
        try await session.log.recordDay(first.with(checkpoint: second.checkpoint))
        try await session.log.recordDay(second)
        #expect(try await reports().allSatisfy { $0.alarms.isEmpty })
    }

    @Test func `a leaf without its envelope`() async throws {
        let swallowed = try ReporterSide(office).report()
        var log = SampleLog(office)
        try await session.log.recordDay(log.close(day, [swallowed]))
        let hash = try #require(EnvelopeHash(swallowed.hash))
        #expect(try await reports().flatMap(\.alarms) == [.leafWithoutEnvelope(hash)])
    }

    @Test func `an envelope without its leaf`() async throws {
        let unlogged = try await received(1, on: day)
        var log = SampleLog(office)
        try await session.log.recordDay(log.close(day, []))
        #expect(try await reports().flatMap(\.alarms) == [.envelopeWithoutLeaf(try #require(EnvelopeHash(unlogged[0].hash)))])
    }

    @Test func `a leaf with another token, by which no reporter would find it`() async throws {
        let submission = try await received(1, on: day)[0]
        let hash = try #require(EnvelopeHash(submission.hash))
        let other = Storage.Submission(
            envelope: submission.envelope, token: LeafToken.random().bytes, hash: submission.hash, day: submission.day)
        var log = SampleLog(office)
        try await session.log.recordDay(log.close(day, [other]))
        #expect(try await reports().flatMap(\.alarms) == [.leafWithoutEnvelope(hash), .envelopeWithoutLeaf(hash)])
    }

    @Test func `an envelope that is logged twice`() async throws {
        let submissions = try await received(1, on: day)
        var log = SampleLog(office)
        try await session.log.recordDay(log.close(day, submissions + submissions))
        #expect(try await reports().flatMap(\.alarms) == [.leafWithoutEnvelope(try #require(EnvelopeHash(submissions[0].hash)))])
    }

    @Test func `leaves that were changed in the store do not lead to the checkpoint`() async throws {
        var log = SampleLog(office)
        let record = log.close(day, [])
        var leaves = record.leaves
        leaves[3] ^= 1
        try await session.log.recordDay(record.with(leaves: leaves))
        #expect(try await reports().flatMap(\.alarms) == [.treeDiffers])
        try await session.log.recordDay(record.with(leaves: Array(leaves.dropLast())))
        #expect(try await reports().flatMap(\.alarms) == [.leavesMalformed])
    }

    @Test func `a checkpoint of another tree, or signed by another key`() async throws {
        var log = SampleLog(office)
        let record = log.close(day, [])
        var other = SampleLog(office)
        try await session.log.recordDay(record.with(checkpoint: other.close(day, []).checkpoint))
        #expect(try await reports().flatMap(\.alarms) == [.treeDiffers])
        let forged = Checkpoint(log.tree).signed(by: SigningKey<Roles.Log>.generate(), office.organisation)
        try await session.log.recordDay(record.with(checkpoint: forged.encoded()))
        #expect(try await reports().flatMap(\.alarms) == [.treeDiffers])
    }

    @Test func `a day that is missing between two others`() async throws {
        var log = SampleLog(office)
        try await session.log.recordDay(log.close(day, []))
        try await session.log.recordDay(log.close(day + 2, []))
        #expect(try await reports().map(\.alarms) == [[], [.dayMissing], []])
    }

    @Test func `a day on which something came and which the log does not know`() async throws {
        _ = try await received(1, on: day - 3)
        var log = SampleLog(office)
        try await session.log.recordDay(log.close(day, []))
        #expect(try await reports() == [.init(day: day - 3, alarms: [.dayMissing]), .init(day: day, padding: 32)])
    }

    @Test func `a gateway that claims four thousand million padding leaves costs nothing`() async throws {
        var log = SampleLog(office)
        let record = log.close(day, [])
        try await session.log.recordDay(record.with(padding: Storage.DayPadding(leaves: .max, seed: record.padding.seed)))
        #expect(try await reports() == [.init(day: day, padding: 32)])
    }

    @Test func `another padding seed explains no leaf`() async throws {
        var log = SampleLog(office)
        let record = log.close(day, [])
        let other = Storage.DayPadding(leaves: 32, seed: Sodium.randomBytes(32))
        try await session.log.recordDay(record.with(padding: other))
        let report = try #require(try await reports().first)
        #expect(report.padding == 0)
        #expect(report.alarms.count == 32)
    }
}
