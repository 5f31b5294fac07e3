import Messages
import Peluit
import Storage

/// Hands the office what arrived, day by day, and takes its acknowledgement. Spec 10.5.
struct DayDesk<Store: GatewayStore>: Sendable {
    let store: Store
    let organisation: OrganisationID
    let key: OrganisationKey
    let nightShift: NightShift<Store>
    let clock: GatewayClock
    let events: EventLog

    /// Lines `<day> <open or closed> <envelopes> <cells>`: every day that this store has not acknowledged.
    func list(for officer: Officer) async throws -> [UInt8] {
        var lines: [UInt8] = []
        for day in try await store.days(of: key) where day.state != .dropped {
            guard try await !store.acknowledgements(on: day.day, of: key).contains(officer.store) else { continue }
            let state = day.state == .open ? "open" : "closed"
            let cells = try await store.cellIDs(on: day.day, of: key).count
            lines += Array("\(day.day) \(state) \(day.envelopes) \(cells)\n".utf8)
        }
        return lines
    }

    /// The day's envelope hashes, ascending.
    func envelopeHashes(on day: UInt32) async throws -> [UInt8] {
        _ = try await held(day)
        return try await store.envelopeHashes(on: day, of: key).flatMap { $0 }
    }

    /// The submissions with these hashes, in that order.
    ///
    /// - Parameter hashes: 32 bytes each.
    /// - Throws: `malformed`; `not-found` when one is missing.
    func submissions(_ hashes: [UInt8], on day: UInt32) async throws -> [UInt8] {
        guard !hashes.isEmpty, hashes.count.isMultiple(of: 32) else { throw Refusal.malformed("body") }
        let wanted = stride(from: 0, to: hashes.count, by: 32).map { Array(hashes[$0..<$0 + 32]) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(wanted.count * Peluit.Submission.length)
        for submission in try await store.submissions(wanted, on: day, of: key) { bytes += submission.envelope + submission.token }
        return bytes
    }

    /// The day's cell ids, ascending.
    func cellIDs(on day: UInt32) async throws -> [UInt8] {
        _ = try await held(day)
        return try await store.cellIDs(on: day, of: key).flatMap { $0 }
    }

    func cell(_ id: CellID, on day: UInt32) async throws -> [UInt8] {
        guard let cell = try await store.cell(id.bytes, on: day, of: key) else { throw Refusal(.notFound) }
        return cell
    }

    /// `number of padding leaves u32 | padding seed 32`, of a closed day.
    func padding(on day: UInt32) async throws -> [UInt8] {
        guard try await held(day).state == .closed else { throw Refusal(.dayNotClosed) }
        guard let padding = try await store.padding(on: day, of: key), let seed = padding.seed else { throw Refusal(.notFound) }
        var writer = ByteWriter(capacity: 36)
        writer.append(padding.leaves)
        writer.append(seed)
        return writer.bytes
    }

    /// Notes that a store has exactly what the gateway holds; the last store's word drops the day.
    ///
    /// - Throws: `day-not-closed`, `acknowledgement-mismatch`, `not-found`.
    func acknowledge(_ day: UInt32, digest: [UInt8], by officer: Officer) async throws {
        let before = try await store.acknowledgements(on: day, of: key)
        if before.contains(officer.store), try await store.day(day, of: key)?.state == .dropped { return }
        guard try await held(day).state == .closed else { throw Refusal(.dayNotClosed) }
        guard digest == (try await self.digest(of: day)).bytes else {
            events.record(.acknowledgementMismatch(day: day))
            throw Refusal(.acknowledgementMismatch)
        }
        try await store.acknowledge(day: day, store: officer.store, of: key)
        try await nightShift.dropIfAcknowledged(day)
    }

    /// What an office that has the whole day computes as well. Spec 10.5.
    private func digest(of day: UInt32) async throws(StorageError) -> Digest {
        let envelopes = try await store.envelopeHashes(on: day, of: key).compactMap { EnvelopeHash($0) }
        let cells = try await store.cellIDs(on: day, of: key).compactMap { CellID($0) }
        return DayDigest.digest(day: day, envelopes: envelopes, cells: cells, organisation)
    }

    /// A day that holds something, or may: today is open even before anything arrived.
    private func held(_ day: UInt32) async throws -> DayRecord {
        if let record = try await store.day(day, of: key), record.state != .dropped { return record }
        guard day == ProtocolTime.day(at: clock.now()) else { throw Refusal(.notFound) }
        return DayRecord(day: day, state: .open)
    }
}
