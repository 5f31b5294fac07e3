import Foundation
import Messages
import Peluit
import Storage

/// Writes a case's attachments to a folder that the officer chose: safe names, whole files or none. Spec 6.2, 7.4.
struct AttachmentExport {
    let folder: URL
    let organisation: OrganisationID

    /// Writes all of `entries`, or stops before the first when a file of one of their names is there.
    ///
    /// - Returns: The files written, in order.
    func write(_ entries: [FileEntry], from log: some SealedCellShelf, progress: (Int, FileEntry) -> Void) async throws(OfficerError)
        -> [URL]
    {
        try AtomicFile.createFolder(folder)
        let targets = SafeFileName.distinct(for: entries.map(\.name)).map { folder.appending(path: $0.description) }
        for target in targets where FileManager.default.fileExists(atPath: target.path) { throw .alreadyThere(target) }
        var written: [URL] = []
        for (index, (entry, target)) in zip(entries, targets).enumerated() {
            progress(index, entry)
            do throws(AttachmentError) {
                try await write(entry, to: target, from: log)
            } catch {
                throw OfficerError(attachment: error, named: entry.name)
            }
            written.append(target)
        }
        return written
    }

    private func write(_ entry: FileEntry, to target: URL, from log: some SealedCellShelf) async throws(AttachmentError) {
        let temporary = folder.appending(path: ".\(target.lastPathComponent).part")
        unlink(temporary.path)
        let descriptor = open(temporary.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw .output(errno) }
        defer { close(descriptor) }
        do throws(AttachmentError) {
            try await Attachment(entry: entry, organisation: organisation).read(from: log) { (piece) throws(AttachmentError) in
                try Self.write(piece, to: descriptor)
            }
            guard fsync(descriptor) == 0, rename(temporary.path, target.path) == 0 else { throw .output(errno) }
        } catch {
            unlink(temporary.path)
            throw error
        }
    }

    private static func write(_ piece: ArraySlice<UInt8>, to descriptor: Int32) throws(AttachmentError) {
        var offset = piece.startIndex
        while offset < piece.endIndex {
            let count = piece[offset...].withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .output(errno) }
            offset += count
        }
    }
}
