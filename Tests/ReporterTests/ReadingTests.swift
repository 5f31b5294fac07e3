import Foundation
import GatewayClient
import Messages
import Peluit
import Synchronization
import TestSupport
import Testing

@testable import Reporter

@Suite struct ReadingTests {
    private let scene: Scene
    private let day = CalendarDate(year: 2026, month: 11, dayOfMonth: 18)

    init() throws {
        scene = try Scene()
    }

    @Test func `an unused code says until when that is normal (spec 9_5)`() async throws {
        let text = try await read(Receipt.generate(for: scene.organisation.id))
        #expect(text.contains("Nothing under this code yet. That is normal until 19 November 2026"))
    }

    @Test func `the timeline begins with stored, collected, acknowledged (spec 9_5)`() async throws {
        let receipt = Receipt.generate(for: scene.organisation.id)
        try logLeaf(of: receipt)
        let received = try ReceivedSummary(envelope: [UInt8](repeating: 1, count: 32), contentSizeInBytes: 9, files: 0)
        let timeline = [TimelineEntry(stage: .received, date: try date(18)), TimelineEntry(stage: .verifying, date: try date(20))]
        try scene.post(
            ReplyDocument(kind: .acknowledgement, sent: date(18), timeline: [timeline[0]], recipients: 1, received: received), to: receipt)
        try scene.post(
            ReplyDocument(
                kind: .message, text: "Kapan kejadiannya?", sent: date(20), timeline: timeline, recipients: 1, registerNumber: "R-7",
                due: date(27)),
            to: receipt)
        let text = try await read(receipt)
        let marks = [
            "Stored on the server", "Collected", "acknowledged", "Verification", "Kapan kejadiannya?", "R-7",
            "awaited until 27 November 2026",
        ]
        let places = marks.map { text.range(of: $0)?.lowerBound }
        #expect(!places.contains(nil) && places.compactMap { $0 } == places.compactMap { $0 }.sorted())
        #expect(!text.contains("Received"), "what the first three lines say is not said again")
    }

    @Test func `gaps and damaged cells are counted (spec 8_4)`() async throws {
        let receipt = Receipt.generate(for: scene.organisation.id)
        try scene.post(
            ReplyDocument(
                kind: .message, text: "Ketiga", sent: date(20), timeline: [], recipients: 1,
                earlier: [ReplyID.random().bytes, ReplyID.random().bytes]),
            to: receipt)
        let forged = try scene.organisation.boardCells(
            ReplyDocument(kind: .message, text: "Palsu", sent: date(20), timeline: [], recipients: 1).encoded(), as: .random(),
            to: Mailbox(receipt), signedBy: SigningKey<Roles.OfficeReply>.generate())
        scene.gateway.state.withLock { $0.board += forged }
        let text = try await read(receipt)
        #expect(text.contains("2 earlier replies were not found"))
        #expect(text.contains("1 parts for this code are damaged"))
        #expect(!text.contains("Palsu"))
    }

    @Test func `old replies come from the archive when asked for`() async throws {
        let receipt = Receipt.generate(for: scene.organisation.id)
        try scene.post(ReplyDocument(kind: .message, text: "Jawaban lama", sent: date(2), timeline: [], recipients: 1), to: receipt)
        scene.gateway.state.withLock { state in
            state.archive = ["2026-10": state.board]
            state.board = []
        }
        #expect(try await read(receipt).contains("Nothing under this code"))
        let all = ThreadReader.Range(archives: true)
        #expect(try await read(receipt, all).contains("Jawaban lama"))
    }

    @Test func `an office's text cannot steer the terminal`() async throws {
        let receipt = Receipt.generate(for: scene.organisation.id)
        let text = "Baik\u{1B}[2J\u{7}\u{202E}lah"
        try scene.post(ReplyDocument(kind: .message, text: text, sent: date(20), timeline: [], recipients: 1), to: receipt)
        #expect(try await read(receipt).contains("Baik[2Jlah"))
    }

    @Test func `JSON holds the replies as the office wrote them`() async throws {
        let receipt = Receipt.generate(for: scene.organisation.id)
        let document = try ReplyDocument(kind: .status, sent: date(20), timeline: [], recipients: 1)
        let id = ReplyID.random()
        try scene.post(document, id: id, to: receipt)
        let hex = String(decoding: id.hex, as: UTF8.self)
        let json = try await read(receipt, asJSON: true)
        let inner = String(decoding: try document.encoded(), as: UTF8.self)
        #expect(json == #"{"damaged":0,"incomplete":0,"missing":0,"replies":[{"document":\#(inner),"id":"\#(hex)"}],"stored":[]}"# + "\n")
    }

    @Test func `everybody downloads the same`() async throws {
        try logLeaf(of: Receipt.generate(for: scene.organisation.id))
        _ = try await read(Receipt.generate(for: scene.organisation.id))
        let first = scene.gateway.paths
        _ = try await read(Receipt.generate(for: scene.organisation.id))
        #expect(Array(scene.gateway.paths.dropFirst(first.count)) == first)
    }

    private func read(_ receipt: borrowing Receipt, _ range: ThreadReader.Range = .init(), asJSON: Bool = false) async throws -> String {
        let before = scene.output.count
        let code = receipt.text()
        let organisation = scene.organisation.id
        try await scene.run { reporter async throws(ReporterError) in
            guard let receipt = try? Receipt(parsing: code, for: organisation) else { throw .stopped }
            try await ThreadReading(reporter: reporter, range: range, asJSON: asJSON).run(receipt)
        }
        return String(scene.output.dropFirst(before))
    }

    private func logLeaf(of receipt: borrowing Receipt) throws {
        let hash = EnvelopeHash.random()
        let leaf = Leaf(token: Mailbox(receipt).leafToken(for: hash), hash: hash)
        let padding = (1..<Leaf.batch).map { _ in Leaf(token: .random(), hash: .random()) }
        scene.gateway.state.withLock { $0.days = [20_775: padding + [leaf]] }
    }

    private func date(_ day: Int) throws -> CalendarDate {
        try #require(CalendarDate(year: 2026, month: 11, dayOfMonth: day))
    }
}
