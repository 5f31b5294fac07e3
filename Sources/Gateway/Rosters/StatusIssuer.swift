import Peluit
import Storage

/// Signs the gateway's word on time, roster and room, once a second at most. Spec 3.5.
actor StatusIssuer<Store: GatewayStore> {
    private let rosters: RosterKeeper<Store>
    private let quotas: Quotas<Store>
    private let keys: GatewayKeys
    private let clock: GatewayClock
    private var last: (time: UInt64, roster: Digest, note: [UInt8])?

    init(rosters: RosterKeeper<Store>, quotas: Quotas<Store>, keys: GatewayKeys, clock: GatewayClock) {
        self.rosters = rosters
        self.quotas = quotas
        self.keys = keys
        self.clock = clock
    }

    /// The status note of this second.
    func note() async throws(StorageError) -> [UInt8] {
        let now = clock.now()
        let roster = await rosters.state
        if let last, last.time == now, last.roster == roster.hash { return last.note }
        let room = try await quotas.room(at: now)
        let status = GatewayStatus(
            organisation: rosters.organisation, time: now, rosterVersion: roster.current.version, roster: roster.hash,
            envelopesOpen: room.envelopes == nil, cellsOpen: room.cells == nil, retryAfter: room.retryAfter)
        let note = status.signed(by: keys.gateway).encoded()
        last = (now, roster.hash, note)
        return note
    }
}
