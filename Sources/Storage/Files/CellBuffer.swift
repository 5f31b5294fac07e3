import Synchronization

/// Memory for a cell's bytes, at an address from which a disk takes them without a copy in between.
///
/// Unchecked: it has one user at a time, the ``IncomingCell`` that took it and whose lock guards it.
final class CellBuffer: @unchecked Sendable {
    /// What direct writes ask of addresses and lengths, on any disk there is.
    static let alignment = 4_096

    let bytes: UnsafeMutableRawBufferPointer

    /// - Parameter capacity: in bytes, rounded up to whole blocks.
    init(capacity: Int) {
        let blocks = max(1, (capacity + Self.alignment - 1) / Self.alignment)
        bytes = .allocate(byteCount: blocks * Self.alignment, alignment: Self.alignment)
    }

    deinit { bytes.deallocate() }
}

/// Buffers that are used again and again: new memory costs more than the writing of what it holds.
final class CellBuffers: Sendable {
    /// What one upload usually needs. Spec 7.1.
    private static let usualCapacity = 262_144
    /// Buffers kept while nobody uses them, 8 MiB together.
    private static let mostSpare = 32

    private let spare = Mutex<[CellBuffer]>([])

    func take() -> CellBuffer {
        spare.withLock { $0.popLast() } ?? CellBuffer(capacity: Self.usualCapacity)
    }

    func giveBack(_ buffer: CellBuffer) {
        guard buffer.bytes.count == Self.usualCapacity else { return }
        spare.withLock { spare in
            if spare.count < Self.mostSpare { spare.append(buffer) }
        }
    }
}
