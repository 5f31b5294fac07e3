import Messages
import Peluit
import Storage
import Testing

@testable import Officer

/// Content that lies in cells of its own. Spec 6.2, 7.4.
@Suite struct OverflowTests {
    private let office: SampleOffice
    private let session: OfficeSession
    private let reporter: ReporterSide
    private let long = String(repeating: "kuitansi ", count: 10_000)

    init() async throws {
        office = try SampleOffice()
        session = try await office.session()
        reporter = ReporterSide(office)
    }

    private func file(_ content: [UInt8], hash: [UInt8]? = nil) throws -> SealedFile {
        try SealedFile(content, named: "content.json", hash: hash, office.organisation)
    }

    private func content() throws -> [UInt8] {
        try Content(answers: ["what": long], language: .id).encoded()
    }

    private func take(_ file: SealedFile) async throws -> IntakeOpening.Outcome {
        _ = try await session.log.insertIntake([reporter.submission(reporter.payload(.report, .overflow(file.entry)))])
        return try await office.open(session)
    }

    @Test func `it waits for its cells and then opens`() async throws {
        let file = try file(content())
        #expect(try await take(file) == IntakeOpening.Outcome(withoutContent: 1))
        #expect(await session.cases.isEmpty)
        try await file.store(in: session.log)
        #expect(try await office.open(session) == IntakeOpening.Outcome(newCases: 1))
        #expect(await session.casesByActivity.first?.entries.first?.body.message?.content.answers["what"] == long)
    }

    @Test func `it reads the same after the store was reopened`() async throws {
        let file = try file(content())
        try await file.store(in: session.log)
        _ = try await take(file)
        await session.close()
        let again = try await office.session()
        #expect(await again.casesByActivity.first?.entries.first?.body.message?.content.answers["what"] == long)
    }

    @Test func `a damaged cell is bad contents`() async throws {
        var file = try file(content())
        file.damage(cell: 0)
        try await file.store(in: session.log)
        #expect(try await take(file) == IntakeOpening.Outcome(rejected: 1))
    }

    @Test func `another hash is bad contents`() async throws {
        let file = try file(content(), hash: [UInt8](repeating: 7, count: 32))
        try await file.store(in: session.log)
        #expect(try await take(file) == IntakeOpening.Outcome(rejected: 1))
    }

    @Test func `what is no content is bad contents`() async throws {
        let file = try file(Array("{\"answers\":{}}".utf8))
        try await file.store(in: session.log)
        #expect(try await take(file) == IntakeOpening.Outcome(rejected: 1))
    }

    @Test func `more than 1 MiB is refused without a look at the cells (6.1)`() async throws {
        #expect(try await take(file([UInt8](repeating: 32, count: 1_048_577))) == IntakeOpening.Outcome(rejected: 1))
    }
}
