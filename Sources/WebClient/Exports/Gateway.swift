import Peluit

/// What a page fetched from the gateway before it seals or reads. Spec 3.7.
struct GatewayAnswers {
    let organisation: OrganisationID
    private let rosters: [SignedNote]
    private let status: SignedNote

    /// `organisation, rosters, status`: the pinned id, then the bodies of `GET /rosters` and `GET /status`.
    init(_ arguments: inout Arguments) throws(Refusal) {
        organisation = try arguments.organisation()
        let rosters = try arguments.bytes()
        let status = try arguments.bytes()
        do throws(NoteError) { self.rosters = try NoteBundle.decode(rosters) } catch { throw SealingContextError.roster(error).refusal }
        do throws(NoteError) { self.status = try SignedNote(parsing: status) } catch { throw SealingContextError.status(error).refusal }
    }

    /// The roster in force and the time, without any certificate.
    func verified() throws(Refusal) -> (roster: Roster, status: GatewayStatus) {
        try refusing { () throws(SealingContextError) in
            try SealingContext.verify(rosters: rosters, status: status, pinned: organisation)
        }
    }

    /// All that sealing needs.
    ///
    /// - Parameter certificates: Body of `GET /certificates/<epoch>`. A bundle that cannot be read holds none.
    func sealingContext(_ certificates: [UInt8]) throws(Refusal) -> SealingContext {
        let notes = (try? NoteBundle.decode(certificates)) ?? []
        return try refusing { () throws(SealingContextError) in
            try SealingContext(rosters: rosters, status: status, certificates: notes, pinned: organisation)
        }
    }

    /// Text of the roster in force, for the page to show names and roles from; only meaningful once verified.
    var currentText: [UInt8] { rosters.last?.text ?? [] }
}

/// `organisation, rosters, status` to `time u64 | epoch u32 | envelopes open u8 | cells open u8 | roster text`, all verified. Spec 3.2, 3.5.
@_expose(wasm, "gateway_verify") @c(peluit_gateway_verify)
func gatewayVerify(_ address: Address?, _ count: Int, _ slot: AnswerSlot) -> Int32 {
    answer(address, count, slot) { (arguments) throws(Refusal) in
        let answers = try GatewayAnswers(&arguments)
        try arguments.finish()
        let status = try answers.verified().status
        var writer = ByteWriter()
        writer.append(status.time)
        writer.append(ProtocolTime.epoch(at: status.time))
        writer.append(UInt8(status.envelopesOpen ? 1 : 0))
        writer.append(UInt8(status.cellsOpen ? 1 : 0))
        writer.append(answers.currentText)
        return writer.bytes
    }
}
