import CSodium

/// The append-only Merkle tree of RFC 6962, kept as the roots of its complete subtrees. Spec 9.4.
///
/// Enough to append and to give the root; 32 bytes for each bit of the size.
public struct LogTree: Sendable, Equatable {
    /// Number of leaves.
    public private(set) var size: UInt64 = 0
    /// Roots of complete subtrees, the largest first; one for each bit set in `size`.
    private var peaks: [[UInt8]] = []

    public init() {}

    public mutating func append(_ leaf: Leaf) {
        append(leafHash: Self.hash([0] + leaf.encoded()))
    }

    mutating func append(leafHash: [UInt8]) {
        var node = leafHash
        var bit = size
        while bit & 1 == 1, let left = peaks.popLast() {
            node = Self.hash([1] + left + node)
            bit >>= 1
        }
        peaks.append(node)
        size += 1
    }

    /// Root hash; SHA-256 of nothing for the empty tree.
    public var root: LogNode {
        guard var node = peaks.last else { return LogNode(trusted: Self.hash([])) }
        for left in peaks.dropLast().reversed() { node = Self.hash([1] + left + node) }
        return LogNode(trusted: node)
    }

    /// `size u64 | peaks`, for the store.
    public func encoded() -> [UInt8] {
        var writer = ByteWriter()
        writer.append(size)
        for peak in peaks { writer.append(peak) }
        return writer.bytes
    }

    /// - Returns: `nil` when the number of peaks does not fit the size.
    public init?(parsing bytes: [UInt8]) {
        var reader = ByteReader(bytes)
        guard let size = reader.readInteger(UInt64.self), reader.remaining == 32 * size.nonzeroBitCount else { return nil }
        self.size = size
        while let peak = reader.read(32) { peaks.append(peak) }
    }

    private static func hash(_ input: [UInt8]) -> [UInt8] {
        var output = [UInt8](repeating: 0, count: 32)
        crypto_hash_sha256(&output, input, UInt64(input.count))
        return output
    }
}
