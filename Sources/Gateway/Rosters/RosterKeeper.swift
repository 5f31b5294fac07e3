import Messages
import Peluit
import Storage

/// Holds the roster in force and takes up newer ones. Spec 3.2 and 10.2.
actor RosterKeeper<Store: GatewayStore> {
    nonisolated let organisation: OrganisationID
    nonisolated let key: OrganisationKey
    private(set) var state: RosterState
    private let store: Store
    private let check: RosterCheck
    private let record: RosterInForceFile

    /// - Throws: ``RosterKeeperError/noRoster`` when the store holds none.
    init(
        organisation: OrganisationID, store: Store, keys: GatewayKeys, record: RosterInForceFile, now: UInt64
    ) async throws {
        key = try OrganisationKey(organisation.bytes)
        let rosters = try await store.rosters(of: key)
        guard let current = rosters.last else { throw RosterKeeperError.noRoster }
        self.organisation = organisation
        self.store = store
        check = RosterCheck(organisation: organisation, keys: keys)
        self.record = record
        state = try RosterState(rosters, since: record.since(version: current.version) ?? now, pinned: organisation)
        guard check.names(state.current) else { throw RosterRefusal.foreignKeys }
    }

    /// Takes up a roster that follows the one in force.
    ///
    /// - Returns: whether it is new, or the very one in force.
    /// - Throws: ``RosterRefusal``, `StorageError`, ``FileError``.
    func take(_ bytes: [UInt8], at now: UInt64) async throws -> Insertion {
        let note = try check.parse(bytes)
        if bytes == state.chain.last?.encoded() { return .same }
        let roster = try check.follow(note, after: state.chain)
        try check.serve(roster, at: now)
        let stored = StoredRoster(version: roster.version, rootKey: roster.root.bytes, note: bytes)
        guard try await store.appendRoster(stored, for: key) != .different else { throw RosterRefusal.older }
        try record.write(version: roster.version, since: now)
        state = try RosterState(try await store.rosters(of: key), since: now, pinned: organisation)
        return .new
    }

    /// Takes up an epoch certificate under the roster in force; the first of a slot and epoch stays. Spec 3.3.
    ///
    /// - Throws: `note-refused`.
    func take(certificate bytes: [UInt8], epoch: UInt32, slot: UInt8, at now: UInt64) async throws -> Insertion {
        guard let note = try? SignedNote(parsing: bytes), let certificate = try? EpochCertificate(verifying: note, under: state.current),
            certificate.epoch == epoch, certificate.slot == slot, Self.isWanted(epoch, at: now)
        else { throw Refusal(.noteRefused) }
        let stored = StoredCertificate(epoch: epoch, slot: slot, rosterHash: state.hash.bytes, note: bytes)
        let insertion = try await store.insertCertificate(stored, for: key)
        guard insertion != .different else { throw Refusal(.noteRefused) }
        return insertion
    }

    /// The epoch's certificates under the roster in force, as a bundle. Spec 3.6.
    func certificates(epoch: UInt32) async throws -> [UInt8] {
        let held = try await store.certificates(epoch: epoch, rosterHash: state.hash.bytes, of: key)
        return NoteBundle.encode(try held.map { try SignedNote(parsing: $0.note) })
    }

    /// Forgets rosters and certificates that nothing needs any more.
    func tidy(at now: UInt64) async throws(StorageError) {
        let versions = state.dispensable(among: try await store.rosters(of: key), at: now)
        if !versions.isEmpty { try await store.dropRosters(versions: versions, of: key) }
        let epoch = ProtocolTime.epoch(at: now)
        try await store.dropCertificates(before: epoch - min(epoch, CertificateWindow.past), of: key)
    }

    private static func isWanted(_ epoch: UInt32, at now: UInt64) -> Bool {
        let current = ProtocolTime.epoch(at: now)
        return epoch >= current - min(current, CertificateWindow.past) && epoch <= current + CertificateWindow.ahead
    }
}

/// Why there is nothing to serve.
enum RosterKeeperError: Error, Equatable, Sendable {
    case noRoster
}

/// Epochs whose certificates are kept, in weeks from the present one.
private enum CertificateWindow {
    /// Envelopes of the epoch before are still accepted (spec 5.7), and an office may certify again what it still holds.
    static let past: UInt32 = 4
    /// The largest `epochs-ahead` that a roster can ask for.
    static let ahead: UInt32 = 26
}
