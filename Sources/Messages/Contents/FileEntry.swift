/// An attachment as the payload names it: all that an office needs to fetch, open and check its cells. Spec 6.2.
package struct FileEntry: Hashable, Sendable {
    /// The reporter's text, at most 255 bytes. Never a path: make it a ``SafeFileName`` before it meets a disk.
    package let name: String
    /// The media type that the reporter's machine claimed, at most 127 bytes.
    package let mediaType: String
    /// At most 1,000 bytes.
    package let description: String
    /// True for the original, false for a copy, `nil` where the reporter does not know.
    package let isOriginal: Bool?
    package let sizeInBytes: UInt64
    /// `H("peluit/file/1"; content)`, 32 bytes.
    package let hash: [UInt8]
    /// The file key of spec 7.1, 32 bytes.
    package let key: [UInt8]
    /// How many cells hold the file; at least as many as its size needs, and never more than twice as many.
    package let cells: UInt64
    private let unknown: UnknownMembers

    /// - Throws: ``ContentsError`` for a limit of spec 6.1 or a count that no file of this size has.
    package init(
        name: String, mediaType: String, description: String = "", isOriginal: Bool?, sizeInBytes: UInt64, hash: [UInt8], key: [UInt8],
        cells: UInt64
    ) throws(ContentsError) {
        self.name = name
        self.mediaType = mediaType
        self.description = description
        self.isOriginal = isOriginal
        self.sizeInBytes = sizeInBytes
        self.hash = hash
        self.key = key
        self.cells = cells
        unknown = .none
        try validate(at: .root)
    }

    /// The entry for content that overflowed into a file of its own.
    package init(overflowOf sizeInBytes: UInt64, hash: [UInt8], key: [UInt8], cells: UInt64) throws(ContentsError) {
        try self.init(
            name: "content.json", mediaType: "application/json", isOriginal: true, sizeInBytes: sizeInBytes, hash: hash, key: key,
            cells: cells
        )
    }

    init(_ value: JSONValue, at path: ContentsPath) throws(ContentsError) {
        var reader = try ObjectReader(value, at: path)
        name = try reader.string("name")
        mediaType = try reader.string("type")
        description = try reader.string("description")
        isOriginal = try reader.optionalBoolean("original")
        sizeInBytes = try reader.integer("size")
        hash = try reader.bytes("hash")
        key = try reader.bytes("key")
        cells = try reader.integer("cells")
        unknown = reader.unknownMembers
        try validate(at: path)
    }

    var value: JSONValue {
        unknown.object(with: [
            "name": .string(name),
            "type": .string(mediaType),
            "description": .string(description),
            "original": isOriginal.map(JSONValue.boolean),
            "size": .integer(Int64(sizeInBytes)),
            "hash": .string(Base64URL.encode(hash)),
            "key": .string(Base64URL.encode(key)),
            "cells": .integer(Int64(cells)),
        ])
    }

    private func validate(at path: ContentsPath) throws(ContentsError) {
        try Limits.check(name, Limits.fileName, at: path.appending("name"))
        try Limits.check(mediaType, Limits.mediaType, at: path.appending("type"))
        try Limits.check(description, Limits.description, at: path.appending("description"))
        try Limits.check(hash, exactly: 32, at: path.appending("hash"))
        try Limits.check(key, exactly: 32, at: path.appending("key"))
        guard sizeInBytes <= UInt64(JSONValue.exactIntegers.upperBound) else { throw .outOfRange(path.appending("size")) }
        // The padding of spec 7.1 adds at most an eighth; a count far off would send an office looking for cells without end.
        let pieces = max(1, sizeInBytes / Limits.cellPiece + (sizeInBytes % Limits.cellPiece == 0 ? 0 : 1))
        guard (pieces...2 * pieces).contains(cells) else { throw .outOfRange(path.appending("cells")) }
    }
}

extension FileEntry {
    /// Original or copy, in words.
    package var origin: Phrase {
        switch isOriginal {
        case true?: Phrase(id: "asli", en: "original")
        case false?: Phrase(id: "salinan", en: "copy")
        case nil: Phrase(id: "asli atau salinan tidak diketahui", en: "original or copy not known")
        }
    }
}
