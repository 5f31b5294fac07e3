@testable import Storage

/// Values that tests store; their bytes mean nothing.
enum Samples {
    static func bytes(_ seed: Int, count: Int) -> [UInt8] {
        var state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 | 1
        return (0..<count).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: state >> 56)
        }
    }

    static func organisation(_ seed: Int = 1) throws -> OrganisationKey { try OrganisationKey(bytes(seed, count: 32)) }

    static func submission(_ seed: Int, day: UInt32 = 20_000) -> Submission {
        Submission(
            envelope: bytes(seed, count: 16_384), token: bytes(seed + 1_000_000, count: 32), hash: bytes(seed + 2_000_000, count: 32),
            day: day
        )
    }

    static func closing(_ day: UInt32, promises: Int, treeSize: UInt64 = 32) -> DayClosing {
        let leafCount = max(32, (promises + 31) / 32 * 32)
        return DayClosing(
            promises: promises, leaves: bytes(Int(day), count: leafCount * 65), leafCount: leafCount,
            padding: DayPadding(leaves: UInt32(leafCount - promises), seed: bytes(7, count: 32)),
            head: LogHead(day: day, treeSize: treeSize, treeState: [1, 2], checkpoint: [3, 4])
        )
    }

    static func event(_ caseID: [UInt8], after head: CaseHead? = nil) -> StoredEvent {
        let sequence = (head?.sequence ?? 0) + 1
        return StoredEvent(
            caseID: caseID, sequence: sequence, previousHash: head?.hash ?? CaseHead.noHash,
            hash: bytes(Int(sequence) + 500, count: 32), record: bytes(Int(sequence), count: 700)
        )
    }
}

/// A generator with a fixed seed (splitmix64).
struct FixedGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }
}

extension CellWriter {
    /// Sends a whole cell in pieces, as a connection does.
    func fill(_ bytes: [UInt8]) async throws {
        for start in stride(from: 0, to: bytes.count, by: 65_536) {
            append(bytes[start..<min(start + 65_536, bytes.count)])
        }
    }
}
