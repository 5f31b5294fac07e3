import Messages

/// Bytes that are to become cells: an attachment, or content that is too long for the envelope.
enum UploadSource: Sendable {
    case attachment(Attachment)
    /// The content's JSON. Spec 6.2.
    case overflow([UInt8])

    var sizeInBytes: UInt64 {
        switch self {
        case .attachment(let attachment): attachment.file.sizeInBytes
        case .overflow(let bytes): UInt64(bytes.count)
        }
    }

    func read(at offset: UInt64, count: Int) throws(AttachmentError) -> [UInt8] {
        switch self {
        case .attachment(let attachment): try attachment.file.read(at: offset, count: count)
        case .overflow(let bytes): Array(bytes[Int(offset)..<Int(offset) + count])
        }
    }

    func checkUnchanged() throws(AttachmentError) {
        if case .attachment(let attachment) = self { try attachment.file.checkUnchanged() }
    }

    /// The manifest's entry. Spec 6.2.
    func entry(hash: [UInt8], key: [UInt8], cells: UInt64) throws(ContentsError) -> FileEntry {
        switch self {
        case .attachment(let attachment):
            try FileEntry(
                name: attachment.name, mediaType: attachment.mediaType, description: attachment.description,
                isOriginal: attachment.isOriginal, sizeInBytes: sizeInBytes, hash: hash, key: key, cells: cells)
        case .overflow:
            try FileEntry(overflowOf: sizeInBytes, hash: hash, key: key, cells: cells)
        }
    }
}
