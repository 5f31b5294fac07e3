import Foundation
import Messages

/// Files that appear whole or not at all, readable by their owner alone. Spec 2.4.
enum AtomicFile {
    /// Writes beside the target, syncs, renames, syncs the folder.
    ///
    /// - Parameter replacing: `false` refuses a file that is already there.
    static func write(_ bytes: [UInt8], to url: URL, replacing: Bool = true) throws(OfficerError) {
        if !replacing, FileManager.default.fileExists(atPath: url.path) { throw .alreadyThere(url) }
        let temporary = url.deletingLastPathComponent().appending(path: ".\(url.lastPathComponent).\(getpid()).part")
        // A process of the same number may have died here; no living one writes under this name.
        unlink(temporary.path)
        let descriptor = open(temporary.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw .cannotWrite(url, errno) }
        defer { close(descriptor) }
        guard writeAll(bytes, to: descriptor), fsync(descriptor) == 0, rename(temporary.path, url.path) == 0 else {
            let code = errno
            unlink(temporary.path)
            throw .cannotWrite(url, code)
        }
        try syncFolder(of: url)
    }

    /// Reads a file of at most `limit` bytes.
    static func read(_ url: URL, limit: Int = 1_048_576) throws(OfficerError) -> [UInt8] {
        guard let handle = FileHandle(forReadingAtPath: url.path) else { throw .cannotRead(url) }
        defer { try? handle.close() }
        guard let data = try? handle.read(upToCount: limit + 1) ?? Data(), data.count <= limit else { throw .cannotRead(url) }
        return Array(data)
    }

    /// Makes a folder that only its owner can enter.
    static func createFolder(_ url: URL) throws(OfficerError) {
        do {
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw .cannotWrite(url, errno)
        }
    }

    /// Overwrites a secret once, syncs and unlinks it. Spec 2.5; flash disks may keep remnants all the same.
    static func destroy(_ url: URL) throws(OfficerError) {
        let descriptor = open(url.path, O_WRONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { throw .cannotWrite(url, errno) }
        defer { close(descriptor) }
        let length = max(0, Int(lseek(descriptor, 0, SEEK_END)))
        var generator = SystemRandomNumberGenerator()
        let noise = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
        guard lseek(descriptor, 0, SEEK_SET) == 0, writeAll(noise, to: descriptor), fsync(descriptor) == 0, unlink(url.path) == 0 else {
            throw .cannotWrite(url, errno)
        }
        try syncFolder(of: url)
    }

    private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var offset = 0
        while offset < bytes.count {
            let written = bytes.withUnsafeBytes { buffer in
                Foundation.write(descriptor, buffer.baseAddress?.advanced(by: offset), buffer.count - offset)
            }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { return false }
            offset += written
        }
        return true
    }

    private static func syncFolder(of url: URL) throws(OfficerError) {
        let folder = url.deletingLastPathComponent()
        let descriptor = open(folder.path, O_RDONLY | O_CLOEXEC | O_DIRECTORY)
        guard descriptor >= 0 else { throw .cannotWrite(folder, errno) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw .cannotWrite(folder, errno) }
    }
}

extension OfficerError {
    static func cannotRead(_ url: URL) -> OfficerError {
        OfficerError(.noInput, Phrase(id: "berkas \(url.path) tidak dapat dibaca", en: "cannot read \(url.path)"))
    }

    static func alreadyThere(_ url: URL) -> OfficerError {
        OfficerError(
            .cannotCreate,
            Phrase(id: "\(url.path) sudah ada dan tidak akan ditimpa", en: "\(url.path) is already there and will not be overwritten"))
    }

    static func cannotWrite(_ url: URL, _ code: Int32) -> OfficerError {
        let reason = code == ENOSPC ? Phrase(id: "disk penuh", en: "the disk is full") : Phrase(verbatim: String(cString: strerror(code)))
        return OfficerError(
            .inputOutput, Phrase(id: "\(url.path) tidak dapat ditulis: \(reason.id)", en: "cannot write \(url.path): \(reason.en)"))
    }
}
