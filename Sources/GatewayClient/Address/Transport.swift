import AsyncHTTPClient
import NIOCore

/// How bytes reach the gateway.
package enum Transport: Hashable, Sendable {
    case direct
    /// Through a SOCKS5 proxy such as Tor; the proxy resolves the gateway's name, never this machine.
    case socks(host: String, port: Int)

    /// Why a typed proxy is not one.
    package enum ParseError: Error, Equatable, Sendable {
        /// Not `socks5://host:port`.
        case notSOCKS5
    }

    /// Reads `socks5://127.0.0.1:9050`, or `socks5h://…`, which means the same here.
    package init(proxy text: String) throws(ParseError) {
        let lowered = text.lowercased()
        guard let prefix = ["socks5://", "socks5h://"].first(where: lowered.hasPrefix),
            let (host, port) = try? HostAndPort.split(lowered.dropFirst(prefix.count)), let port
        else { throw .notSOCKS5 }
        self = .socks(host: host, port: port)
    }
}

extension Transport {
    /// Follows nothing, unpacks nothing, and says nothing about the program that asks.
    var configuration: HTTPClient.Configuration {
        var configuration = HTTPClient.Configuration()
        configuration.redirectConfiguration = .disallow
        configuration.decompression = .disabled
        configuration.httpVersion = .http1Only
        configuration.timeout = HTTPClient.Configuration.Timeout(connect: connectTimeout, read: idleTimeout, write: idleTimeout)
        // Whoever waits decides whether to try again, by their RetryPolicy.
        configuration.connectionPool.retryConnectionEstablishment = false
        if case .socks(let host, let port) = self { configuration.proxy = .socksServer(host: host, port: port) }
        return configuration
    }

    /// A circuit to an onion service can take more than a minute to build.
    private var connectTimeout: TimeAmount {
        switch self {
        case .direct: .seconds(20)
        case .socks: .seconds(120)
        }
    }

    /// A gateway drops a silent connection after 60 s (spec 10.6); longer waits are for the network in between.
    private var idleTimeout: TimeAmount {
        switch self {
        case .direct: .seconds(75)
        case .socks: .seconds(150)
        }
    }
}
