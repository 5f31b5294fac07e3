import Glibc

/// How much a disk still takes.
enum FreeSpace {
    /// Bytes that this process may still write below `path`; nil when the system does not say.
    static func bytes(at path: String) -> Int? {
        var disk = statvfs()
        guard statvfs(path, &disk) == 0 else { return nil }
        let (bytes, tooLarge) = Int(clamping: disk.f_bavail).multipliedReportingOverflow(by: Int(clamping: disk.f_frsize))
        return tooLarge ? Int.max : bytes
    }
}
