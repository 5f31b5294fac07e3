import Messages
import Peluit
import Storage

/// Appends days to the log and hands out what it says. Spec 9.
actor LogKeeper<Store: GatewayStore> {
    /// Days of leaves that reporters look through, and that are kept for them. Spec 9.5.
    static var daysKept: UInt32 { 28 }

    private let store: Store
    private let rosters: RosterKeeper<Store>
    private let keys: GatewayKeys
    private let events: EventLog

    init(store: Store, rosters: RosterKeeper<Store>, keys: GatewayKeys, events: EventLog) {
        self.store = store
        self.rosters = rosters
        self.keys = keys
        self.events = events
    }

    /// Closes every day before `today` that is not closed yet, empty ones too.
    ///
    /// A log begins with the day before its gateway's first, so that there is a checkpoint from the start.
    func closeDays(before today: UInt32) async throws(StorageError) {
        guard let first = try await firstOpenDay(before: today) else { return }
        for day in first..<max(first, today) { try await close(day) }
    }

    /// The checkpoint, with its cosignatures.
    nonisolated func checkpoint() async throws -> [UInt8] {
        guard let head = try await store.logHead(of: rosters.key) else { throw Refusal(.notFound) }
        return head.checkpoint
    }

    /// Lines `<day> <number of leaves>`, oldest first: the days that reporters look through, and older ones that an office has still to fetch.
    nonisolated func dayList() async throws(StorageError) -> [UInt8] {
        try await store.leafDays(of: rosters.key).flatMap { Array("\($0.day) \($0.count)\n".utf8) }
    }

    /// The days that reporters look through, oldest first. Spec 9.5.
    nonisolated func recentDays() async throws(StorageError) -> [UInt32] {
        try await store.leafDays(of: rosters.key).suffix(Int(Self.daysKept)).map(\.day)
    }

    /// A day's leaves.
    nonisolated func leaves(on day: UInt32) async throws -> [UInt8] {
        guard let leaves = try await store.leaves(on: day, of: rosters.key) else { throw Refusal(.notFound) }
        return leaves
    }

    /// Adds an officer's cosignature; one of the same witness is replaced. Spec 9.4.
    ///
    /// - Throws: `note-refused` when it is not the witness's over the present checkpoint.
    func cosign(_ line: NoteSignature, by witness: VerificationKey<Roles.Witness>) async throws {
        let organisation = rosters.organisation
        guard let head = try await store.logHead(of: rosters.key) else { throw Refusal(.noteRefused) }
        let note = try SignedNote(parsing: head.checkpoint)
        guard Cosignature.verifies(line, over: note, by: witness, organisation) else { throw Refusal(.noteRefused) }
        // Ed25519 is deterministic: signing again gives the log's own line, behind which the others are put.
        var cosigned = try Checkpoint(verifying: note, by: keys.log.verificationKey, organisation).signed(by: keys.log, organisation)
        let others = note.signatures.dropFirst().filter { !$0.isBySameKey(as: line) }
        for signature in others + [line] { cosigned.append(signature) }
        try await store.replaceCheckpoint(cosigned.encoded(), treeSize: head.treeSize, of: rosters.key)
    }

    private func firstOpenDay(before today: UInt32) async throws(StorageError) -> UInt32? {
        if let head = try await store.logHead(of: rosters.key) { return head.day + 1 }
        let earliest = try await store.days(of: rosters.key).first?.day ?? today
        return today == 0 ? nil : min(earliest, today - 1)
    }

    private func close(_ day: UInt32) async throws(StorageError) {
        while true {
            do {
                let leaves = try await append(day)
                return events.record(.dayClosed(day: day, leaves: leaves))
            } catch .changed {
                continue  // a submission of that day was still on its way to the disk
            }
        }
    }

    private func append(_ day: UInt32) async throws(StorageError) -> Int {
        let promises = try await store.promises(on: day, of: rosters.key)
        var random = SodiumRandom()
        let batch = try DayBatch(promises, day: day, seed: Sodium.randomBytes(32), rosters.organisation, using: &random)
        let closing = batch.closing(day, after: try await tree(), signedBy: keys, rosters.organisation)
        try await store.closeDay(closing, of: rosters.key)
        return closing.leafCount
    }

    private func tree() async throws(StorageError) -> LogTree {
        guard let head = try await store.logHead(of: rosters.key) else { return LogTree() }
        guard let tree = LogTree(parsing: head.treeState) else { throw .damaged }
        return tree
    }
}

extension NoteSignature {
    /// Whether both lines name one key: the name and the key id that begins the payload.
    fileprivate func isBySameKey(as other: NoteSignature) -> Bool {
        name == other.name && payload.prefix(4) == other.payload.prefix(4)
    }
}
