import CSodium
import Peluit

/// A file by rule: byte j is `(31 j + 7) mod 256`.
private func content(_ range: Range<UInt64>) -> [UInt8] {
    range.map { UInt8(truncatingIfNeeded: 31 &* $0 &+ 7) }
}

private func piece(ofFile size: UInt64, at index: UInt64) -> [UInt8] {
    let length = UInt64(CellCount.plainLength)
    let start = min(index * length, size)
    return content(start..<min(start + length, size))
}

/// Spec 7.
func runCell(_ vector: Vector, _ outcome: inout Outcome) throws(Refusal) {
    let operation = try vector.text("operation")
    switch operation {
    case _ where operation == "counts":
        for (number, value) in vector.numbered("size-") {
            guard let size = Decimal.decode(value) else { throw .missing(ascii("size-")) }
            outcome.plain(ascii("count-") + Decimal.encode(number), Decimal.encode(CellCount.cells(forFileOf: size)))
        }
    case _ where operation == "names": try names(vector, &outcome)
    case _ where operation == "seal": try seal(vector, &outcome)
    case _ where operation == "open": try open(vector)
    default: throw .unknownOperation
    }
}

private func names(_ vector: Vector, _ outcome: inout Outcome) throws(Refusal) {
    let organisation = try vector.organisation()
    let key = FileKey(secret: try vector.secret("file-key"))
    let index = try vector.number("index")
    let deletionKey = key.deletionKey(at: index, organisation)
    outcome.line("id", key.cellID(at: index, organisation).bytes)
    outcome.line("deletion-key", deletionKey)
    outcome.line("deletion-hash", DeletionHash(deletionKey: deletionKey, organisation).bytes)
}

private func seal(_ vector: Vector, _ outcome: inout Outcome) throws(Refusal) {
    let organisation = try vector.organisation()
    let key = FileKey(secret: try vector.secret("file-key"))
    let size = try vector.number("size")
    let index = try vector.number("index")
    let count = CellCount.cells(forFileOf: size)
    let cell = piece(ofFile: size, at: index).withUnsafeBufferPointer { key.seal($0, at: index, isLast: index + 1 == count, organisation) }
    var hash = [UInt8](repeating: 0, count: 32)
    crypto_generichash(&hash, 32, cell, UInt64(cell.count), nil, 0)
    outcome.line("count", count)
    outcome.line("cell-hash", hash)
    outcome.line("cell-first-32", Array(cell.prefix(32)))
    outcome.line("cell-last-32", Array(cell.suffix(32)))
    try names(vector, &outcome)
}

private func open(_ vector: Vector) throws(Refusal) {
    let size = try vector.number("seal-size")
    let sealedIndex = try vector.number("seal-index")
    let sealingKey = FileKey(secret: try vector.secret("seal-file-key"))
    let sealingOrganisation = try vector.organisation("seal-org")
    let plain = piece(ofFile: size, at: sealedIndex)
    var cell = plain.withUnsafeBufferPointer {
        sealingKey.seal($0, at: sealedIndex, isLast: sealedIndex + 1 == CellCount.cells(forFileOf: size), sealingOrganisation)
    }
    if vector.has("flip-byte") { cell[Int(try vector.number("flip-byte"))] ^= 1 }
    if vector.has("length") {
        let length = Int(try vector.number("length"))
        cell = Array(cell.prefix(length)) + [UInt8](repeating: 0, count: max(0, length - cell.count))
    }
    let key = FileKey(secret: try vector.secret("file-key"))
    let index = try vector.number("index")
    let count = try vector.number("count")
    let organisation = try vector.organisation()
    let opened = try refusing { () throws(CellError) in try key.open(cell, at: index, of: count, organisation) }
    guard opened == plain + [UInt8](repeating: 0, count: CellCount.plainLength - plain.count) else { throw Refusal("other-plaintext") }
}

extension CellError: Refusable {
    var refusal: Refusal {
        switch self {
        case .length: Refusal("length")
        case .forged: Refusal("forged")
        }
    }
}

/// Spec 6.2: the hash of a file, taken in uneven pieces.
func runFile(_ vector: Vector, _ outcome: inout Outcome) throws(Refusal) {
    let size = try vector.number("size")
    let hash = FileHash(try vector.organisation())
    for start in stride(from: 0, to: size, by: 1_000) {
        content(start..<min(start + 1_000, size)).withUnsafeBufferPointer { hash.update($0) }
    }
    outcome.line("file-hash", hash.finish().bytes)
}
