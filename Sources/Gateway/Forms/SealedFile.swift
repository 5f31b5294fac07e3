import Messages
import Peluit

/// A file whose cells the gateway holds. Spec 7.
struct SealedFile: Sendable {
    let sizeInBytes: UInt64
    /// `H("peluit/file/1"; content)`, 32 bytes.
    let hash: [UInt8]
    /// How many cells hold it, padding counted.
    let cells: UInt64
    let sealed: FileCells

    /// The entry for a payload, the file's key in it. Spec 6.2.
    func entry(
        name: String, mediaType: String, description: String, isOriginal: Bool?
    ) throws(ContentsError) -> FileEntry {
        try FileEntry(
            name: name, mediaType: mediaType, description: description, isOriginal: isOriginal, sizeInBytes: sizeInBytes, hash: hash,
            key: sealed.key.exported(), cells: cells)
    }
}

extension SealedFile {
    /// The entry for content that did not fit into the envelope. Spec 6.2.
    func overflowEntry() throws(ContentsError) -> FileEntry {
        try FileEntry(overflowOf: sizeInBytes, hash: hash, key: sealed.key.exported(), cells: cells)
    }
}

/// A file of a form.
struct FormFile: Sendable {
    /// Name of the form's field; several files may share one.
    let field: String
    /// What the reporter's machine calls it: at most 255 bytes, without control characters, never empty, never to be used as a path.
    let name: String
    /// What the reporter's machine takes it for; at most 127 bytes.
    let mediaType: String
    let file: SealedFile

    /// The entry for a payload.
    func entry(description: String, isOriginal: Bool?) throws(ContentsError) -> FileEntry {
        try file.entry(name: name, mediaType: mediaType, description: description, isOriginal: isOriginal)
    }
}
