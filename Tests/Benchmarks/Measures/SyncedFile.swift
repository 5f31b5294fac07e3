import Foundation
import Glibc

/// A file that is written and synced and nothing else; gone with its last user.
final class SyncedFile: Sendable {
    private let descriptor: Int32

    init(in folder: String) throws {
        let path = "\(folder)/peluit-bench-\(UUID().uuidString)"
        descriptor = Glibc.open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw BenchError.file(path) }
        unlink(path)
    }

    deinit { close(descriptor) }

    /// - Parameter period: Records after which the file is synced, and the sync waited for.
    func append(_ count: Int, of length: Int, syncEvery period: Int) throws {
        let record = [UInt8](repeating: 1, count: length)
        for number in 1...count {
            guard write(descriptor, record, length) == length else { throw BenchError.file("write") }
            guard number % period > 0 && number < count || fdatasync(descriptor) == 0 else { throw BenchError.file("fdatasync") }
        }
    }
}
