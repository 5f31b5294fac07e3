import GatewayClient
import Peluit
import Synchronization
import Testing
import TestSupport

@Suite struct OfficeRequestTests {
    private let organisation = ReporterOrganisation()

    @Test func `signs method, authority, path, query and body (spec 10_5)`() async throws {
        let digest = Digest.random()
        let gateway = ReporterGateway(organisation) { _, _ in .reply(status: 204) }
        try await gateway.serve { address in
            try await office(address) { office async throws(GatewayClientError) in try await office.acknowledge(20_770, digest: digest) }
            let request = try #require(gateway.state.withLock { $0.requests.first })
            #expect(request.body == digest.bytes)
            let authority = try GatewayAddress(parsing: address).authority
            #expect(request.headers["host"] == authority)
            #expect(verifies(request, authority: authority))
        }
    }

    @Test func `a nonce is never used twice`() async throws {
        let gateway = ReporterGateway(organisation) { _, _ in .reply(status: 200) }
        try await gateway.serve { address in
            try await office(address) { office async throws(GatewayClientError) in
                _ = try await office.days()
                _ = try await office.days()
            }
        }
        let inputs = gateway.state.withLock { Set($0.requests.map { $0.headers["signature-input"] }) }
        #expect(inputs.count == 2)
    }

    @Test func `reads days, hashes, submissions and padding`() async throws {
        let submission = try self.submission()
        let hash = submission.envelope.hash(organisation.id)
        let gateway = ReporterGateway(organisation) { request, _ in
            switch (request.method, request.path.split(separator: "/").last) {
            case ("GET", "days"): .reply(status: 200, body: Array("20769 closed 1 0\n20770 open 0 0\n".utf8))
            case ("GET", "envelopes"): .reply(status: 200, body: hash.bytes)
            case ("POST", "envelopes"): .reply(status: 200, body: submission.bytes)
            default: .reply(status: 200, body: [0, 0, 0, 31] + [UInt8](repeating: 7, count: 32))
            }
        }
        try await gateway.serve { address in
            try await office(address) { office async throws(GatewayClientError) in
                let days = try await office.days()
                #expect(days.map(\.isClosed) == [true, false])
                let hashes = try await office.envelopeHashes(of: days[0])
                #expect(hashes == [hash])
                #expect(try await office.submissions(hashes, of: 20_769) == [submission])
                #expect(try await office.padding(of: 20_769).leaves == 31)
            }
        }
    }

    @Test func `an envelope that is not the one asked for is no answer`() async throws {
        let submission = try self.submission()
        let gateway = ReporterGateway(organisation) { _, _ in .reply(status: 200, body: submission.bytes) }
        try await gateway.serve { address in
            await #expect(throws: GatewayClientError.unexpectedAnswer(status: 200)) {
                try await office(address) { office async throws(GatewayClientError) in
                    _ = try await office.submissions([.random()], of: 20_769)
                }
            }
        }
    }

    private func submission() throws -> Submission {
        let sealer = EnvelopeSealer(
            organisation: organisation.id, epoch: 2967, rosterVersion: 1, quorum: 1,
            recipients: [SealingContext.SlotKey(slot: 0, key: organisation.epochKey.publicKey)])
        return Submission(envelope: try sealer.seal([123, 125], author: .generate()), token: .random())
    }

    private func office(_ address: String, _ body: (OfficeClient) async throws(GatewayClientError) -> Void) async throws {
        let signer = RequestSigner(
            keyID: Hex.encode(organisation.access.verificationKey.bytes), clock: { ReporterOrganisation.time },
            sign: { [organisation] signature, request in organisation.access.sign(unlabelled: signature.base(for: request)) })
        try await GatewayClient.with(
            address: try GatewayAddress(parsing: address), organisation: organisation.id, transport: .direct
        ) { client async throws(GatewayClientError) in try await body(OfficeClient(client, signer: signer)) }
    }

    /// What the gateway would check, from the fields as they arrived.
    private func verifies(_ request: ReporterGateway.Request, authority: String) -> Bool {
        guard let digest = request.headers["content-digest"], let input = request.headers["signature-input"],
            let field = request.headers["signature"], input.hasPrefix("peluit="), field.hasPrefix("peluit=:"), field.hasSuffix(":"),
            let signature = Base64.decode(Array(field.dropFirst(8).dropLast().utf8), .standard)
        else { return false }
        let base =
            "\"@method\": \(request.method)\n\"@authority\": \(authority)\n\"@path\": \(request.path)\n\"@query\": ?\n"
            + "\"content-digest\": \(digest)\n\"@signature-params\": \(input.dropFirst(7))"
        return Array(digest.utf8) == RequestSignature.contentDigest(of: request.body)
            && organisation.access.verificationKey.verifies(signature, overUnlabelled: Array(base.utf8))
    }
}
