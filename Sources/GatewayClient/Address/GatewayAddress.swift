/// Where a gateway answers: scheme, host and port, and nothing behind them.
package struct GatewayAddress: Hashable, Sendable {
    /// Why a typed address is not one.
    package enum ParseError: Error, Equatable, Sendable {
        /// Neither `http://` nor `https://`.
        case scheme
        /// No host, or one with characters that no host has.
        case host
        /// Not a number from 1 to 65,535.
        case port
        /// A user, a path or a query, which a gateway does not have.
        case surplus
    }

    /// With or without TLS.
    package enum Scheme: String, Sendable {
        case http, https

        /// The port that an address leaves out.
        var standardPort: Int { self == .http ? 80 : 443 }
    }

    package let scheme: Scheme
    /// Lower case; an IPv6 address in its brackets.
    package let host: String
    /// `nil` for the scheme's own.
    package let port: Int?

    /// Reads `https://gateway.example`, with or without a port and a last slash.
    package init(parsing text: String) throws(ParseError) {
        let lowered = text.lowercased()
        guard let scheme = [Scheme.https, .http].first(where: { lowered.hasPrefix($0.rawValue + "://") }) else { throw .scheme }
        var rest = lowered.dropFirst(scheme.rawValue.count + 3)
        if rest.hasSuffix("/") { rest = rest.dropLast() }
        guard !rest.contains(where: { "/?#@".contains($0) }) else { throw .surplus }
        let (host, port) = try HostAndPort.split(rest)
        self.scheme = scheme
        self.host = host
        self.port = port == scheme.standardPort ? nil : port
    }

    /// Host and port as requests name them: `Host` and `@authority`. Spec 10.5.
    package var authority: String {
        port.map { "\(host):\($0)" } ?? host
    }

    var origin: String { "\(scheme.rawValue)://\(authority)" }
}

/// `host` or `host:port`, as in an address or a proxy.
enum HostAndPort {
    static func split(_ text: Substring) throws(GatewayAddress.ParseError) -> (host: String, port: Int?) {
        let hostEnd = text.first == "[" ? text.firstIndex(of: "]").map(text.index(after:)) : text.firstIndex(of: ":") ?? text.endIndex
        guard let hostEnd else { throw .host }
        let host = text[..<hostEnd]
        let rest = text[hostEnd...]
        guard isHost(host) else { throw .host }
        guard !rest.isEmpty else { return (String(host), nil) }
        let digits = rest.dropFirst()
        guard rest.first == ":", digits.utf8.allSatisfy({ 48...57 ~= $0 }), let port = Int(digits), 1...65_535 ~= port else { throw .port }
        return (String(host), port)
    }

    private static func isHost(_ host: Substring) -> Bool {
        if host.first == "[" { return host.count > 4 && host.dropFirst().dropLast().utf8.allSatisfy(isAddressByte) }
        return (1...253).contains(host.utf8.count) && host.utf8.allSatisfy(isNameByte)
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        97...122 ~= byte || 48...57 ~= byte || byte == 45 || byte == 46
    }

    private static func isAddressByte(_ byte: UInt8) -> Bool {
        97...102 ~= byte || 48...57 ~= byte || byte == 58 || byte == 46
    }
}
