import CSodium

/// libsodium, once ready for use.
public enum Sodium {
    /// Prepares libsodium; harmless when repeated, safe from any thread.
    ///
    /// - Returns: `false` when the system has no random source: a program must stop then (spec 1).
    @discardableResult
    public static func start() -> Bool {
        sodium_init() >= 0
    }

    /// Fresh random bytes that are not secret by themselves: nonces, ids, tags of dummies.
    public static func randomBytes(_ count: Int) -> [UInt8] {
        start()
        var bytes = [UInt8](repeating: 0, count: count)
        randombytes_buf(&bytes, count)
        return bytes
    }

    /// Whether two values are the same, in a time that does not tell where they differ.
    public static func areEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        left.count == right.count && sodium_memcmp(left, right, left.count) == 0
    }

    /// Overwrites plain text that had to lie in an ordinary array; the compiler cannot remove this.
    public static func wipe(_ bytes: inout [UInt8]) {
        sodium_memzero(&bytes, bytes.count)
    }

    /// The same for memory that lies elsewhere.
    public static func wipe(_ memory: UnsafeMutableRawBufferPointer) {
        guard let base = memory.baseAddress else { return }
        sodium_memzero(base, memory.count)
    }
}

/// libsodium's random source behind Swift's interface, for shuffles and choices.
public struct SodiumRandom: RandomNumberGenerator, Sendable {
    public init() {
        Sodium.start()
    }

    public mutating func next() -> UInt64 {
        var value: UInt64 = 0
        randombytes_buf(&value, 8)
        return value
    }
}
