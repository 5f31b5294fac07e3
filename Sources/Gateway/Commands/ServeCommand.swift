import ArgumentParser
import Hummingbird
import Logging
import Messages
import Peluit
import NIOCore
import ServiceLifecycle
import Storage
import UnixSignals

/// `peluit-gateway serve`: runs until SIGTERM or SIGINT, then finishes what is in flight and closes the store.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "serve", abstract: CommandTexts.serve[ScreenLanguage.chosen])

    @OptionGroup var options: ServeOptions

    func validate() throws {
        try options.validate()
    }

    func run() async throws {
        let folder = GatewayFolder(path: options.data)
        do {
            try await serve(folder)
        } catch {
            throw CommandFailure(error, reading: folder)
        }
    }

    private func serve(_ folder: GatewayFolder) async throws {
        let keys = try GatewayKeys(reading: folder)
        let settings = try options.settings()
        let tls = try options.tls.configuration()
        let rosters = try options.roster.map(Self.rosters)
        let store = try SQLiteGatewayStore(at: folder.store, queueCapacity: settings.envelopeLane)
        let gateway: Gateway<SQLiteGatewayStore>
        do {
            gateway = try await Gateway(
                store: store, keys: keys, folder: folder, rosters: rosters, settings: settings, clock: .system,
                events: EventLog(Logger(label: "peluit-gateway") { StreamLogHandler.standardError(label: $0) }),
                freeSpace: { FreeSpace.bytes(at: folder.path) })
        } catch {
            try await store.close()
            throw error
        }
        let roster = await gateway.rosters.state.current
        let application = try gateway.application(on: options.listen.bind, tls: tls) { port in
            announce(gateway, roster, isEncrypted: tls != nil, port: port)
        }
        do {
            try await run(application, patience: settings.patience)
        } catch {
            try await gateway.close()
            throw error
        }
        try await gateway.close()
    }

    private func run(_ application: some ApplicationProtocol, patience: Duration) async throws {
        var configuration = ServiceGroupConfiguration(
            services: [application], gracefulShutdownSignals: [.sigterm, .sigint],
            logger: Logger(label: "peluit-gateway.services") { _ in SwiftLogNoOpLogHandler() })
        configuration.maximumGracefulShutdownDuration = patience
        do {
            try await ServiceGroup(configuration: configuration).run()
        } catch let error as IOError {
            throw CommandFailure(cannotListenOn: options.listen, code: error.errnoCode)
        }
    }

    /// The one line that says where the gateway is, once the port is open.
    private func announce(_ gateway: Gateway<SQLiteGatewayStore>, _ roster: Roster, isEncrypted: Bool, port: Int?) {
        let url = options.listen.url(isEncrypted: isEncrypted, port: port ?? options.listen.port)
        // The page was rendered before; rendering it once more with another address cannot fail.
        if options.address == nil { try? gateway.site.move(to: url, under: roster) }
        Terminal.write("peluit-gateway: listening on \(url)\n")
    }

    private static func rosters(_ path: String) throws -> RosterFolder {
        do {
            return try RosterFolder(reading: path)
        } catch let error as FileError {
            throw CommandFailure(error, path: path)
        }
    }
}
