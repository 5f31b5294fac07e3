import GatewayClient
import Messages
import Peluit
import Storage

/// Fetches what a day of the gateway holds and the store does not; nothing is fetched twice, nothing is lost by stopping. Spec 10.5.
struct DayPull: Sendable {
    let log: SQLiteCaseLog
    let gateway: OfficeClient
    let organisation: OrganisationID

    /// Cells fetched at the same time.
    private static let concurrency = 4

    /// What the day holds, once all of it is in the store.
    struct Inventory: Sendable {
        var envelopes: [EnvelopeHash]
        var cells: [CellID]
    }

    /// - Parameter progress: Called with the number of items fetched and the number to fetch.
    func run(_ day: OfficeDay, progress: @Sendable (Int, Int) -> Void) async throws(OfficerError) -> (inventory: Inventory, fetched: Int) {
        let hashes = day.envelopes == 0 ? [] : try await OfficerError.inWords { try await gateway.envelopeHashes(of: day) }
        let cells = day.cells == 0 ? [] : try await OfficerError.inWords { try await gateway.cellIDs(of: day) }
        let held = Set(try await OfficerError.inWords { try await log.intake(on: day.day) }.map(\.hash))
        let heldCells = Set(try await OfficerError.inWords { try await log.cellIDs(on: day.day) })
        let missing = hashes.filter { !held.contains($0.bytes) }
        let missingCells = cells.filter { !heldCells.contains($0.bytes) }
        let total = missing.count + missingCells.count
        try await pull(missing, of: day.day) { progress($0, total) }
        try await pull(missingCells, of: day.day) { progress(missing.count + $0, total) }
        return (Inventory(envelopes: hashes, cells: cells), total)
    }

    private func pull(_ hashes: [EnvelopeHash], of day: UInt32, progress: (Int) -> Void) async throws(OfficerError) {
        for start in stride(from: 0, to: hashes.count, by: OfficeClient.mostEnvelopes) {
            progress(start)
            let batch = Array(hashes[start..<min(start + OfficeClient.mostEnvelopes, hashes.count)])
            let submissions = try await OfficerError.inWords { try await gateway.submissions(batch, of: day) }
            let rows = zip(batch, submissions).map { hash, submission in
                Storage.Submission(envelope: submission.envelope.bytes, token: submission.token.bytes, hash: hash.bytes, day: day)
            }
            _ = try await OfficerError.inWords { try await log.insertIntake(rows) }
        }
    }

    private func pull(_ cells: [CellID], of day: UInt32, progress: (Int) -> Void) async throws(OfficerError) {
        for start in stride(from: 0, to: cells.count, by: Self.concurrency) {
            progress(start)
            let failed = await withTaskGroup(of: OfficerError?.self) { group in
                for id in cells[start..<min(start + Self.concurrency, cells.count)] {
                    group.addTask { await failure(pulling: id, of: day) }
                }
                return await group.reduce(nil) { $0 ?? $1 }
            }
            if let failed { throw failed }
        }
    }

    /// Fetches one cell; a task group cannot rethrow a typed error, so what went wrong is returned.
    private func failure(pulling id: CellID, of day: UInt32) async -> OfficerError? {
        do throws(OfficerError) {
            let bytes = try await OfficerError.inWords { try await gateway.cell(id, of: day) }
            try await OfficerError.inWords {
                let writer = log.beginCell(id.bytes)
                writer.append(bytes[...])
                _ = try await writer.commit(on: day)
            }
            return nil
        } catch {
            return error
        }
    }
}
