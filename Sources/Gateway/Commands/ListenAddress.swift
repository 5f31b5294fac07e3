import ArgumentParser
import Hummingbird

/// `HOST:PORT`, as `--listen` takes it; an IPv6 address stands in brackets.
struct ListenAddress: Equatable, Sendable, ExpressibleByArgument {
    let host: String
    let port: Int

    init?(argument: String) {
        guard let colon = argument.lastIndex(of: ":"), let port = UInt16(argument[argument.index(after: colon)...]) else { return nil }
        var host = argument[..<colon]
        if host.hasPrefix("["), host.hasSuffix("]") { host = host.dropFirst().dropLast() } else if host.contains(":") { return nil }
        guard !host.isEmpty else { return nil }
        self.host = String(host)
        self.port = Int(port)
    }

    var bind: BindAddress { .hostname(host, port: port) }

    /// As an address that a browser takes.
    func url(isEncrypted: Bool, port: Int) -> String {
        "\(isEncrypted ? "https" : "http")://\(host.contains(":") ? "[\(host)]" : host):\(port)"
    }
}
