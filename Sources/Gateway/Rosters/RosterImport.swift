import Peluit
import Storage

/// Brings what an organisation left in a folder into the store, at the start. Later news come as signed requests (spec 10.5).
struct RosterImport<Store: GatewayStore> {
    let store: Store
    let keys: GatewayKeys
    let record: RosterInForceFile
    let organisation: OrganisationID

    /// Stores every roster that is newer than what is held and follows it.
    ///
    /// - Throws: ``RosterRefusal`` for the first that does not verify; `StorageError`, ``FileError``.
    func takeRosters(of folder: RosterFolder, at now: UInt64) async throws {
        let key = try OrganisationKey(organisation.bytes)
        for bytes in folder.rosters {
            let held = try await store.rosters(of: key)
            let note = try RosterKeeper<Store>.parse(bytes)
            if try await isHeld(note, among: held) { continue }
            let chain = try held.isEmpty ? [] : RosterState(held, since: now, pinned: organisation).chain
            let roster = try RosterKeeper<Store>.verify(note, after: chain, for: organisation, keys: keys, at: now)
            _ = try await store.appendRoster(StoredRoster(version: roster.version, rootKey: roster.root.bytes, note: bytes), for: key)
            try record.write(version: roster.version, since: now)
        }
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

    /// Whether the roster, or one that is newer, was taken up before. The folder may well lag behind the signed requests.
    private func isHeld(_ note: SignedNote, among held: [StoredRoster]) async throws -> Bool {
        guard let last = held.last else { return false }
        do throws(NoteError) {
            return try Roster(verifying: note, for: organisation).version <= last.version
        } catch { throw RosterRefusal.note(error) }
    }
}
