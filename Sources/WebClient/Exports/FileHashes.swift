import Peluit

/// A file hash in progress; a file is read in pieces, so its hash outlives one call.
private final class RunningFileHash {
    private var hash: FileHash?

    init(_ organisation: OrganisationID) {
        hash = FileHash(organisation)
    }

    func update(_ piece: [UInt8]) {
        piece.withUnsafeBufferPointer { hash?.update($0) }
    }

    func finish() -> [UInt8] {
        hash.take()?.finish().bytes ?? []
    }
}

extension Arguments {
    /// The word that ``fileHashStart(_:_:_:)`` gave out. As trustworthy as every address that the page passes.
    fileprivate mutating func fileHash() throws(Refusal) -> Unmanaged<RunningFileHash> {
        guard let pointer = UnsafeRawPointer(bitPattern: UInt(try integer(UInt32.self))) else { throw .argument }
        return Unmanaged.fromOpaque(pointer)
    }
}

/// `organisation` to a handle, u32, of a hash over nothing yet. Spec 6.2.
@_expose(wasm, "file_hash_start") @c(peluit_file_hash_start)
func fileHashStart(_ address: Address?, _ count: Int, _ slot: AnswerSlot) -> Int32 {
    answer(address, count, slot) { (arguments) throws(Refusal) in
        let organisation = try arguments.organisation()
        try arguments.finish()
        let handle = Unmanaged.passRetained(RunningFileHash(organisation)).toOpaque()
        var writer = ByteWriter(capacity: 4)
        writer.append(UInt32(UInt(bitPattern: handle)))
        return writer.bytes
    }
}

/// `handle u32, piece` to nothing: takes in the next piece of the file.
@_expose(wasm, "file_hash_update") @c(peluit_file_hash_update)
func fileHashUpdate(_ address: Address?, _ count: Int, _ slot: AnswerSlot) -> Int32 {
    answer(address, count, slot) { (arguments) throws(Refusal) in
        let hash = try arguments.fileHash()
        let piece = try arguments.bytes()
        try arguments.finish()
        hash.takeUnretainedValue().update(piece)
        return []
    }
}

/// `handle u32` to the hash, 32 bytes; the handle is spent, also when nobody wants the hash.
@_expose(wasm, "file_hash_finish") @c(peluit_file_hash_finish)
func fileHashFinish(_ address: Address?, _ count: Int, _ slot: AnswerSlot) -> Int32 {
    answer(address, count, slot) { (arguments) throws(Refusal) in
        let hash = try arguments.fileHash()
        try arguments.finish()
        return hash.takeRetainedValue().finish()
    }
}
