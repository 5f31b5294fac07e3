import Synchronization

/// A cell's bytes while they arrive, in memory: an upload that breaks off leaves nothing anywhere.
final class IncomingCell: Sendable {
    private struct Arrived: Sendable {
        var buffer: CellBuffer?
        var count = 0
    }

    private let buffers: CellBuffers
    private let arrived = Mutex(Arrived())

    init(from buffers: CellBuffers) {
        self.buffers = buffers
    }

    deinit { forget() }

    func append(_ piece: UnsafeRawBufferPointer) {
        arrived.withLock { arrived in
            let total = arrived.count + piece.count
            let buffer = roomy(arrived.buffer ?? buffers.take(), for: total, holding: arrived.count)
            UnsafeMutableRawBufferPointer(rebasing: buffer.bytes[arrived.count..<total]).copyMemory(from: piece)
            arrived = Arrived(buffer: buffer, count: total)
        }
    }

    /// Everything that arrived.
    func withBytes<Value>(_ body: (UnsafeRawBufferPointer) throws(StorageError) -> Value) throws(StorageError) -> Value {
        try arrived.withLock { (arrived) throws(StorageError) in
            guard let buffer = arrived.buffer else { return try body(UnsafeRawBufferPointer(start: nil, count: 0)) }
            return try body(UnsafeRawBufferPointer(rebasing: buffer.bytes[..<arrived.count]))
        }
    }

    /// Gives the memory back.
    func forget() {
        arrived.withLock { arrived in
            if let buffer = arrived.buffer { buffers.giveBack(buffer) }
            arrived = Arrived()
        }
    }

    /// The buffer, or a larger one with the same first `count` bytes.
    private func roomy(_ buffer: CellBuffer, for total: Int, holding count: Int) -> CellBuffer {
        guard total > buffer.bytes.count else { return buffer }
        let larger = CellBuffer(capacity: max(total, 2 * buffer.bytes.count))
        larger.bytes.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer.bytes[..<count]))
        buffers.giveBack(buffer)
        return larger
    }
}
