import GatewayClient
import Messages
import OfficerKeys
import Peluit
import Storage

/// Follows the gateway's log: recomputes the tree from every closed day's leaves, records the days, cosigns. Spec 9.4, 9.6.
struct LogFollower {
    let session: OfficeSession
    let link: GatewayLink

    /// What stopped the log from being followed; alarms of spec 9.6, not failures of the network.
    enum Refusal: Error, Equatable {
        /// The checkpoint is not signed by the roster's log key.
        case checkpointUnsigned
        /// The gateway offers no leaves any more for a day that was not recorded here.
        case dayNotOffered(UInt32)
        /// A day that ended waits to be acknowledged and has no leaves.
        case dayNotLogged(UInt32)
        /// A logged day is not recorded here and does not wait for this store: somebody else acknowledged it, or this store is an older copy.
        case dayNotHandedOver(UInt32)
        /// The leaves do not lead to the checkpoint: the log was rewritten.
        case treeDiffers
    }

    /// Records the days that were closed since the last time, and cosigns the checkpoint.
    ///
    /// - Parameter days: Closed days that wait for acknowledgement, ascending, all of them collected.
    /// - Returns: `nil`, or why nothing was recorded.
    func follow(_ days: [UInt32]) async throws(OfficerError) -> Refusal? {
        let last = try await OfficerError.inWords { try await session.log.lastGatewayDay() }
        let offered = try await OfficerError.inWords { try await link.client.logDays() }
        let new = offered.filter { day in last.map { day.day > $0.day } ?? true }
        if let unlogged = days.first(where: { day in day > last?.day ?? 0 && !new.contains { $0.day == day } }) {
            return .dayNotLogged(unlogged)
        }
        guard !new.isEmpty else { return nil }
        if let last, let first = new.first?.day, first > last.day + 1 { return .dayNotOffered(last.day + 1) }
        if let stray = new.first(where: { !days.contains($0.day) }) {
            // The day may have ended between the two listings.
            return hasJustEnded(stray.day) ? nil : .dayNotHandedOver(stray.day)
        }
        return try await record(new, after: last)
    }

    private func hasJustEnded(_ day: UInt32) -> Bool {
        link.time < ProtocolTime.start(ofDay: day + 1) + Self.listingSlack
    }

    /// Seconds that a round may take to come from one listing to the other.
    private static let listingSlack: UInt64 = 600

    private func record(_ days: [LogDay], after last: GatewayDay?) async throws(OfficerError) -> Refusal? {
        var tree = last.flatMap { LogTree(parsing: $0.treeState) } ?? LogTree()
        var recorded: [GatewayDay] = []
        let note = try await OfficerError.inWords { try await link.client.checkpoint() }
        let roster = session.keys.roster
        guard let checkpoint = try? Checkpoint(verifying: note, by: roster.log, roster.organisation) else { return .checkpointUnsigned }
        for day in days {
            let leaves = try await OfficerError.inWords { try await link.client.leaves(of: day) }
            for leaf in leaves { tree.append(leaf) }
            let padding = try await OfficerError.inWords { try await link.device.padding(of: day.day) }
            recorded.append(
                GatewayDay(
                    day: day.day, leaves: leaves.flatMap { $0.encoded() },
                    padding: Storage.DayPadding(
                        leaves: padding.leaves, seed: padding.seed.withBytes { Array(UnsafeBufferPointer(start: $0, count: 32)) }),
                    checkpoint: note.encoded(), treeState: tree.encoded(), isAcknowledged: false))
        }
        // Midnight may have passed between the requests; then the next run sees both sides agree again.
        guard checkpoint.size <= tree.size else { return nil }
        guard checkpoint == Checkpoint(tree) else { return .treeDiffers }
        for day in recorded { try await OfficerError.inWords { try await session.log.recordDay(day) } }
        let line = Cosignature.make(over: note, time: link.time, by: session.keys.officer.witness, roster.organisation)
        try await OfficerError.inWords { try await link.officer.cosign(line) }
        return nil
    }
}
