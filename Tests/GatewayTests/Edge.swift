@testable import Gateway
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

/// The gateway's server before a router of a test's own.
enum Edge {
    /// - Parameter body: gets the port.
    static func run(
        _ settings: GatewaySettings, _ routes: (Router<GatewayContext>) -> Void, _ body: @Sendable (Int) async throws -> Void
    ) async throws {
        let router = Router(context: GatewayContext.self)
        if settings.torCircuits { router.add(middleware: CircuitFinder()) }
        router.get("plain") { _, _ in "plain" }
        routes(router)
        let application = Application(
            router: router, server: .gateway(settings, tls: nil),
            configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)))
        try await application.test(.live) { client in
            try await body(#require(client.port))
        }
    }

    /// A request's head, complete, with its body; the connection ends after the answer unless `keeps` says otherwise.
    static func request(_ method: String, _ path: String, keeps: Bool = false, _ fields: String...) -> [UInt8] {
        let all = ["\(method) \(path) HTTP/1.1", "Host: localhost"] + (keeps ? [] : ["Connection: close"]) + fields
        return Array((all.joined(separator: "\r\n") + "\r\n\r\n").utf8)
    }
}
