import Peluit
import Synchronization

/// Memory for the pieces of files on their way through the gateway: a fixed number for all forms together, used again and again.
///
/// Every piece is either being filled by a form, at most one by each, or on its way to the disk, which it reaches without asking for
/// another: with more pieces than forms, whoever waits gets one.
final class PieceStock: Sendable {
    private struct State: Sendable {
        var left: Int
        var spare: [ClearBytes] = []
        var waiting: [CheckedContinuation<ClearBytes, Never>] = []
    }

    private let state: Mutex<State>

    /// - Parameter pieces: how many there are.
    init(pieces: Int) {
        state = Mutex(State(left: pieces))
    }

    /// An empty piece, as soon as there is one.
    func take() async -> Piece {
        let bytes = await withCheckedContinuation { continuation in
            let bytes: ClearBytes? = state.withLock { state in
                if let spare = state.spare.popLast() { return spare }
                guard state.left > 0 else {
                    state.waiting.append(continuation)
                    return nil
                }
                state.left -= 1
                return ClearBytes(capacity: CellCount.plainLength)
            }
            if let bytes { continuation.resume(returning: bytes) }
        }
        return Piece(bytes, of: self)
    }

    fileprivate func giveBack(_ bytes: ClearBytes) {
        bytes.clear()
        let next = state.withLock { state in
            guard !state.waiting.isEmpty else {
                state.spare.append(bytes)
                return nil as CheckedContinuation<ClearBytes, Never>?
            }
            return state.waiting.removeFirst()
        }
        next?.resume(returning: bytes)
    }
}

/// A piece of a file, of at most 262,128 bytes. Wiped and given back when nobody has it any more.
final class Piece: Sendable {
    let bytes: ClearBytes
    private let stock: PieceStock

    fileprivate init(_ bytes: ClearBytes, of stock: PieceStock) {
        self.bytes = bytes
        self.stock = stock
    }

    deinit { stock.giveBack(bytes) }
}
