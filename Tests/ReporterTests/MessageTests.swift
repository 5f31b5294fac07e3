import GatewayClient
import Messages
import Peluit
import TestSupport
import Testing

@testable import Reporter

@Suite struct MessageTests {
    @Test func `a follow-up goes to the readers that the latest reply names (spec 5_5)`() async throws {
        let scene = try Scene(ReporterOrganisation(slots: 4))
        let receipt = Receipt.generate(for: scene.organisation.id)
        let sent = try #require(CalendarDate(year: 2026, month: 11, dayOfMonth: 20))
        try scene.post(ReplyDocument(kind: .message, text: "Kapan?", sent: sent, timeline: [], recipients: 0b1010), to: receipt)
        try await reply(scene, receipt, "Hari Senin.")
        let payload = try #require(try scene.payloads(slot: 1).first)
        #expect(payload.kind == .message && payload.recipients == 0b1010)
        #expect(try scene.payloads(slot: 0).isEmpty && scene.payloads(slot: 2).isEmpty)
    }

    @Test func `without a reply the question of readers must be answered again (spec 5_5)`() async throws {
        let scene = try Scene(ReporterOrganisation(slots: 2))
        let receipt = Receipt.generate(for: scene.organisation.id)
        await #expect(throws: ReporterError.usage(NextSteps.needsExclusion)) { try await reply(scene, receipt, "Tambahan") }
        try await reply(scene, receipt, "Tambahan", excluded: ["0"])
        #expect(try scene.payloads(slot: 1).first?.recipients == 2)
    }

    @Test func `the terminal asks it where there is one`() async throws {
        let scene = try Scene(ReporterOrganisation(slots: 2))
        let terminal = try scene.folder.terminal(typing: ["9", "1"])
        try await reply(scene, Receipt.generate(for: scene.organisation.id), "Tambahan", terminal: terminal)
        #expect(try scene.payloads(slot: 0).first?.recipients == 1)
        #expect(scene.folder.text("screen").contains("1  Petugas pengelola 2"))
    }

    @Test func `a text that holds the code is stopped (spec 4_3)`() async throws {
        let scene = try Scene()
        let receipt = Receipt.generate(for: scene.organisation.id)
        let text = "Kode saya: " + String(decoding: receipt.text(), as: UTF8.self).replacing(" ", with: ", ")
        await #expect(throws: ReporterError.textHoldsReceipt) { try await reply(scene, receipt, text) }
        #expect(scene.gateway.paths.isEmpty)
    }

    @Test func `an empty message is none`() async throws {
        let scene = try Scene()
        let receipt = Receipt.generate(for: scene.organisation.id)
        await #expect(throws: ReporterError.emptyMessage) { try await reply(scene, receipt, "") }
    }

    private func reply(
        _ scene: Scene, _ receipt: borrowing Receipt, _ text: String, excluded: [String]? = nil, terminal: Terminal? = nil
    ) async throws {
        let code = receipt.text()
        let organisation = scene.organisation.id
        try await scene.run { reporter async throws(ReporterError) in
            guard let receipt = try? Receipt(parsing: code, for: organisation) else { throw .stopped }
            let inputs = MessageSending.Inputs(text: text, attachments: [], excluded: excluded)
            try await MessageSending(reporter: reporter, terminal: terminal).run(inputs, under: receipt)
        }
    }
}
