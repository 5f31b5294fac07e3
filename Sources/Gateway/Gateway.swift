import Peluit
import Storage
import WebPages

/// A gateway: every part of it, made once and handed what it needs.
///
/// ```
/// let gateway = try await Gateway(store: store, keys: keys, folder: folder, rosters: publicFolder, settings: settings, clock: .system, …)
/// try await gateway.application(on: .hostname("127.0.0.1", port: 8080)).runService()
/// try await gateway.close()
/// ```
struct Gateway<Store: GatewayStore>: Sendable {
    let store: Store
    let rosters: RosterKeeper<Store>
    let nightShift: NightShift<Store>
    let settings: GatewaySettings
    let keys: GatewayKeys
    let clock: GatewayClock
    let events: EventLog
    let site: Site
    let challenges: ChallengeDesk
    let log: LogKeeper<Store>
    let board: BoardDesk<Store>
    let door: OfficeDoor<Store>
    let quotas: Quotas<Store>
    let envelopeLane: Lane
    let cellLane: Lane
    let challengeLane: Lane
    let status: StatusIssuer<Store>
    let reporting: ReportingDesk<Store>
    let failures: FailureCount

    /// Takes up what the organisation left in `rosters`, makes every part, and does the night's work that a stop may have left.
    ///
    /// - Parameters:
    ///   - rosters: public notes to import; nil to go on with what the store holds.
    ///   - freeSpace: bytes free on the store's disk; nil when unknown.
    /// - Throws: ``GatewayStartError``, ``RosterRefusal``, `NoteError`, `StorageError`, ``FileError``.
    init(
        store: Store, keys: GatewayKeys, folder: GatewayFolder, rosters publicFolder: RosterFolder?, settings: GatewaySettings,
        clock: GatewayClock, events: EventLog, freeSpace: @escaping @Sendable () -> Int?
    ) async throws {
        let rosters = try await Self.takeUp(publicFolder, store: store, keys: keys, folder: folder, at: clock.now())
        let organisation = rosters.organisation
        let reader = BodyReader(politeness: settings.politeness)
        let cellLane = Lane(places: settings.cellLane)
        self.store = store
        self.rosters = rosters
        self.settings = settings
        self.keys = keys
        self.clock = clock
        self.events = events
        self.cellLane = cellLane
        envelopeLane = Lane(places: settings.envelopeLane)
        challengeLane = Lane(places: settings.challengeLane)
        site = try Site(roster: await rosters.state.current, settings: settings)
        challenges = ChallengeDesk(organisation: organisation, keys: keys, settings: settings, clock: clock)
        log = LogKeeper(store: store, rosters: rosters, keys: keys, events: events)
        board = BoardDesk(store: store, rosters: rosters, clock: clock)
        door = OfficeDoor(rosters: rosters, reader: reader, settings: settings, clock: clock)
        quotas = Quotas(store: store, organisation: rosters.key, settings: settings, cellLane: cellLane, freeSpace: freeSpace)
        failures = FailureCount()
        status = StatusIssuer(rosters: rosters, quotas: quotas, keys: keys, clock: clock)
        reporting = ReportingDesk(
            settings, store: store, rosters: rosters, site: site, quotas: quotas, status: status, board: board, log: log,
            submissions: SubmissionIntake(store: store, rosters: rosters, challenges: challenges, keys: keys, clock: clock), clock: clock)
        nightShift = NightShift(
            store: store, rosters: rosters, log: log, board: board,
            watch: Watch(quotas: quotas, failures: failures, clock: clock, events: events), clock: clock, events: events)
        try await nightShift.work()
        events.record(.rosterInForce(version: await rosters.state.current.version))
    }

    /// The rosters to serve: what is held, and what the office left in the folder.
    private static func takeUp(
        _ publicFolder: RosterFolder?, store: Store, keys: GatewayKeys, folder: GatewayFolder, at now: UInt64
    ) async throws -> RosterKeeper<Store> {
        let pin = PinnedOrganisation(folder: folder)
        let organisation = try pin.resolve(publicFolder)
        let record = RosterInForceFile(path: folder.rosterInForce)
        let rosterImport = RosterImport(store: store, keys: keys, record: record, organisation: organisation)
        if let publicFolder { try await rosterImport.takeRosters(of: publicFolder, at: now) }
        let rosters = try await RosterKeeper(organisation: organisation, store: store, keys: keys, record: record, now: now)
        try pin.pin(organisation)
        if let publicFolder { try await rosterImport.takeCertificates(of: publicFolder, into: rosters, at: now) }
        return rosters
    }

    /// Ends what was begun and closes the store. Call it when the application has ended.
    func close() async throws(StorageError) {
        try await store.close()
        events.record(.stopped)
    }
}
