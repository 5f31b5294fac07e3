import Peluit

/// `size u64` of a file to the number of its cells, u64. Spec 7.1.
@_expose(wasm, "cell_count") @c(peluit_cell_count)
func cellCount(_ address: Address?, _ count: Int, _ slot: AnswerSlot) -> Int32 {
    answer(address, count, slot) { (arguments) throws(Refusal) in
        let size = try arguments.integer(UInt64.self)
        try arguments.finish()
        guard size <= Int64.max else { throw .argument }
        var writer = ByteWriter(capacity: 8)
        writer.append(CellCount.cells(forFileOf: size))
        return writer.bytes
    }
}

/// A fresh file key, 32 bytes. Spec 7.1.
@_expose(wasm, "file_key_generate") @c(peluit_file_key_generate)
func fileKeyGenerate(_ address: Address?, _ count: Int, _ slot: AnswerSlot) -> Int32 {
    answer(address, count, slot) { (arguments) throws(Refusal) in
        try arguments.finish()
        return FileKey.generate().exported()
    }
}

/// `organisation, file key, index u64, count u64, piece` to a cell of 262,144 bytes. Spec 7.1.
@_expose(wasm, "cell_seal") @c(peluit_cell_seal)
func cellSeal(_ address: Address?, _ count: Int, _ slot: AnswerSlot) -> Int32 {
    answer(address, count, slot) { (arguments) throws(Refusal) in
        let organisation = try arguments.organisation()
        let key = FileKey(secret: try arguments.secret())
        let index = try arguments.integer(UInt64.self)
        let cells = try arguments.integer(UInt64.self)
        let piece = try arguments.bytes()
        try arguments.finish()
        guard piece.count <= CellCount.plainLength, index < cells else { throw .argument }
        return piece.withUnsafeBufferPointer { key.seal($0, at: index, isLast: index + 1 == cells, organisation) }
    }
}

/// `organisation, file key, index u64` to `cell id 16 | deletion key 32 | deletion hash 32`. Spec 7.2.
@_expose(wasm, "cell_names") @c(peluit_cell_names)
func cellNames(_ address: Address?, _ count: Int, _ slot: AnswerSlot) -> Int32 {
    answer(address, count, slot) { (arguments) throws(Refusal) in
        let organisation = try arguments.organisation()
        let key = FileKey(secret: try arguments.secret())
        let index = try arguments.integer(UInt64.self)
        try arguments.finish()
        let deletionKey = key.deletionKey(at: index, organisation)
        return key.cellID(at: index, organisation).bytes + deletionKey + DeletionHash(deletionKey: deletionKey, organisation).bytes
    }
}
