import Casework
import Foundation
import Messages
import OfficerKeys
import Peluit
import Storage

/// An unlocked office with its store open: all cases that this officer holds keys for, in memory. Spec 11.
///
/// Every change goes through ``commit(_:)`` and is on the disk before the memory follows.
actor OfficeSession {
    nonisolated let keys: OfficeKeys
    nonisolated let log: SQLiteCaseLog
    private(set) var cases: [CaseID: OpenCase] = [:]
    private var threads: [ThreadID: CaseID] = [:]
    /// Cases that do not open; the office is told, and the others go on.
    private(set) var faults: [CaseFault] = []

    nonisolated var organisation: OrganisationID { keys.organisation }

    /// Opens the store and every case.
    ///
    /// - Throws: ``OfficerError``; a second process on the store is refused with a sentence.
    init(_ keys: OfficeKeys) async throws(OfficerError) {
        self.keys = keys
        do throws(StorageError) {
            log = try SQLiteCaseLog(at: keys.folder.store.path, organisation: OrganisationKey(keys.organisation.bytes))
        } catch {
            throw OfficerError(storage: error)
        }
        try await openCases()
    }

    /// Closes the store; keys are wiped when the last reference goes.
    func close() async {
        // Everything was synced when it was written: a failure to close loses nothing.
        try? await log.close()
    }

    /// Cases, the latest event first.
    var casesByActivity: [OpenCase] {
        cases.values.sorted { ($0.state.lastEvent, $0.id) > ($1.state.lastEvent, $1.id) }
    }

    /// The case of a conversation.
    func openCase(of thread: ThreadID) -> OpenCase? {
        threads[thread].flatMap { cases[$0] }
    }

    /// The one case that a typed number means.
    func openCase(typed number: String) throws(OfficerError) -> OpenCase {
        let found = cases.values.filter { $0.id.matches(typed: number) }
        if found.count == 1, let only = found.first { return only }
        let shown = Terminal.harmless(line: number)
        guard found.isEmpty else {
            throw OfficerError(
                .usage, Phrase(id: "nomor \(shown) cocok dengan \(found.count) kasus", en: "the number \(shown) fits \(found.count) cases"),
                hint: Phrase(id: "ketik lebih banyak angka", en: "type more digits"))
        }
        throw OfficerError(
            .noInput, Phrase(id: "tidak ada kasus bernomor \(shown)", en: "no case has the number \(shown)"),
            hint: Phrase(id: "lihat daftar: peluit-officer inbox", en: "see the list: peluit-officer inbox"))
    }

    /// Writes events and what belongs to them, all or nothing, then takes the cases in.
    func commit(_ changes: CaseChanges) async throws(OfficerError) {
        try await OfficerError.inWords { try await log.apply(changes.log) }
        for changed in changes.cases {
            cases[changed.id] = changed
            threads[changed.thread] = changed.id
        }
    }

    private func openCases() async throws(OfficerError) {
        let own = keys.officer.caseKey.publicKey.bytes
        let sealed = Dictionary(grouping: try await OfficerError.inWords { try await log.sealedKeys(for: own) }, by: \.caseID)
        for (bytes, copies) in sealed {
            guard let id = CaseID(bytes) else { continue }
            do throws(CaseFault) {
                let opened = try await open(id, copies)
                cases[id] = opened
                threads[opened.thread] = id
            } catch {
                faults.append(error)
            }
        }
    }

    private func open(_ id: CaseID, _ copies: [SealedCaseKey]) async throws(CaseFault) -> OpenCase {
        var keys: [UInt32: CaseKey] = [:]
        for copy in copies {
            keys[copy.generation] = CaseKey(
                opening: copy.sealed, for: id, generation: copy.generation, with: self.keys.officer.caseKey, on: self.keys.shelf)
        }
        var records: [EventRecord] = []
        let stored: [StoredEvent]
        do throws(StorageError) { stored = try await log.events(of: id.bytes) } catch { throw CaseFault(id, sequence: 0, .chain(.length)) }
        for event in stored {
            do throws(EventError) {
                records.append(try EventRecord(parsing: event.record))
            } catch {
                throw CaseFault(id, sequence: event.sequence, .chain(error))
            }
        }
        return try OpenCase(id, records: records, keys: keys, on: self.keys.shelf, organisation)
    }
}
