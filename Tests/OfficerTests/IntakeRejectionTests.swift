import Foundation
import Messages
import Peluit
import Storage
import Testing

@testable import Officer

/// The reasons for which a submission is never opened. Spec 11.4.
@Suite struct IntakeRejectionTests {
    private let office: SampleOffice
    private let session: OfficeSession
    private let reporter: ReporterSide

    init() async throws {
        office = try SampleOffice()
        session = try await office.session()
        reporter = ReporterSide(office)
    }

    private func rejection(of submission: Storage.Submission) async throws -> String? {
        _ = try await session.log.insertIntake([submission])
        #expect(try await office.open(session) == IntakeOpening.Outcome(rejected: 1))
        #expect(await session.cases.isEmpty)
        #expect(try await session.log.heads().isEmpty)
        #expect(try await session.log.unpostedCount() == 0)
        #expect(try await office.open(session) == IntakeOpening.Outcome())
        guard case .rejected(let reason) = try await session.log.intake(submission.hash)?.state else { return nil }
        return reason
    }

    /// The same submission with one bit of its envelope changed, under the hash that it then has.
    private func changed(_ submission: Storage.Submission, at offset: Int) throws -> Storage.Submission {
        var bytes = submission.envelope
        bytes[offset] ^= 1
        return reporter.row(try Envelope(parsing: bytes))
    }

    @Test func `a decoy`() async throws {
        #expect(try await rejection(of: reporter.submission(reporter.payload(.decoy, nil))) == "decoy")
    }

    @Test func `one that is sealed to somebody else`() async throws {
        let stranger = SealingContext.SlotKey(slot: 0, key: BoxKey<Roles.Epoch>.generate().publicKey)
        #expect(try await rejection(of: reporter.submission(reporter.payload(.report, reporter.content()), to: stranger)) == "notForUs")
    }

    @Test func `one that is sealed to another slot`() async throws {
        let other = SealingContext.SlotKey(slot: 1, key: try office.slotKey().key)
        #expect(try await rejection(of: reporter.submission(reporter.payload(.report, reporter.content()), to: other)) == "notForUs")
    }

    @Test(arguments: [16_383, 952, 24, 16])
    func `one whose body, commitment or header was changed`(_ offset: Int) async throws {
        #expect(try await rejection(of: changed(reporter.report(), at: offset)) == "damaged")
    }

    @Test func `one whose slot was changed is no longer for us`() async throws {
        #expect(try await rejection(of: changed(reporter.report(), at: 100)) == "notForUs")
    }

    @Test func `one that another author signed`() async throws {
        let other = ReporterSide(office).mailbox.author.verificationKey.bytes
        let payload = try reporter.payload(.report, reporter.content(), authorKey: other)
        #expect(try await rejection(of: reporter.submission(payload)) == "forgedAuthor")
    }

    @Test(arguments: ["", "{}", "bukan JSON", "{\"v\":2}", "[[[[[[[[[[[[[[[[[[[["])
    func `one whose payload is none`(_ payload: String) async throws {
        #expect(try await rejection(of: reporter.submission(Array(payload.utf8))) == "badContents")
    }

    @Test func `one in which another spelling of the same JSON is signed (6)`() async throws {
        let spaced = try [UInt8(ascii: " ")] + reporter.payload(.report, reporter.content())
        #expect(try await rejection(of: reporter.submission(spaced)) == "badContents")
    }

    @Test func `rejections do not stop what comes behind them`() async throws {
        let bad = try (0..<5).map { _ in try reporter.submission(Array("{}".utf8)) }
        _ = try await session.log.insertIntake(bad + [ReporterSide(office).report()])
        #expect(try await office.open(session) == IntakeOpening.Outcome(newCases: 1, rejected: 5))
    }

    @Test func `every reason is one of the spec's`() {
        #expect(Set(EnvelopeReading.Rejection.allCases.map(\.rawValue)) == ["notForUs", "damaged", "forgedAuthor", "badContents", "decoy"])
    }
}
