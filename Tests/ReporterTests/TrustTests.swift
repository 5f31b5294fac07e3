import GatewayClient
import Messages
import Peluit
import Synchronization
import TestSupport
import Testing

@testable import Reporter

/// Spec 3.7: whatever does not lead back to the pinned fingerprint stops a client before it sends.
@Suite struct TrustTests {
    @Test func `a wrong fingerprint is refused by the gateway`() async throws {
        var scene = try Scene()
        scene.pinned = ReporterOrganisation().id
        await refused(scene, .gateway(.problem(GatewayProblem(code: "wrong-organisation"))))
    }

    @Test func `another organisation's roster is refused by the client`() async throws {
        let other = NoteBundle.encode([ReporterOrganisation().rosterNote()])
        await refused(try scene(serving: other, at: "/rosters"), .context(.roster(.wrongOrganisation)))
    }

    @Test func `a roster signed by another root is refused`() async throws {
        let organisation = ReporterOrganisation()
        let forged = NoteBundle.encode([organisation.roster.signed(by: SigningKey<Roles.Root>.generate())])
        await refused(try scene(organisation, serving: forged, at: "/rosters"), .context(.roster(.signature)))
    }

    @Test func `a status signed by another key is refused`() async throws {
        let organisation = ReporterOrganisation()
        let forged = GatewayStatus(
            organisation: organisation.id, time: ReporterOrganisation.time, rosterVersion: 1, roster: organisation.roster.hash(),
            envelopesOpen: true, cellsOpen: true, retryAfter: 0
        ).signed(by: .generate())
        await refused(try scene(organisation, serving: forged.encoded(), at: "/status"), .context(.status(.signature)))
    }

    @Test func `certificates of another officer do not count`() async throws {
        let organisation = ReporterOrganisation()
        let forged = EpochCertificate(
            organisation: organisation.id, roster: organisation.roster.hash(), slot: 0,
            epoch: ProtocolTime.epoch(at: ReporterOrganisation.time), key: organisation.epochKey.publicKey, issued: 1
        ).signed(by: .generate())
        let scene = try Scene(organisation) { request, _ in
            request.path.contains("/certificates/") ? .reply(status: 200, body: NoteBundle.encode([forged])) : nil
        }
        await refused(scene, .context(.tooFewCertificates(found: 0, needed: 1)))
    }

    @Test func `a roster that ended long ago is refused`() async throws {
        let scene = try Scene()
        scene.gateway.state.withLock { $0.time = scene.organisation.roster.notAfter + 61 * 86_400 }
        await refused(scene, .context(.rosterExpired))
    }

    @Test(arguments: [(91, nil), (89, "90"), (29, "30"), (6, "7")] as [(Int, String?)])
    func `warns before the roster ends (spec 3_2)`(days: Int, step: String?) throws {
        let organisation = ReporterOrganisation()
        let status = try GatewayStatus(
            verifying: organisation.status(time: organisation.roster.notAfter - UInt64(days) * 86_400), under: organisation.roster)
        let warnings = ContextWarnings.all(roster: organisation.roster, status: status, now: status.time)
        #expect(warnings.map(\.en).first?.contains("less than \(step ?? "-")") == (step == nil ? nil : true))
    }

    @Test func `warns of its own clock, and goes by the gateway's (spec 1_4)`() async throws {
        var scene = try Scene()
        scene.clock = ReporterOrganisation.time + 3 * 86_400
        try await scene.send()
        #expect(scene.errors.contains("differs from the server's by 3 days"))
        #expect(
            scene.gateway.state.withLock { $0.envelopes.first?.envelope.header.epoch } == ProtocolTime.epoch(at: ReporterOrganisation.time))
    }

    private func scene(
        _ organisation: ReporterOrganisation = ReporterOrganisation(), serving body: [UInt8], at path: String
    ) throws -> Scene {
        try Scene(organisation) { request, _ in request.path.hasSuffix(path) ? .reply(status: 200, body: body) : nil }
    }

    /// Nothing is sent and no code is made.
    private func refused(_ scene: Scene, _ error: ReporterError) async {
        await #expect(throws: error) { try await scene.send() }
        #expect(scene.output.isEmpty)
        #expect(scene.gateway.paths.allSatisfy { $0.hasPrefix("GET") })
        #expect(error.exitStatus == .untrusted)
    }
}
