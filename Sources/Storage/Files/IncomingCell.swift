import Glibc

/// A cell's temporary file while it arrives. Every call blocks.
///
/// Going out of use removes the file, so that an upload which breaks off leaves nothing.
final class IncomingCell: Sendable {
    let path: String
    private let file: OpenFile

    /// - Parameter path: a name that nothing has; the call fails on one that is taken.
    init(at path: String) throws(StorageError) {
        file = try OpenFile(path, O_RDWR | O_CREAT | O_EXCL)
        self.path = path
    }

    deinit { unlink(path) }

    func append(_ bytes: ArraySlice<UInt8>) throws(StorageError) { try file.append(bytes) }
    func syncContents() throws(StorageError) { try file.syncContents() }
    func setTimes(_ seconds: Int) throws(StorageError) { try file.setTimes(seconds) }

    func contents() throws(StorageError) -> [UInt8] {
        guard let bytes = try CellFolder.contents(of: path) else { throw .notFound }
        return bytes
    }

    func remove() throws(StorageError) {
        guard unlink(path) == 0 || errno == ENOENT else { throw StorageError(errno: errno) }
    }
}
