import Peluit

/// `area, inputs` of a vector file to its `out-` lines. A refusal is what the file's `expect:` line says.
@_expose(wasm, "vector") @c(peluit_vector)
func vector(_ address: Address?, _ count: Int, _ slot: AnswerSlot) -> Int32 {
    answer(address, count, slot) { (arguments) throws(Refusal) in
        let area = try arguments.bytes()
        let vector = Vector(try arguments.bytes())
        try arguments.finish()
        var outcome = Outcome()
        for known in areas where area == known.name {
            try known.run(vector, &outcome)
            return outcome.text
        }
        throw Refusal("vector-area-unknown")
    }
}

private typealias Run = (Vector, inout Outcome) throws(Refusal) -> Void

private var areas: [(name: StaticString, run: Run)] {
    [
        ("hash", runHash), ("time", runTime), ("receipt", runReceipt), ("note", runNote), ("envelope", runEnvelope),
        ("shamir", runShamir), ("cell", runCell), ("file", runFile), ("board", runBoard), ("log", runLog), ("permit", runPermit),
    ]
}
