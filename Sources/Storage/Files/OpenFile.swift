import Glibc

/// An open file descriptor, closed when it goes out of use. Every call blocks.
struct OpenFile: ~Copyable {
    private let descriptor: Int32

    /// - Parameter mode: permissions of a file that this call creates.
    init(_ path: String, _ flags: Int32, mode: mode_t = 0o600) throws(StorageError) {
        descriptor = open(path, flags | O_CLOEXEC, mode)
        guard descriptor >= 0 else { throw StorageError(errno: errno) }
    }

    deinit { close(descriptor) }

    /// Writes all of `bytes` at the end, past the system's cache where address, length and file system allow it: what is written
    /// once and synced at once gains nothing from a copy there.
    borrowing func appendDirectly(_ bytes: UnsafeRawBufferPointer) throws(StorageError) {
        let isAligned = Int(bitPattern: bytes.baseAddress).isMultiple(of: CellBuffer.alignment)
        let whole = isAligned ? bytes.count / CellBuffer.alignment * CellBuffer.alignment : 0
        var written = 0
        if whole > 0, setDirect(true) {
            defer { _ = setDirect(false) }
            let failure = write(bytes, from: &written, upTo: whole)
            // Some file systems take the flag and refuse the write.
            guard failure == 0 || failure == EINVAL else { throw StorageError(errno: failure) }
        }
        let failure = write(bytes, from: &written, upTo: bytes.count)
        guard failure == 0 else { throw StorageError(errno: failure) }
    }

    private borrowing func setDirect(_ isDirect: Bool) -> Bool {
        let flags = fcntl(descriptor, F_GETFL)
        guard flags >= 0 else { return false }
        return fcntl(descriptor, F_SETFL, isDirect ? flags | Self.direct : flags & ~Self.direct) == 0
    }

    /// `O_DIRECT`, which the C library shows to GNU programs only. It differs between processors.
    private static var direct: Int32 {
        #if arch(arm) || arch(arm64)
            0o200_000
        #else
            0o40_000
        #endif
    }

    /// Returns 0, or the error's code; `written` says how far it came.
    private borrowing func write(_ bytes: UnsafeRawBufferPointer, from written: inout Int, upTo end: Int) -> Int32 {
        while written < end {
            let count = Glibc.write(descriptor, bytes.baseAddress?.advanced(by: written), end - written)
            if count >= 0 {
                written += count
            } else if errno != EINTR {
                return errno
            }
        }
        return 0
    }

    /// The next bytes, at most `limit`; empty at the end of the file.
    borrowing func read(upTo limit: Int) throws(StorageError) -> [UInt8] {
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
            var filled = 0
            while filled < limit {
                let got = Glibc.read(descriptor, buffer.baseAddress?.advanced(by: filled), limit - filled)
                if got == 0 { break }
                if got > 0 { filled += got; continue }
                if errno != EINTR { failure = errno; break }
            }
            count = filled
        }
        guard failure == 0 else { throw StorageError(errno: failure) }
        return bytes
    }

    /// Size in bytes.
    borrowing func size() throws(StorageError) -> Int {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw StorageError(errno: errno) }
        return Int(status.st_size)
    }

    /// Returns when the contents are on the disk.
    borrowing func syncContents() throws(StorageError) {
        guard fdatasync(descriptor) == 0 else { throw StorageError(errno: errno) }
    }

    /// Returns when a folder's entries are on the disk.
    borrowing func syncEntries() throws(StorageError) {
        guard fsync(descriptor) == 0 else { throw StorageError(errno: errno) }
    }

    /// Takes the file's exclusive lock without waiting; it is held until the descriptor closes.
    borrowing func lock() throws(StorageError) {
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            throw errno == EWOULDBLOCK ? .inUse : StorageError(errno: errno)
        }
    }

    /// Sets access and modification time, in seconds since 1970.
    borrowing func setTimes(_ seconds: Int) throws(StorageError) {
        let moment = timespec(tv_sec: seconds, tv_nsec: 0)
        guard futimens(descriptor, [moment, moment]) == 0 else { throw StorageError(errno: errno) }
    }
}

extension StorageError {
    /// A failed call of the operating system.
    init(errno code: Int32) {
        switch code {
        case ENOSPC, EDQUOT, EFBIG: self = .diskFull
        case ENOENT: self = .notFound
        case EIO: self = .damaged
        default: self = .failed(code: code)
        }
    }
}
