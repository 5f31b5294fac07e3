import Peluit

/// `organisation, challenge, first nonce u64, attempts u32` to the header field `Peluit-Permit`, or to nothing when the attempts
/// were not enough. Few attempts at a time keep a page alive. Spec 10.4.
@_expose(wasm, "permit_solve") @c(peluit_permit_solve)
func permitSolve(_ address: Address?, _ count: Int, _ slot: AnswerSlot) -> Int32 {
    answer(address, count, slot) { (arguments) throws(Refusal) in
        let organisation = try arguments.organisation()
        let bytes = try arguments.bytes()
        let first = try arguments.integer(UInt64.self)
        let attempts = try arguments.integer(UInt32.self)
        try arguments.finish()
        guard let challenge = Challenge(parsing: bytes) else { throw Refusal("challenge") }
        return challenge.solve(organisation, from: first, attempts: UInt64(attempts))?.field ?? []
    }
}
