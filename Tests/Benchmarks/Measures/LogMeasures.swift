import Peluit

/// The public log. Spec 9.4.
enum LogMeasures {
    static let all: [Measure] = [append]

    private static let leaves = 10_000

    @Sendable private static func append(_ bench: Bench) async throws -> Figure? {
        let batch = (0..<leaves).map { _ in Leaf(token: .random(), hash: .random()) }
        return try await bench.compare(
            "log: append leaves to the tree", to: "the same SHA-256 calls", work: .items(leaves, "leaves"),
            // A tree of n leaves has n leaf hashes, and at most n - 1 nodes above them.
            bound: { BareHash.sha256(leaves, inputLength: 1 + Leaf.length) &+ BareHash.sha256(leaves - 1, inputLength: 65) },
            subject: {
                var tree = LogTree()
                for leaf in batch { tree.append(leaf) }
                return tree.root
            })
    }
}
