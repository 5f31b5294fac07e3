import Messages
import Peluit
import Storage

/// Holds what the gateway logged against what the office received and opened, day by day. Spec 9.6.
struct Reconciliation {
    /// One closed day.
    struct DayReport: Sendable, Equatable {
        let day: UInt32
        var opened = 0
        var rejected = 0
        var pending = 0
        var padding = 0
        var alarms: [Alarm] = []
    }

    enum Alarm: Sendable, Equatable {
        /// A leaf that is neither a submission received that day nor padding: the gateway logged something that it did not hand over.
        case leafWithoutEnvelope(EnvelopeHash)
        /// A submission received that has no leaf.
        case envelopeWithoutLeaf(EnvelopeHash)
        /// The leaves cannot be read.
        case leavesMalformed
        /// The leaves do not lead to the tree that the checkpoint signed.
        case treeDiffers
        /// No record of this day, although later ones are there.
        case dayMissing
    }

    let log: SQLiteCaseLog
    let organisation: OrganisationID
    let logKey: VerificationKey<Roles.Log>

    /// Every recorded day, oldest first, with gaps as alarms.
    func run() async throws(StorageError) -> [DayReport] {
        var reports: [DayReport] = []
        var tree = LogTree()
        for day in try await log.gatewayDays() {
            if let last = reports.last?.day, day > last + 1 {
                for gap in (last + 1)..<day { reports.append(DayReport(day: gap, alarms: [.dayMissing])) }
            }
            guard let record = try await log.gatewayDay(day) else { continue }
            let received = try await log.intake(on: day)
            reports.append(check(record, received: received, tree: &tree))
        }
        return reports
    }

    private func check(_ record: GatewayDay, received: [IntakeEntry], tree: inout LogTree) -> DayReport {
        var report = DayReport(day: record.day)
        guard let leaves = Leaf.parseDay(record.leaves) else {
            report.alarms.append(.leavesMalformed)
            return report
        }
        for leaf in leaves { tree.append(leaf) }
        if tree.encoded() != record.treeState || !isSigned(tree, record) { report.alarms.append(.treeDiffers) }

        let padding = paddingHashes(of: record)
        let logged = Set(leaves.map(\.hash))
        let known = Set(received.compactMap { EnvelopeHash($0.hash) })
        report.padding = leaves.count { padding.contains($0.hash) }
        report.alarms += leaves.filter { !padding.contains($0.hash) && !known.contains($0.hash) }.map { .leafWithoutEnvelope($0.hash) }
        report.alarms += known.subtracting(logged).sorted().map { .envelopeWithoutLeaf($0) }
        for entry in received {
            switch entry.state {
            case .opened: report.opened += 1
            case .rejected: report.rejected += 1
            case .pending: report.pending += 1
            }
        }
        return report
    }

    /// The checkpoint kept with a day may be a later one, made before the office came by; then only its signature can be held against it here,
    /// and the last day's checkpoint covers the tree.
    private func isSigned(_ tree: LogTree, _ record: GatewayDay) -> Bool {
        guard let note = try? SignedNote(parsing: record.checkpoint),
            let checkpoint = try? Checkpoint(verifying: note, by: logKey, organisation)
        else { return false }
        return checkpoint.size > tree.size || (checkpoint.size == tree.size && checkpoint.root == tree.root)
    }

    private func paddingHashes(of record: GatewayDay) -> Set<EnvelopeHash> {
        guard var bytes = record.padding.seed, bytes.count == 32 else { return [] }
        let seed = SecretBytes(taking: &bytes)
        return Set((0..<record.padding.leaves).map { Leaf.paddingHash(seed: seed, day: record.day, index: $0, organisation) })
    }
}
