import Foundation

/// A file opened once and read piece by piece; what is read is what was checked.
final class InputFile: Sendable {
    private struct Fingerprint: Equatable {
        let size: Int64
        let seconds: Int
        let nanoseconds: Int
    }

    /// As the reporter typed it.
    let path: String
    private let descriptor: Int32
    private let opened: Fingerprint

    /// Opens and checks.
    init(path: String) throws(AttachmentError) {
        // Without O_NONBLOCK, opening a named pipe would wait for somebody to write into it.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw errno == ENOENT || errno == ENOTDIR ? .missing(path) : .unreadable(path) }
        self.path = path
        self.descriptor = descriptor
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            close(descriptor)
            throw .unreadable(path)
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw .notAFile(path)
        }
        opened = Self.fingerprint(status)
    }

    deinit {
        close(descriptor)
    }

    var sizeInBytes: UInt64 { UInt64(max(0, opened.size)) }

    /// Reads exactly `count` bytes from `offset` on.
    ///
    /// - Throws: ``AttachmentError/changed(_:)`` when the file is shorter than it was.
    func read(at offset: UInt64, count: Int) throws(AttachmentError) -> [UInt8] {
        var failed = false
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count, let base = buffer.baseAddress {
                let got = pread(descriptor, base + filled, count - filled, off_t(offset) + off_t(filled))
                if got < 0, errno == EINTR { continue }
                if got < 0 { failed = true }
                guard got > 0 else { return }
                filled += got
            }
        }
        if failed { throw .unreadable(path) }
        guard bytes.count == count else { throw .changed(path) }
        return bytes
    }

    /// To be called after the last piece.
    ///
    /// - Throws: ``AttachmentError/changed(_:)`` when somebody wrote meanwhile.
    func checkUnchanged() throws(AttachmentError) {
        var status = stat()
        guard fstat(descriptor, &status) == 0, Self.fingerprint(status) == opened else { throw .changed(path) }
    }

    private static func fingerprint(_ status: stat) -> Fingerprint {
        #if canImport(Darwin)
            let modified = status.st_mtimespec
        #else
            let modified = status.st_mtim
        #endif
        return Fingerprint(size: Int64(status.st_size), seconds: Int(modified.tv_sec), nanoseconds: Int(modified.tv_nsec))
    }
}
