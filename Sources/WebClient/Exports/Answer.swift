/// Address of the arguments of one call; see ``Arguments``.
typealias Address = UnsafePointer<UInt8>

/// Two words, the address and the length of an answer. The page reads the bytes there and releases them.
typealias AnswerSlot = UnsafeMutablePointer<UInt>

/// Runs an export: its result, or on a refusal the reason in words, goes into `slot`.
///
/// - Returns: 0, or -1 for a refusal.
func answer(
    _ address: Address?, _ count: Int, _ slot: AnswerSlot, _ body: (inout Arguments) throws(Refusal) -> [UInt8]
) -> Int32 {
    do throws(Refusal) {
        var arguments = Arguments(address, count)
        store(try body(&arguments), in: slot)
        return 0
    } catch {
        store(error.text, in: slot)
        return -1
    }
}

private func store(_ bytes: [UInt8], in slot: AnswerSlot) {
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, bytes.count))
    memory.initialize(from: bytes, count: bytes.count)
    slot[0] = UInt(bitPattern: memory)
    slot[1] = UInt(bytes.count)
}
