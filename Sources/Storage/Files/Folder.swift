import Foundation
import Glibc

/// A folder by its path, private to the user who runs the program. Every call blocks.
struct Folder: Hashable, Sendable {
    let path: String

    func file(_ name: String) -> String { path + "/" + name }
    func folder(_ name: String) -> Folder { Folder(path: file(name)) }

    /// Makes the folder with mode 0700 unless it is there, and writes its entry in the parent to the disk.
    func create() throws(StorageError) {
        guard mkdir(path, 0o700) == 0 else {
            if errno == EEXIST { return }
            throw StorageError(errno: errno)
        }
        try Folder(path: (path as NSString).deletingLastPathComponent).sync()
    }

    /// Returns when the folder's entries are on the disk.
    func sync() throws(StorageError) {
        try OpenFile(path.isEmpty ? "." : path, O_RDONLY | O_DIRECTORY).syncEntries()
    }

    /// Names of the entries, ascending; empty when the folder is not there.
    func names() throws(StorageError) -> [String] {
        guard let stream = opendir(path) else {
            if errno == ENOENT { return [] }
            throw StorageError(errno: errno)
        }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != "." && name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// Removes a file; one that is not there is as good.
    func remove(_ name: String) throws(StorageError) {
        guard unlink(file(name)) == 0 || errno == ENOENT else { throw StorageError(errno: errno) }
    }

    /// Removes the folder, which has to be empty; one that is not there is as good.
    func removeEmpty() throws(StorageError) {
        guard rmdir(path) == 0 || errno == ENOENT else { throw StorageError(errno: errno) }
    }
}
