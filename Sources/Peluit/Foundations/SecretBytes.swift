import CSodium

/// Secret bytes with one owner, in memory that libsodium guards, keeps out of core dumps and wipes.
///
/// Few and long-lived: each instance is a system call and four pages. Short-lived intermediates use ``withSecretScratch(_:_:)``.
/// There is no way to print, compare with `==`, encode or copy one by accident.
public struct SecretBytes: ~Copyable, @unchecked Sendable {
    private let storage: UnsafeMutablePointer<UInt8>
    /// Number of bytes; zero only where a person typed nothing.
    public let count: Int

    /// Zeroed bytes. Ends the program when the system has no memory left, as an array would.
    init(count: Int) {
        precondition(count >= 0)
        Sodium.start()
        guard let memory = sodium_malloc(count) else { preconditionFailure("out of guarded memory") }
        sodium_memzero(memory, count)
        self.storage = memory.assumingMemoryBound(to: UInt8.self)
        self.count = count
    }

    /// Takes over bytes that had to arrive in an array, and wipes the array.
    public init(taking bytes: inout [UInt8]) {
        self.init(count: bytes.count)
        storage.update(from: bytes, count: bytes.count)
        Sodium.wipe(&bytes)
    }

    /// Bytes written in place by `body`.
    public static func filled<E: Error>(count: Int, by body: (UnsafeMutablePointer<UInt8>) throws(E) -> Void) throws(E) -> SecretBytes {
        let secret = SecretBytes(count: count)
        try body(secret.storage)
        return secret
    }

    /// Fresh random bytes.
    public static func random(count: Int) -> SecretBytes {
        let secret = SecretBytes(count: count)
        randombytes_buf(secret.storage, count)
        return secret
    }

    /// Lends the bytes for the duration of `body`; the pointer must not leave it.
    public borrowing func withBytes<R: ~Copyable, E: Error>(_ body: (UnsafePointer<UInt8>) throws(E) -> R) throws(E) -> R {
        try body(UnsafePointer(storage))
    }

    /// Overwrites part of the bytes. Whoever shares them across threads sees to it that nobody reads that part meanwhile.
    public borrowing func write(_ part: borrowing SecretBytes, at offset: Int) {
        precondition(offset >= 0 && offset + part.count <= count)
        storage.advanced(by: offset).update(from: part.storage, count: part.count)
    }

    /// A second owner of the same bytes.
    public borrowing func duplicate() -> SecretBytes {
        let copy = SecretBytes(count: count)
        copy.storage.update(from: storage, count: count)
        return copy
    }

    /// Part of the bytes as a secret of its own; used to take key files apart.
    public borrowing func slice(at offset: Int, count: Int) -> SecretBytes {
        precondition(offset >= 0 && count > 0 && offset + count <= self.count)
        let part = SecretBytes(count: count)
        part.storage.update(from: storage + offset, count: count)
        return part
    }

    /// Compares in constant time.
    public borrowing func matches(_ other: borrowing SecretBytes) -> Bool {
        count == other.count && sodium_memcmp(storage, other.storage, count) == 0
    }

    deinit {
        sodium_free(storage)
    }
}

/// A secret of 32 bytes that lives for one envelope: wiped, but in ordinary memory, which costs a fiftieth of ``SecretBytes``.
public struct TransientSecret: ~Copyable {
    private let storage: UnsafeMutablePointer<UInt8>

    /// Bytes written in place by `body`.
    public init<E: Error>(filledBy body: (UnsafeMutablePointer<UInt8>) throws(E) -> Void) throws(E) {
        storage = .allocate(capacity: 32)
        storage.initialize(repeating: 0, count: 32)
        try body(storage)
    }

    /// Lends the bytes for the duration of `body`; the pointer must not leave it.
    public borrowing func withBytes<R: ~Copyable, E: Error>(_ body: (UnsafePointer<UInt8>) throws(E) -> R) throws(E) -> R {
        try body(UnsafePointer(storage))
    }

    deinit {
        sodium_memzero(storage, 32)
        storage.deallocate()
    }
}

/// A wiped scratch buffer for intermediates that live for one call.
public func withSecretScratch<R: ~Copyable, E: Error>(
    _ count: Int,
    _ body: (UnsafeMutablePointer<UInt8>) throws(E) -> R
) throws(E) -> R {
    let scratch = UnsafeMutablePointer<UInt8>.allocate(capacity: count)
    scratch.initialize(repeating: 0, count: count)
    defer {
        sodium_memzero(scratch, count)
        scratch.deallocate()
    }
    return try body(scratch)
}
