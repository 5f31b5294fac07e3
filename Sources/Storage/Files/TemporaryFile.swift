import Glibc

/// A file on its way to its name. Every call blocks.
///
/// Going out of use without a name removes it.
struct TemporaryFile: ~Copyable {
    private let path: String
    private let file: OpenFile
    private var isMoved = false

    /// - Parameter path: a name that nothing has; the call fails on one that is taken.
    init(at path: String) throws(StorageError) {
        file = try OpenFile(path, O_RDWR | O_CREAT | O_EXCL)
        self.path = path
    }

    deinit { if !isMoved { unlink(path) } }

    /// Writes the bytes and returns when they are on the disk.
    ///
    /// - Parameter time: access and modification time, in seconds since 1970; nil for the present.
    borrowing func write(_ bytes: UnsafeRawBufferPointer, time: Int? = nil) throws(StorageError) {
        try file.appendDirectly(bytes)
        if let time { try file.setTimes(time) }
        try file.syncContents()
    }

    /// Gives the file this name, in place of whatever had it.
    mutating func replace(_ name: String) throws(StorageError) {
        guard rename(path, name) == 0 else { throw StorageError(errno: errno) }
        isMoved = true
    }

    /// Gives the file this name; false when something has it.
    borrowing func take(_ name: String) throws(StorageError) -> Bool {
        // A link refuses a name that is taken, where renaming would overwrite. The temporary name goes with this value.
        guard link(path, name) != 0 else { return true }
        guard errno == EEXIST else { throw StorageError(errno: errno) }
        return false
    }
}
