package import Peluit
import Synchronization

/// Many secrets of 32 bytes in few guarded blocks.
///
/// The kernel caps guarded allocations near 16,000 for a process; an office has a key or two for each of its cases. A shelf lives as long as the
/// session that fills it, and what lies on it is wiped with its block, when the last secret of the block is gone.
package final class SecretShelf: Sendable {
    private let blockSize: Int
    private let current = Mutex<Block?>(nil)

    /// - Parameter blockSize: Secrets in one block.
    package init(blockSize: Int = 512) {
        self.blockSize = blockSize
    }

    /// Puts a secret of 32 bytes onto the shelf.
    package func keep(_ secret: consuming SecretBytes) -> ShelvedSecret {
        precondition(secret.count == ShelvedSecret.length)
        let (block, place) = current.withLock { current in
            if let block = current, let place = block.take() { return (block, place) }
            let block = Block(places: blockSize)
            current = block
            return (block, block.take() ?? 0)
        }
        block.bytes.write(secret, at: place * ShelvedSecret.length)
        return ShelvedSecret(block: block, place: place)
    }

    /// A guarded block; each place is given out once.
    final class Block: Sendable {
        let bytes: SecretBytes
        private let places: Int
        private let taken = Mutex(0)

        init(places: Int) {
            self.places = places
            bytes = SecretBytes.random(count: places * ShelvedSecret.length)
        }

        func take() -> Int? {
            taken.withLock { taken in
                guard taken < places else { return nil }
                taken += 1
                return taken - 1
            }
        }
    }
}

/// One secret on a ``SecretShelf``. There is no way to print or compare it.
package struct ShelvedSecret: Sendable {
    static let length = 32

    fileprivate let block: SecretShelf.Block
    fileprivate let place: Int

    /// Lends the 32 bytes for the duration of `body`; the pointer must not leave it.
    package func withBytes<R: ~Copyable, E: Error>(_ body: (UnsafePointer<UInt8>) throws(E) -> R) throws(E) -> R {
        let offset = place * Self.length
        return try block.bytes.withBytes { (bytes) throws(E) in try body(bytes + offset) }
    }
}
