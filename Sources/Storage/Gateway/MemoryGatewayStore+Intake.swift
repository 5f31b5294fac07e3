import Synchronization

/// A cell that goes into a ``MemoryGatewayStore`` or a ``MemoryCaseLog``.
package final class MemoryCellWriter: CellWriter {
    private let bytes = Mutex<[UInt8]>([])
    private let finish: @Sendable ([UInt8], UInt32) async throws(StorageError) -> Insertion

    init(finish: @escaping @Sendable ([UInt8], UInt32) async throws(StorageError) -> Insertion) {
        self.finish = finish
    }

    package func append(_ bytes: UnsafeRawBufferPointer) { self.bytes.withLock { $0 += bytes } }
    package func commit(on day: UInt32) async throws(StorageError) -> Insertion { try await finish(bytes.withLock { $0 }, day) }
    package func abandon() { bytes.withLock { $0 = [] } }
}

extension MemoryGatewayStore {
    package func insert(_ submission: Submission, for organisation: OrganisationKey) throws(StorageError) -> SubmissionOutcome {
        try change(organisation) { (shelf) throws(StorageError) in
            if let earlier = shelf.promises[submission.hash] {
                return earlier.token == submission.token ? .alreadyHeld(earlier.day) : .conflict
            }
            guard shelf.isOpen(submission.day) else { throw .dayClosed }
            shelf.promises[submission.hash] = (submission.token, submission.day)
            shelf.days[submission.day, default: Day()].submissions[submission.hash] = submission
            return .stored(submission.day)
        }
    }

    package func envelopeHashes(on day: UInt32, of organisation: OrganisationKey) throws(StorageError) -> [[UInt8]] {
        try promises(on: day, of: organisation).map(\.hash)
    }

    package func promises(on day: UInt32, of organisation: OrganisationKey) throws(StorageError) -> [Promise] {
        let submissions = try shelf(organisation).days[day]?.submissions ?? [:]
        return submissions.keys.sorted(by: [UInt8].ascending).map { Promise(hash: $0, token: submissions[$0]?.token ?? []) }
    }

    package func submissions(
        _ hashes: [[UInt8]], on day: UInt32, of organisation: OrganisationKey
    ) throws(StorageError) -> [Submission] {
        guard hashes.count <= submissionLimit else { throw .tooMany(limit: submissionLimit) }
        let held = try shelf(organisation).days[day]?.submissions ?? [:]
        let found = hashes.compactMap { held[$0] }
        guard found.count == hashes.count else { throw .notFound }
        return found
    }

    package func beginCell(
        _ id: [UInt8], deletionHash: [UInt8], for organisation: OrganisationKey
    ) throws(StorageError) -> MemoryCellWriter {
        _ = try shelf(organisation)
        return MemoryCellWriter { (bytes, day) async throws(StorageError) in
            try await self.insert(CellRecord(id: id, day: day, deletionHash: deletionHash), bytes, for: organisation)
        }
    }

    private func insert(_ cell: CellRecord, _ bytes: [UInt8], for organisation: OrganisationKey) throws(StorageError) -> Insertion {
        try change(organisation) { (shelf) throws(StorageError) in
            if let held = shelf.days.values.lazy.compactMap({ $0.cells[cell.id] }).first {
                return held.bytes == bytes && held.record.deletionHash == cell.deletionHash ? .same : .different
            }
            guard shelf.isOpen(cell.day) else { throw .dayClosed }
            shelf.days[cell.day, default: Day()].cells[cell.id] = (cell, bytes)
            return .new
        }
    }

    package func cellRecord(_ id: [UInt8], of organisation: OrganisationKey) throws(StorageError) -> CellRecord? {
        try shelf(organisation).days.values.lazy.compactMap { $0.cells[id]?.record }.first
    }

    package func cell(_ id: [UInt8], on day: UInt32, of organisation: OrganisationKey) throws(StorageError) -> [UInt8]? {
        try shelf(organisation).days[day]?.cells[id]?.bytes
    }

    package func cellIDs(on day: UInt32, of organisation: OrganisationKey) throws(StorageError) -> [[UInt8]] {
        try shelf(organisation).days[day]?.cells.keys.sorted(by: [UInt8].ascending) ?? []
    }

    package func deleteCell(_ id: [UInt8], of organisation: OrganisationKey) throws(StorageError) -> Bool {
        guard let day = try cellRecord(id, of: organisation)?.day else { return false }
        try change(organisation) { $0.days[day]?.cells[id] = nil }
        return true
    }
}
