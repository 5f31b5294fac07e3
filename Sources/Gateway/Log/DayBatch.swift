import Peluit
import Storage

/// The leaves of a day that ended: its submissions and padding, in random order. Spec 9.3.
struct DayBatch: Sendable {
    let leaves: [Leaf]
    let padding: DayPadding
    private let promises: Int

    /// - Parameter seed: 32 random bytes; the padding's hashes derive from it.
    init(
        _ promises: [Promise], day: UInt32, seed: [UInt8], _ organisation: OrganisationID,
        using random: inout some RandomNumberGenerator
    ) throws(StorageError) {
        var leaves: [Leaf] = []
        for promise in promises {
            guard let token = LeafToken(promise.token), let hash = EnvelopeHash(promise.hash) else { throw .damaged }
            leaves.append(Leaf(token: token, hash: hash))
        }
        let count = UInt32(Leaf.paddingCount(submissions: promises.count))
        var key = seed
        let secret = SecretBytes(taking: &key)
        for index in 0..<count {
            leaves.append(Leaf(token: .random(), hash: Leaf.paddingHash(seed: secret, day: day, index: index, organisation)))
        }
        self.leaves = leaves.shuffled(using: &random)
        self.promises = promises.count
        padding = DayPadding(leaves: count, seed: seed)
    }

    /// What the store fixes: these leaves, and the log that they make of `tree`.
    func closing(_ day: UInt32, after tree: LogTree, signedBy keys: GatewayKeys, _ organisation: OrganisationID) -> DayClosing {
        var tree = tree
        for leaf in leaves { tree.append(leaf) }
        let checkpoint = Checkpoint(tree).signed(by: keys.log, organisation)
        let head = LogHead(day: day, treeSize: tree.size, treeState: tree.encoded(), checkpoint: checkpoint.encoded())
        return DayClosing(
            promises: promises, leaves: leaves.flatMap { $0.encoded() }, leafCount: leaves.count, padding: padding, head: head)
    }
}
