import Messages

/// What the information pages say of an organisation.
extension SiteEdition {
    /// Whether a reporter can leave an officer out and enough remain.
    var canExclude: Bool { officers.count > fewestReaders }

    /// The address as one types it from paper.
    var shortAddress: String {
        for scheme in ["https://", "http://"] where address.hasPrefix(scheme) { return String(address.dropFirst(scheme.count)) }
        return address
    }

    /// Who opens reports: "Petugas pengelola, Penelaah".
    var roles: String { officers.map(\.role).joined(separator: ", ") }

    /// A command for this gateway, one option a line, and the fingerprint on a line of its own.
    func command(_ name: String) -> String {
        let target = ["--gateway \(address)", "--organisation \\\n    \(organisation.fingerprint.digits)"]
        let tor = isOnion ? ["--proxy socks5://127.0.0.1:9050"] : []
        return (["peluit \(name)"] + target + tor).joined(separator: " \\\n  ")
    }

    private var isOnion: Bool {
        shortAddress.prefix { $0 != ":" && $0 != "/" }.hasSuffix(".onion")
    }
}
