import Messages
import Synchronization

/// How far a long transfer is, on a terminal; nothing in a pipe.
final class ProgressBar: Sendable {
    private struct State {
        var done: UInt64 = 0
        var drawnPercent: UInt64?
    }

    private let total: UInt64
    private let output: ByteOutput?
    private let label: String
    private let state = Mutex(State())

    /// - Parameters:
    ///   - total: Bytes on the wire.
    ///   - output: `nil` to draw nothing.
    init(total: UInt64, label: String, output: ByteOutput?) {
        self.total = total
        self.label = label
        self.output = output?.isTerminal == true ? output : nil
    }

    /// Bytes that arrived.
    func advance(by bytes: UInt64) {
        state.withLock { state in
            state.done += bytes
            let percent = Self.percent(state.done, of: total)
            guard percent != state.drawnPercent else { return }
            state.drawnPercent = percent
            draw(percent)
        }
    }

    /// Gives the line back.
    func finish() {
        guard let output, total > 0 else { return }
        try? output.write(Array("\n".utf8))
    }

    /// A bar of the width that is left beside its label and number: `[#####     ]  50 %`.
    static func line(_ percent: UInt64, label: String, columns: Int) -> String {
        let number = String(repeating: " ", count: percent < 10 ? 2 : percent < 100 ? 1 : 0) + "\(percent) %"
        let width = max(4, min(40, columns - label.count - number.count - 5))
        let filled = Int(percent) * width / 100
        return "\(label) [" + String(repeating: "#", count: filled) + String(repeating: " ", count: width - filled) + "] " + number
    }

    private static func percent(_ done: UInt64, of total: UInt64) -> UInt64 {
        total == 0 ? 100 : min(100, done * 100 / total)
    }

    private func draw(_ percent: UInt64) {
        guard let output else { return }
        try? output.write(Array(("\r" + Self.line(percent, label: label, columns: output.columns ?? 80)).utf8))
    }
}
