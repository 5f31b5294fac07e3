import Foundation
import Messages
import Peluit
import Storage

extension EpochSupply {
    private static let delay = 14 * ProtocolTime.secondsPerDay
    /// Gateways take envelopes of an epoch for one more week. Spec 5.7.
    private static let lateArrivals = 7 * ProtocolTime.secondsPerDay

    /// Destroys the secrets whose time is over and that nothing in the store waits for. Spec 2.5.
    ///
    /// - Parameter time: Unix seconds.
    /// - Returns: The epochs whose secret is gone.
    func destroyExpired(at time: UInt64, log: some GatewayDayShelf & IntakeShelf) async throws(OfficerError) -> [UInt32] {
        let expired = folder.epochsHeld().filter { time >= Self.end(of: $0) + Self.delay }
        guard !expired.isEmpty else { return [] }
        let recorded = try await Self.recordedUntil(log)
        let waiting = try await epochsWaiting(in: log)
        var destroyed: [UInt32] = []
        for epoch in expired where !waiting.contains(epoch) && Self.end(of: epoch) + Self.lateArrivals <= recorded {
            try AtomicFile.destroy(folder.epochKey(epoch))
            destroyed.append(epoch)
        }
        return destroyed
    }

    private static func end(of epoch: UInt32) -> UInt64 {
        ProtocolTime.start(ofEpoch: epoch) + ProtocolTime.week
    }

    /// The moment up to which the store holds every day of the gateway; 0 when a day is missing. The log begins with the first day recorded.
    private static func recordedUntil(_ log: some GatewayDayShelf) async throws(OfficerError) -> UInt64 {
        let days = try await OfficerError.inWords { try await log.gatewayDays() }
        guard let first = days.first, let last = days.last, Int(last - first) + 1 == days.count else { return 0 }
        return ProtocolTime.start(ofDay: last) + ProtocolTime.secondsPerDay
    }

    /// Epochs of the submissions that are not decided yet.
    private func epochsWaiting(in log: some IntakeShelf) async throws(OfficerError) -> Set<UInt32> {
        var epochs: Set<UInt32> = []
        for entry in try await OfficerError.inWords({ try await log.pendingIntake() }) {
            let bytes = try await OfficerError.inWords { try await log.envelope(entry.hash) }
            if let bytes, let envelope = try? Envelope(parsing: bytes) { epochs.insert(envelope.header.epoch) }
        }
        return epochs
    }
}
