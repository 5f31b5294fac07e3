import Glibc

/// Why a file could not be read or written. Carries the system's code and nothing of the content.
enum FileError: Error, Equatable, Sendable {
    case notFound
    case exists
    case noPermission
    case diskFull
    /// More bytes than a file of this kind has.
    case tooLarge
    case failed(code: Int32)

    init(code: Int32) {
        switch code {
        case ENOENT, ENOTDIR: self = .notFound
        case EEXIST: self = .exists
        case EACCES, EPERM, EROFS: self = .noPermission
        case ENOSPC, EDQUOT: self = .diskFull
        default: self = .failed(code: code)
        }
    }
}

/// Small files that are read whole, and appear whole and synced or not at all. Every call blocks.
enum WholeFile {
    enum Existing: Sendable {
        case refuse
        case replace
    }

    /// - Parameter limit: largest size in bytes.
    static func read(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
        let file = try Descriptor(path, O_RDONLY)
        var failure: FileError?
        let bytes = [UInt8](unsafeUninitializedCapacity: limit + 1) { buffer, count in
            count = 0
            while count <= limit, let base = buffer.baseAddress {
                let got = Glibc.read(file.number, base + count, limit + 1 - count)
                if got < 0, errno == EINTR { continue }
                if got < 0 { failure = FileError(code: errno) }
                guard got > 0 else { return }
                count += got
            }
        }
        if let failure { throw failure }
        guard bytes.count <= limit else { throw .tooLarge }
        return bytes
    }

    /// Writes a temporary file beside `path`, syncs it, gives it its name and syncs the folder. Spec 2.4.
    static func write(_ bytes: [UInt8], to path: String, mode: mode_t, existing: Existing = .replace) throws(FileError) {
        let temporary = "\(path).\(getpid()).new"
        defer { unlink(temporary) }
        try write(bytes, toNew: temporary, mode: mode)
        // A link refuses a name that is taken, so two runs of init cannot overwrite each other's keys.
        let named = existing == .refuse ? link(temporary, path) : rename(temporary, path)
        guard named == 0 else { throw FileError(code: errno) }
        let folder = try Descriptor(parent(of: path), O_RDONLY | O_DIRECTORY)
        guard fsync(folder.number) == 0 else { throw FileError(code: errno) }
    }

    /// Makes a folder unless it is there.
    static func makeFolder(_ path: String, mode: mode_t) throws(FileError) {
        guard mkdir(path, mode) == 0 || errno == EEXIST else { throw FileError(code: errno) }
    }

    private static func write(_ bytes: [UInt8], toNew path: String, mode: mode_t) throws(FileError) {
        let file = try Descriptor(path, O_WRONLY | O_CREAT | O_EXCL, mode: mode)
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { Glibc.write(file.number, $0.baseAddress?.advanced(by: written), bytes.count - written) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw FileError(code: errno) }
            written += count
        }
        guard fsync(file.number) == 0 else { throw FileError(code: errno) }
    }

    private static func parent(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// An open file, closed when it goes out of use.
    private struct Descriptor: ~Copyable {
        let number: Int32

        init(_ path: String, _ flags: Int32, mode: mode_t = 0) throws(FileError) {
            number = open(path, flags | O_CLOEXEC, mode)
            guard number >= 0 else { throw FileError(code: errno) }
        }

        deinit { close(number) }
    }
}
