import GatewayClient
import Messages
import Peluit

/// The parts of one command, put together. Tests drive the very same ones.
struct Reporter: Sendable {
    let client: GatewayClient
    let console: Console
    let trusted: TrustedGateway
    /// For questions that somebody waits for.
    let brief: Retrying
    /// For uploads.
    let persistent: Retrying
    let phase: SendingPhase
    /// This machine's own clock, Unix seconds; only compared with the gateway's.
    let clock: @Sendable () -> UInt64
    /// Cells sealed or under way at one moment.
    let inFlight: Int

    /// Makes the parts for the duration of `body`.
    static func with(
        _ place: GatewayPlace, console: Console, inFlight: Int, clock: @escaping @Sendable () -> UInt64,
        sleep: @escaping @Sendable (Duration) async throws -> Void, _ body: (Reporter) async throws(ReporterError) -> Void
    ) async throws(ReporterError) {
        try await GatewayClient.with(address: place.address, organisation: place.organisation, transport: place.transport) {
            client async throws(ReporterError) in
            let notice = WaitNotice(console: console)
            let brief = Retrying(.brief, sleep: sleep)
            let reporter = Reporter(
                client: client, console: console, trusted: TrustedGateway(client: client, retrying: brief), brief: brief,
                persistent: Retrying(.persistent, sleep: sleep) { error, _ in notice.waiting(for: error) },
                phase: SendingPhase(), clock: clock, inFlight: inFlight)
            try await body(reporter)
        }
    }

    var sender: Sender {
        let permits = PermitSource(client, persistent)
        return Sender(
            trusted: trusted,
            uploader: CellUploader(client: client, retrying: persistent, permits: permits, inFlight: inFlight),
            submitter: EnvelopeSubmitter(client: client, retrying: persistent, permits: permits), phase: phase)
    }

    var threadReader: ThreadReader {
        ThreadReader(client: client, retrying: brief)
    }
}

/// Where to go, and whom to believe there.
struct GatewayPlace: Sendable {
    let address: GatewayAddress
    let organisation: OrganisationID
    let transport: Transport
}
