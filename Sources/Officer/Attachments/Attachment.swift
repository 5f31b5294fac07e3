import Foundation
import Messages
import Peluit
import Storage

/// Why an attachment cannot be put together. Spec 7.4.
enum AttachmentError: Error, Sendable, Equatable {
    /// A cell, counted from 1, that has not been collected from the gateway, or that never arrived there. More may be missing behind it.
    case missing(cell: UInt64, of: UInt64)
    /// A cell, the padding or the whole-file hash does not fit.
    case damaged
    /// The store failed.
    case storage(StorageError)
    /// The place that the bytes go to failed.
    case output(Int32)
}

/// Puts one attachment together from its sealed cells, piece by piece. Spec 7.4.
struct Attachment: Sendable {
    let entry: FileEntry
    let organisation: OrganisationID

    /// Ids of all cells, in order.
    func cellIDs() -> [CellID] {
        let key = fileKey()
        return (0..<entry.cells).map { key.cellID(at: $0, organisation) }
    }

    /// Opens every cell in order and hands the plain pieces, without padding, to `body`.
    ///
    /// - Throws: ``AttachmentError``; what `body` was given before that is not to be trusted, for the hash is checked last.
    func read(from log: some SealedCellShelf, _ body: (ArraySlice<UInt8>) throws(AttachmentError) -> Void) async throws(AttachmentError) {
        let key = fileKey()
        let hash = FileHash(organisation)
        var left = entry.sizeInBytes
        for index in 0..<entry.cells {
            var piece = try await piece(at: index, key, log)
            defer { Sodium.wipe(&piece) }
            let used = Int(min(left, UInt64(piece.count)))
            guard piece[used...].allSatisfy({ $0 == 0 }) else { throw .damaged }
            piece.withUnsafeBufferPointer { hash.update(UnsafeBufferPointer(rebasing: $0[..<used])) }
            if used > 0 { try body(piece[..<used]) }
            left -= UInt64(used)
        }
        guard left == 0, hash.finish().bytes == entry.hash else { throw .damaged }
    }

    /// The whole attachment, for small ones such as overflowed content.
    func contents(from log: some SealedCellShelf, limit: Int) async throws(AttachmentError) -> [UInt8] {
        guard entry.sizeInBytes <= limit else { throw .damaged }
        var bytes: [UInt8] = []
        try await read(from: log) { bytes += $0 }
        return bytes
    }

    private func piece(at index: UInt64, _ key: borrowing FileKey, _ log: some SealedCellShelf) async throws(AttachmentError) -> [UInt8] {
        let id = key.cellID(at: index, organisation)
        let sealed: [UInt8]?
        do throws(StorageError) { sealed = try await log.cell(id.bytes) } catch { throw .storage(error) }
        guard let sealed else { throw .missing(cell: index + 1, of: entry.cells) }
        do throws(CellError) { return try key.open(sealed, at: index, of: entry.cells, organisation) } catch { throw .damaged }
    }

    private func fileKey() -> FileKey {
        var key = entry.key
        return FileKey(secret: SecretBytes(taking: &key))
    }
}

extension OfficerError {
    init(attachment error: AttachmentError, named name: String) {
        let shown = Terminal.harmless(line: name)
        switch error {
        case .missing(let cell, let count):
            self.init(
                .noInput,
                Phrase(
                    id: "\(shown): bagian \(cell) dari \(count) belum diambil dari gateway",
                    en: "\(shown): piece \(cell) of \(count) has not been collected from the gateway"),
                hint: Phrase(id: "jalankan: peluit-officer sync", en: "run: peluit-officer sync"))
        case .damaged:
            self.init(
                .data,
                Phrase(
                    id: "\(shown): berkas rusak, tidak cocok dengan yang dikirim pelapor",
                    en: "\(shown): damaged, not what the reporter sent"))
        case .storage(let error): self.init(storage: error)
        case .output(let code):
            self.init(.inputOutput, Phrase(verbatim: "\(shown): \(String(cString: strerror(code)))"))
        }
    }
}
