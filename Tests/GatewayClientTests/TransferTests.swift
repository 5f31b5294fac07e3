import GatewayClient
import Peluit
import Synchronization
import Testing
import TestSupport

@Suite struct TransferTests {
    private let organisation = ReporterOrganisation()

    @Test func `reads every public answer of spec 10_2`() async throws {
        let gateway = ReporterGateway(organisation)
        let dummy = BoardCell.dummy()
        gateway.state.withLock { state in
            state.board = dummy
            state.archive = ["2026-10": dummy + dummy]
            state.days = [20_770: [Leaf(token: .random(), hash: .random())]]
        }
        try await gateway.serve { address in
            try await client(address) { client async throws(GatewayClientError) in
                #expect(try await client.isHealthy())
                #expect(try await client.roster() == organisation.rosterNote())
                #expect(try await client.rosters() == [organisation.rosterNote()])
                #expect(try await client.status() == organisation.status())
                #expect(try await client.certificates(epoch: 2967) == organisation.certificates(epoch: 2967))
                #expect(try await client.challenge(for: .cells).purpose == .cells)
                #expect(try await client.currentBoard(prefix: nil, cells: 448) == dummy)
                let months = try await client.archiveMonths(prefix: nil)
                #expect(months.map(\.name) == ["2026-10"])
                var archive: [UInt8] = []
                for month in months { try await client.archive(month, prefix: nil) { archive += $0 } }
                #expect(archive == dummy + dummy)
                let days = try await client.logDays()
                #expect(days.map(\.day) == [20_770])
                #expect(try await client.leaves(of: days[0]).count == 1)
            }
        }
    }

    @Test func `reads nothing past an answer's largest size`() async throws {
        let gateway = ReporterGateway(organisation) { request, _ in
            request.path.hasSuffix("/status") ? .reply(status: 200, body: [UInt8](repeating: 65, count: SignedNote.maximumLength + 1)) : nil
        }
        try await fails(gateway, with: .tooLarge(limitInBytes: SignedNote.maximumLength))
    }

    @Test func `gives the code and the wait of a refusal (spec 10_2)`() async throws {
        let gateway = ReporterGateway(organisation) { _, _ in ReporterGateway.problem("busy", 503, retryAfter: 7) }
        try await fails(gateway, with: .problem(GatewayProblem(code: "busy", retryAfter: .seconds(7))))
    }

    @Test func `never shows a server's own text in a code`() async throws {
        let gateway = ReporterGateway(organisation) { _, _ in ReporterGateway.problem("\\u001b[2J", 503) }
        try await fails(gateway, with: .unexpectedAnswer(status: 503))
    }

    @Test func `follows no redirect`() async throws {
        let gateway = ReporterGateway(organisation) { request, _ in
            .reply(status: 302, headers: ["Location": request.path])
        }
        try await fails(gateway, with: .unexpectedAnswer(status: 302))
        #expect(gateway.paths.count == 1)
    }

    @Test func `a closed connection is unreachable`() async throws {
        try await fails(ReporterGateway(organisation) { _, _ in .drop }, with: .unreachable)
    }

    @Test func `says nothing about itself`() async throws {
        let gateway = ReporterGateway(organisation)
        try await gateway.serve { address in
            try await client(address) { client async throws(GatewayClientError) in _ = try await client.status() }
        }
        let names = gateway.state.withLock { Set($0.requests.flatMap { $0.headers.keys }) }
        #expect(names == ["host"])
    }

    @Test func `leaves the gateway's name to the SOCKS proxy`() async throws {
        let gateway = ReporterGateway(organisation)
        try await gateway.serve { address in
            let port = try GatewayAddress(parsing: address).port ?? 0
            let proxy = try await ReporterSOCKSProxy(to: port)
            let name = "peluitpeluitpeluit.onion"
            try await GatewayClient.with(
                address: try GatewayAddress(parsing: "http://\(name)"), organisation: organisation.id,
                transport: .socks(host: "127.0.0.1", port: proxy.port)
            ) { client async throws(GatewayClientError) in
                #expect(try await client.status() == organisation.status())
            }
            #expect(proxy.targets == [.name(name)])
            try await proxy.stop()
        }
    }

    private func fails(_ gateway: ReporterGateway, with error: GatewayClientError) async throws {
        try await gateway.serve { address in
            await #expect(throws: error) {
                try await client(address) { client async throws(GatewayClientError) in _ = try await client.status() }
            }
        }
    }

    private func client(_ address: String, _ body: (GatewayClient) async throws(GatewayClientError) -> Void) async throws {
        try await GatewayClient.with(
            address: try GatewayAddress(parsing: address), organisation: organisation.id, transport: .direct, body)
    }
}
