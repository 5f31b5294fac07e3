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
        /// A leaf that is neither padding nor a submission received that day, with its token: the gateway logged something else than it
        /// handed over.
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
        let recorded = try await log.gatewayDays()
        guard let last = recorded.last else { return [] }
        // Something may have come on a day before the first one recorded; later days are still on their way into the log.
        let first = try await log.intakeDays().first.map { min($0, recorded[0]) } ?? recorded[0]
        for day in first...last {
            if let record = try await log.gatewayDay(day) {
                reports.append(check(record, received: try await log.intake(on: day), tree: &tree))
            } else if try await isExpected(day, recordedFrom: recorded[0]) {
                reports.append(DayReport(day: day, alarms: [.dayMissing]))
            }
        }
        return reports
    }

    /// From the log's first day on every day is; before that only one on which something came.
    private func isExpected(_ day: UInt32, recordedFrom first: UInt32) async throws(StorageError) -> Bool {
        if day > first { return true }
        return try await !log.intake(on: day).isEmpty
    }

    private func check(_ record: GatewayDay, received: [IntakeEntry], tree: inout LogTree) -> DayReport {
        var report = DayReport(day: record.day)
        guard let leaves = Leaf.parseDay(record.leaves) else {
            report.alarms.append(.leavesMalformed)
            return report
        }
        for leaf in leaves { tree.append(leaf) }
        if tree.encoded() != record.treeState || !isSigned(tree, record) { report.alarms.append(.treeDiffers) }

        var padding = paddingHashes(of: record, atMost: leaves.count)
        var unlogged = Set(received.compactMap(Leaf.init))
        for leaf in leaves {
            if padding.remove(leaf.hash) != nil {
                report.padding += 1
            } else if unlogged.remove(leaf) == nil {
                report.alarms.append(.leafWithoutEnvelope(leaf.hash))
            }
        }
        report.alarms += unlogged.map(\.hash).sorted().map { .envelopeWithoutLeaf($0) }
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

    /// - Parameter limit: The gateway names the number of padding leaves; more than there are leaves is not worth computing.
    private func paddingHashes(of record: GatewayDay, atMost limit: Int) -> Set<EnvelopeHash> {
        guard var bytes = record.padding.seed, bytes.count == 32 else { return [] }
        let seed = SecretBytes(taking: &bytes)
        let count = min(record.padding.leaves, UInt32(clamping: limit))
        return Set((0..<count).map { Leaf.paddingHash(seed: seed, day: record.day, index: $0, organisation) })
    }
}

extension Leaf {
    /// What the gateway must have logged for a submission received. Spec 9.3.
    fileprivate init?(_ entry: IntakeEntry) {
        guard let token = LeafToken(entry.token), let hash = EnvelopeHash(entry.hash) else { return nil }
        self.init(token: token, hash: hash)
    }
}
