/// Where the onion service of the same site is: `http://`, 56 characters, `.onion`, and nothing after it.
package struct OnionAddress: Hashable, Sendable {
    /// As a browser takes it, without a slash at the end.
    package let url: String
    /// The part that a request names as its host.
    package let host: String

    /// - Parameter url: `http` or `https`; nil for anything but the root of an onion service of version 3.
    package init?(_ url: String) {
        guard let scheme = ["http://", "https://"].first(where: url.hasPrefix) else { return nil }
        let rest = url.dropFirst(scheme.count)
        let host = rest.hasSuffix("/") ? rest.dropLast() : rest
        guard host.hasSuffix(".onion") else { return nil }
        let name = host.utf8.dropLast(6)
        // Its last bits are the version, which is 3: the last character is always a d.
        guard name.count == 56, name.allSatisfy(Self.isBase32), name.last == 100 else { return nil }
        self.host = String(host)
        self.url = scheme + host
    }

    private static func isBase32(_ character: UInt8) -> Bool {
        97...122 ~= character || 50...55 ~= character
    }
}
