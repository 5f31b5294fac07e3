import Peluit
import Storage

/// The gateway's side of the log: closes days as spec 9.3 says, and gives what an office records of them.
struct SampleLog {
    private let office: SampleOffice
    private(set) var tree = LogTree()

    init(_ office: SampleOffice) {
        self.office = office
    }

    mutating func close(_ day: UInt32, _ submissions: [Storage.Submission]) -> GatewayDay {
        let seed = SecretBytes.random(count: 32)
        let padding = UInt32(Leaf.paddingCount(submissions: submissions.count))
        var leaves = submissions.compactMap { submission in
            LeafToken(submission.token).flatMap { token in EnvelopeHash(submission.hash).map { Leaf(token: token, hash: $0) } }
        }
        for index in 0..<padding {
            leaves.append(Leaf(token: .random(), hash: Leaf.paddingHash(seed: seed, day: day, index: index, office.organisation)))
        }
        leaves.shuffle()
        for leaf in leaves { tree.append(leaf) }
        return GatewayDay(
            day: day, leaves: leaves.flatMap { $0.encoded() },
            padding: DayPadding(leaves: padding, seed: seed.withBytes { Array(UnsafeBufferPointer(start: $0, count: 32)) }),
            checkpoint: Checkpoint(tree).signed(by: office.log, office.organisation).encoded(), treeState: tree.encoded(),
            isAcknowledged: false)
    }
}

extension GatewayDay {
    /// The same day with something else in a field.
    func with(leaves: [UInt8]? = nil, padding: DayPadding? = nil, checkpoint: [UInt8]? = nil) -> GatewayDay {
        GatewayDay(
            day: day, leaves: leaves ?? self.leaves, padding: padding ?? self.padding, checkpoint: checkpoint ?? self.checkpoint,
            treeState: treeState, isAcknowledged: isAcknowledged)
    }
}
