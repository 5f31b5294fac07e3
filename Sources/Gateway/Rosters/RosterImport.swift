import Peluit
import Storage

/// Brings what an organisation left in a folder into the store, at the start. Later news come as signed requests (spec 10.5).
struct RosterImport<Store: GatewayStore> {
    let store: Store
    let keys: GatewayKeys
    let record: RosterInForceFile
    let organisation: OrganisationID

    private var check: RosterCheck { RosterCheck(organisation: organisation, keys: keys) }

    /// Stores the rosters that are newer than what is held, all of them or, when one of them is refused, none.
    ///
    /// - Throws: ``RosterRefusal`` for the first that does not verify; `StorageError`, ``FileError``.
    func takeRosters(of folder: RosterFolder, at now: UInt64) async throws {
        let key = try OrganisationKey(organisation.bytes)
        let held = try await store.rosters(of: key)
        let newer = try newer(in: folder, than: held)
        guard let last = newer.last else { return }
        try check.serve(last.roster, at: now)
        for (roster, bytes) in newer {
            _ = try await store.appendRoster(StoredRoster(version: roster.version, rootKey: roster.root.bytes, note: bytes), for: key)
        }
        try record.write(version: last.roster.version, since: now)
    }

    /// Rosters of the folder that follow what is held. The folder may well lag behind the signed requests.
    private func newer(in folder: RosterFolder, than held: [StoredRoster]) throws -> [(roster: Roster, bytes: [UInt8])] {
        var chain = try held.isEmpty ? [] : RosterState(held, since: 0, pinned: organisation).chain
        var newer: [(roster: Roster, bytes: [UInt8])] = []
        for bytes in folder.rosters {
            let note = try check.parse(bytes)
            guard let roster = try follow(note, after: chain) else { continue }
            newer.append((roster, bytes))
            chain.append(note)
        }
        return newer
    }

    /// Nil for a roster that is not newer.
    private func follow(_ note: SignedNote, after chain: [SignedNote]) throws(RosterRefusal) -> Roster? {
        do { return try check.follow(note, after: chain) } catch .older { return nil }
    }

    /// Hands the folder's certificates to the keeper; those of another roster or of a past epoch are passed over.
    func takeCertificates(of folder: RosterFolder, into keeper: RosterKeeper<Store>, at now: UInt64) async throws {
        for certificate in folder.certificates {
            do {
                _ = try await keeper.take(certificate: certificate.note, epoch: certificate.epoch, slot: certificate.slot, at: now)
            } catch is Refusal {
                continue
            }
        }
    }
}
