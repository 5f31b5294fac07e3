import Foundation

/// A file descriptor that takes bytes until they are all written.
struct ByteOutput: Sendable {
    /// The other end is gone or the disk is full.
    struct WriteError: Error {}

    let descriptor: Int32

    func write(_ bytes: [UInt8]) throws(WriteError) {
        var offset = 0
        while offset < bytes.count {
            let written = bytes[offset...].withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { throw WriteError() }
            offset += written
        }
    }

    var isTerminal: Bool { isatty(descriptor) == 1 }

    /// Columns of the terminal behind it; `nil` when there is none.
    var columns: Int? {
        var size = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }
}
