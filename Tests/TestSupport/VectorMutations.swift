/// A reproducible stream of numbers (SplitMix64): tests print its seed, and the same seed gives the same run on every machine.
package struct SeededRandom: RandomNumberGenerator, Sendable {
    private var state: UInt64

    package init(seed: UInt64) {
        state = seed
    }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return value ^ value >> 31
    }

    package mutating func bytes(_ count: Int) -> [UInt8] {
        (0..<count).map { _ in UInt8.random(in: 0...255, using: &self) }
    }
}

/// Damaged copies of a good byte string, each by one seeded change: what every parser meets from the outside.
package struct VectorMutations: Sequence, IteratorProtocol {
    private let original: [UInt8]
    private var left: Int
    private var random: SeededRandom

    /// - Parameter original: At least one byte.
    package init(of original: [UInt8], count: Int, seed: UInt64) {
        precondition(!original.isEmpty)
        self.original = original
        left = count
        random = SeededRandom(seed: seed)
    }

    package mutating func next() -> [UInt8]? {
        guard left > 0 else { return nil }
        left -= 1
        var bytes = original
        let place = Int.random(in: bytes.indices, using: &random)
        switch UInt8.random(in: 0..<10, using: &random) {
        case 0..<5: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        case 5: bytes[place] = [0, 10, 32, 48, 61, 127, 255].randomElement(using: &random) ?? 0
        case 6: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
        case 7: bytes.remove(at: place)
        case 8: bytes.removeLast(bytes.count - place)
        default: bytes.insert(contentsOf: bytes[place..<Swift.min(place + 40, bytes.count)], at: place)
        }
        return bytes
    }
}
