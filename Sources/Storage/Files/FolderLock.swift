import Glibc
import Synchronization

/// Holds a store's folder for one process until it is released or goes out of use. Spec 11.1.
///
/// The lock belongs to the open file, so the kernel gives it back however the process ends: no stale lock needs a hand.
final class FolderLock: Sendable {
    private let file: Mutex<OpenFile?>

    /// - Throws: ``StorageError/inUse`` when somebody holds it.
    init(_ folder: Folder) throws(StorageError) {
        let file = try OpenFile(folder.file("lock"), O_RDWR | O_CREAT)
        try file.lock()
        self.file = Mutex(file)
    }

    func release() { file.withLock { $0 = nil } }
}
