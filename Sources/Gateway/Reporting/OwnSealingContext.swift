import Peluit
import Storage

/// What the gateway verifies before it seals for a browser: the same notes and the same checks as every client. Spec 3.7 and 13.4.
actor OwnSealingContext<Store: GatewayStore> {
    private let rosters: RosterKeeper<Store>
    private let status: StatusIssuer<Store>
    private let clock: GatewayClock
    private var last: (second: UInt64, context: SealingContext)?

    init(rosters: RosterKeeper<Store>, status: StatusIssuer<Store>, clock: GatewayClock) {
        self.rosters = rosters
        self.status = status
        self.clock = clock
    }

    /// The context of this second.
    ///
    /// - Throws: `SealingContextError` when too few officers' keys are there, `StorageError`.
    func current() async throws -> SealingContext {
        let now = clock.now()
        if let last, last.second == now { return last.context }
        let chain = await rosters.state.chain
        let certificates = try NoteBundle.decode(await rosters.certificates(epoch: ProtocolTime.epoch(at: now)))
        let context = try SealingContext(
            rosters: chain, status: SignedNote(parsing: await status.note()), certificates: certificates, pinned: rosters.organisation)
        last = (now, context)
        return context
    }
}
