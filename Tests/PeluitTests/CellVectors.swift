import CSodium
import Peluit
import TestSupport

/// Spec 7. Files of these vectors are by rule, so that no file holds a quarter of a megabyte.
func runCell(_ vector: inout VectorRun) throws {
    switch try vector.text("operation") {
    case "counts": try runCounts(&vector)
    case "names": try outputNames(&vector, index: try vector.number("index"))
    case "seal": try runSealing(&vector)
    case "open": try runOpening(&vector)
    case let operation: throw VectorFault.unknownScenario(operation)
    }
}

private func runCounts(_ vector: inout VectorRun) throws {
    for index in vector.file.inputs.indices.dropFirst() {
        let size = try vector.number("size-\(index - 1)")
        vector.output("count-\(index - 1)", CellCount.cells(forFileOf: size))
    }
}

private func outputNames(_ vector: inout VectorRun, index: UInt64) throws {
    let organisation = try vector.organisation()
    let key = FileKey(secret: try vector.secret("file-key"))
    let deletionKey = key.deletionKey(at: index, organisation)
    vector.output("id", key.cellID(at: index, organisation).bytes)
    vector.output("deletion-key", deletionKey)
    vector.output("deletion-hash", DeletionHash(deletionKey: deletionKey, organisation).bytes)
}

private func runSealing(_ vector: inout VectorRun) throws {
    let organisation = try vector.organisation()
    let key = FileKey(secret: try vector.secret("file-key"))
    let size = try vector.number("size")
    let index = try vector.number("index")
    let count = CellCount.cells(forFileOf: size)
    let cell = piece(ofFile: size, at: index).withUnsafeBufferPointer { key.seal($0, at: index, isLast: index + 1 == count, organisation) }
    var hash = [UInt8](repeating: 0, count: 32)
    crypto_generichash(&hash, 32, cell, UInt64(cell.count), nil, 0)
    vector.output("count", count)
    vector.output("cell-hash", hash)
    vector.output("cell-first-32", Array(cell.prefix(32)))
    vector.output("cell-last-32", Array(cell.suffix(32)))
    try outputNames(&vector, index: index)
}

private func runOpening(_ vector: inout VectorRun) throws {
    let size = try vector.number("seal-size")
    let sealedIndex = try vector.number("seal-index")
    let sealingKey = FileKey(secret: try vector.secret("seal-file-key"))
    let plain = piece(ofFile: size, at: sealedIndex)
    let sealingOrganisation = try vector.organisation("seal-org")
    var cell = plain.withUnsafeBufferPointer {
        sealingKey.seal($0, at: sealedIndex, isLast: sealedIndex + 1 == CellCount.cells(forFileOf: size), sealingOrganisation)
    }
    if vector.has("flip-byte") { cell[Int(try vector.number("flip-byte"))] ^= 1 }
    if vector.has("length") {
        let length = Int(try vector.number("length"))
        cell = Array(cell.prefix(length)) + [UInt8](repeating: 0, count: max(0, length - cell.count))
    }
    let key = FileKey(secret: try vector.secret("file-key"))
    let (index, count, organisation) = (try vector.number("index"), try vector.number("count"), try vector.organisation())
    let opened = try refusing { () throws(CellError) in try key.open(cell, at: index, of: count, organisation) }
    guard opened == plain + [UInt8](repeating: 0, count: CellCount.plainLength - plain.count) else {
        throw VectorRefusal("other plaintext")
    }
}

/// Spec 6.2: the hash of a file, taken in uneven pieces.
func runFile(_ vector: inout VectorRun) throws {
    let size = try vector.number("size")
    let hash = FileHash(try vector.organisation())
    for start in stride(from: 0, to: size, by: 1_000) {
        content(start..<min(start + 1_000, size)).withUnsafeBufferPointer { hash.update($0) }
    }
    vector.output("file-hash", hash.finish().bytes)
}

/// Byte j of every file is `(31 j + 7) mod 256`.
private func content(_ range: Range<UInt64>) -> [UInt8] {
    range.map { UInt8(truncatingIfNeeded: 31 &* $0 &+ 7) }
}

private func piece(ofFile size: UInt64, at index: UInt64) -> [UInt8] {
    let length = UInt64(CellCount.plainLength)
    let start = min(index * length, size)
    return content(start..<min(start + length, size))
}
