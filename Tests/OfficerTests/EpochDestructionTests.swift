import Foundation
import Messages
import Peluit
import Storage
import Testing

@testable import Officer

/// When an epoch's secret goes. Spec 2.5, last paragraph.
@Suite struct EpochDestructionTests {
    private let office: SampleOffice
    private let end = ProtocolTime.start(ofEpoch: SampleOffice.epoch + 1)
    private let day = ProtocolTime.secondsPerDay

    init() throws {
        office = try SampleOffice { $0.epochsAhead = 1 }
    }

    @Test func `it goes 14 days after its epoch's end, once all days up to 7 after it are held`() async throws {
        let log = try await store(days: 0..<14)
        #expect(try await office.supply.destroyExpired(at: end + 14 * day - 1, log: log) == [])
        #expect(try await office.supply.destroyExpired(at: end + 14 * day, log: log) == [SampleOffice.epoch])
        #expect(office.folder.epochsHeld() == [SampleOffice.epoch + 1])
        #expect(try await office.supply.destroyExpired(at: end + 14 * day, log: log) == [])
    }

    @Test func `it stays while a day is missing`() async throws {
        let short = try await store(days: 0..<13)
        #expect(try await office.supply.destroyExpired(at: end + 60 * day, log: short) == [])
        try await short.recordDay(record(14))
        #expect(try await office.supply.destroyExpired(at: end + 60 * day, log: short) == [])
        try await short.recordDay(record(13))
        #expect(try await office.supply.destroyExpired(at: end + 60 * day, log: short) == [SampleOffice.epoch])
    }

    @Test func `it stays while nothing was recorded at all`() async throws {
        #expect(try await office.supply.destroyExpired(at: end + 400 * day, log: store(days: 0..<0)) == [])
    }

    @Test func `it stays while an envelope of its week is not decided`() async throws {
        let log = try await store(days: 0..<30)
        let submission = try ReporterSide(office).report()
        _ = try await log.insertIntake([submission])
        #expect(try await office.supply.destroyExpired(at: end + 14 * day, log: log) == [])
        var changes = CaseLogChanges()
        changes.decisions = [IntakeDecision(hash: submission.hash, state: .rejected(reason: "damaged"))]
        try await log.apply(changes)
        #expect(try await office.supply.destroyExpired(at: end + 14 * day, log: log) == [SampleOffice.epoch])
    }

    @Test func `an undecided envelope of another week does not hold it`() async throws {
        let log = try await store(days: 0..<30)
        let reporter = ReporterSide(office)
        let later = try reporter.submission(reporter.payload(.report, reporter.content()), epoch: SampleOffice.epoch + 1)
        _ = try await log.insertIntake([later])
        #expect(try await office.supply.destroyExpired(at: end + 30 * day, log: log) == [SampleOffice.epoch])
    }

    /// A store with days recorded, counted from the epoch's first.
    private func store(days: Range<UInt32>) async throws -> MemoryCaseLog {
        let log = MemoryCaseLog()
        for number in days { try await log.recordDay(record(number)) }
        return log
    }

    private func record(_ number: UInt32) -> GatewayDay {
        GatewayDay(
            day: ProtocolTime.day(at: ProtocolTime.start(ofEpoch: SampleOffice.epoch)) + number, leaves: [],
            padding: Storage.DayPadding(leaves: 0, seed: nil), checkpoint: [], treeState: [], isAcknowledged: true)
    }
}
