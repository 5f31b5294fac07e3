import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOSSL
import Peluit
import Storage
import WebPages

extension Gateway {
    /// The application that runs: the same one in production and in tests.
    ///
    /// - Parameters:
    ///   - tls: nil to speak plain HTTP, behind Tor or a proxy on the same machine.
    ///   - onListening: is called once the port is open, with the port.
    func application(
        on address: BindAddress, tls: TLSConfiguration? = nil, onListening: @escaping @Sendable (Int?) -> Void = { _ in }
    ) throws -> some ApplicationProtocol {
        // Hummingbird would log addresses and errors of requests: it gets a logger that writes nothing.
        let silent = Logger(label: "peluit-gateway.http") { _ in SwiftLogNoOpLogHandler() }
        return Application(
            router: router(isEncrypted: tls != nil),
            server: .gateway(settings, tls: tls),
            configuration: ApplicationConfiguration(
                address: address, backlog: 1_024,
                availableConnectionsDelegate: MaximumAvailableConnections.maximum(settings.connections, logger: silent)),
            services: [nightShift],
            onServerRunning: { channel in
                events.record(.started)
                onListening(channel.localAddress?.port)
            },
            logger: silent)
    }

    private func router(isEncrypted: Bool) -> Router<GatewayContext> {
        let router = Router(context: GatewayContext.self)
        router.add(middleware: SecurityHeaders(strictTransport: isEncrypted || settings.isReachedOverTLS))
        if let onion = settings.onion { router.add(middleware: OnionLocation(onion)) }
        if settings.torCircuits { router.add(middleware: CircuitFinder()) }
        router.add(middleware: ProblemAnswers(site: site, failures: failures, politeness: settings.politeness))
        router.add(middleware: OrganisationGate(organisation: rosters.organisation))
        for routes in reporterRoutes + officeRoutes {
            router.addRoutes(routes, atPath: "/api/v1/:organisation")
        }
        router.addRoutes(HealthRoutes(quotas: quotas, clock: clock).routes)
        router.addRoutes(SiteRoutes(site: site, rosters: rosters).routes)
        for routes in reportingRoutes { router.addRoutes(routes) }
        return router
    }

    /// Spec 10.2.
    private var reporterRoutes: [RouteCollection<GatewayContext>] {
        let reader = BodyReader(politeness: settings.politeness)
        let submissions = SubmissionIntake(store: store, rosters: rosters, challenges: challenges, keys: keys, clock: clock)
        let cells = CellIntake(store: store, organisation: rosters.organisation, key: rosters.key, reader: reader, clock: clock)
        return [
            RosterRoutes(rosters: rosters, status: status).routes,
            ChallengeRoutes(challenges: challenges, lane: challengeLane).routes,
            EnvelopeRoutes(
                intake: submissions, challenges: challenges, quotas: quotas, reader: reader, lane: envelopeLane, clock: clock
            ).routes,
            CellRoutes(intake: cells, challenges: challenges, quotas: quotas, lane: cellLane, clock: clock).routes,
            BoardRoutes(board: board).routes,
            LogRoutes(log: log).routes,
        ]
    }

    /// Spec 13.
    private var reportingRoutes: [RouteCollection<GatewayContext>] {
        [
            ReportRoutes(desk: reporting).routes, SendRoutes(desk: reporting).routes, CheckRoutes(desk: reporting).routes,
            AnswerRoutes(desk: reporting).routes,
        ]
    }

    /// Spec 10.5.
    private var officeRoutes: [RouteCollection<GatewayContext>] {
        let days = DayDesk(
            store: store, organisation: rosters.organisation, key: rosters.key, nightShift: nightShift, clock: clock, events: events)
        return [
            OfficeDayRoutes(door: door, days: days).routes,
            OfficeNoteRoutes(door: door, rosters: rosters, board: board, log: log, clock: clock, events: events).routes,
        ]
    }
}
