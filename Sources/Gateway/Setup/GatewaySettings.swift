import WebPages

/// What an operator may choose, with the values that suit one office on a small machine.
struct GatewaySettings: Sendable {
    /// Bytes of envelopes and cells in one UTC day, after which files wait for midnight. Spec 10.6.
    var dayQuota = 8 << 30
    /// Bytes of envelopes and cells in all, after which no file is accepted.
    var totalQuota = 64 << 30
    /// Bytes of free disk below which files are refused; envelopes are refused below a quarter of it.
    var reserve = 2 << 30

    /// Zero bits that the puzzles of spec 10.4 ask for while nothing happens.
    var puzzleBits: UInt8 = 16
    /// Challenges a minute that count as nothing happening; each doubling beyond adds one bit.
    var calmChallengesPerMinute = 120
    /// Spent permits that are remembered before no more challenges are given out.
    var spentPermitCapacity = 100_000
    /// Nonces of officers' requests that are remembered. Spec 10.5.
    var nonceCapacity = 65_536

    /// How many envelopes, cells and challenges may be under way at once. Spec 10.6.
    var envelopeLane = 256
    var cellLane = 32
    var challengeLane = 64
    /// How many forms with files may be sealed at once. Spec 13.4.
    var formLane = 32
    /// Bytes of all files of one form. Spec 13.4.
    var formLimit = 2 << 30
    /// Bytes of text that all forms together may have in memory while they arrive.
    var formText = 32 << 20
    /// Bytes of a refused form that are read on, so that its sender gets to read why.
    var formDrain = 512 << 20
    /// How many forms one circuit may have under way at once. Spec 13.4.
    var circuitForms = 2
    /// Whether an onion service writes a ``ProxyLine`` before each connection.
    var torCircuits = false
    /// Pages of forms that are read, and codes that are looked up, at once.
    var pageLane = 64
    /// Used form tokens that are remembered. Spec 13.3.
    var spentTokenCapacity = 100_000
    /// Connections that are open at once; more wait in the system's queue.
    var connections = 2_048

    var politeness = Politeness()
    /// How long a stop waits for what is in flight.
    var patience: Duration = .seconds(30)

    /// The public address as reporters type it; nil shows the address listened on.
    var address: String?
    /// What the organisation decides about its site. Spec 13.6.
    var site = SiteConfiguration.standard
    /// The same site's onion service, which pages under another address point to.
    var onion: OnionAddress?
    /// Where the page's quick exit leads: the weather, which explains nothing about its visitor.
    var exitAddress = "https://www.bmkg.go.id/"

    /// Whether browsers come by TLS, be it that of a proxy in front.
    var isReachedOverTLS: Bool {
        guard let address = address?.lowercased(), address.hasPrefix("https://") else { return false }
        return !address.dropFirst(8).prefix { $0 != "/" && $0 != ":" }.hasSuffix(".onion")
    }

    init() {}
}

/// How slow a transfer may be. Spec 10.6.
struct Politeness: Sendable {
    /// Time before the minimum rate counts.
    var grace: Duration = .seconds(20)
    /// Bytes a second that a transfer must keep up after that.
    var minimumRate = 1_024
    /// Silence after which a connection ends.
    var silence: Duration = .seconds(60)
    /// How long a request's head may take from its first byte on.
    var head: Duration = .seconds(20)
    /// How long a refused body is still taken off the wire, so that its sender gets to read the refusal.
    var linger: Duration = .seconds(5)

    init() {}

    /// How long a transfer of which `received` bytes have come may have taken so far.
    func allowance(received: Int) -> Duration {
        grace + .seconds(received / minimumRate)
    }
}
