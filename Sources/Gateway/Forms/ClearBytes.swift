import NIOCore
import Peluit

/// Clear bytes of somebody's form, in memory that is wiped when it is outgrown and when it goes. Spec 13.4.
///
/// Unchecked: one task fills it; from then on it is only read.
final class ClearBytes: @unchecked Sendable {
    private var memory: UnsafeMutableRawBufferPointer
    private(set) var count = 0

    init(capacity: Int = 64) {
        memory = .allocate(byteCount: max(1, capacity), alignment: 16)
    }

    deinit {
        clear()
        memory.deallocate()
    }

    func append(_ bytes: UnsafeRawBufferPointer) {
        if count + bytes.count > memory.count { grow(to: max(count + bytes.count, 2 * memory.count)) }
        UnsafeMutableRawBufferPointer(rebasing: memory[count..<count + bytes.count]).copyMemory(from: bytes)
        count += bytes.count
    }

    func append(_ byte: UInt8) {
        withUnsafeBytes(of: byte) { append($0) }
    }

    /// Lends the bytes for the duration of `body`.
    func withBytes<Value, Failure: Error>(_ body: (UnsafeRawBufferPointer) throws(Failure) -> Value) throws(Failure) -> Value {
        try body(UnsafeRawBufferPointer(rebasing: memory[..<count]))
    }

    /// Wipes the bytes and begins again.
    func clear() {
        Sodium.wipe(UnsafeMutableRawBufferPointer(rebasing: memory[..<count]))
        count = 0
    }

    private func grow(to capacity: Int) {
        let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: capacity, alignment: 16)
        larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: memory[..<count]))
        Sodium.wipe(memory)
        memory.deallocate()
        memory = larger
    }
}

extension ByteBuffer {
    /// Overwrites the readable bytes where they lie, for every buffer that shares them.
    ///
    /// Writing through a pointer goes past copy-on-write on purpose: a mutating method would copy the bytes and wipe the copy. It is
    /// safe for a piece of a request's body that has been consumed. The region was handed to this body alone: the HTTP decoder's own
    /// buffer shares the memory, but it has moved its reader index past the region, later bytes of the connection lie behind it, and
    /// neither the decoder nor the pool that the memory returns to ever reads a region that was handed out.
    func wipeInPlace() {
        withUnsafeReadableBytes { Sodium.wipe(UnsafeMutableRawBufferPointer(mutating: $0)) }
    }
}
