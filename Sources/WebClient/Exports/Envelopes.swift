import Peluit

extension EnvelopeError: Refusable {
    var refusal: Refusal {
        switch self {
        case .length: Refusal("length")
        case .magic: Refusal("magic")
        case .suite: Refusal("suite")
        case .reserved: Refusal("reserved")
        case .noSlot: Refusal("no-slot")
        case .slotMalformed: Refusal("slot-malformed")
        case .commitment: Refusal("commitment")
        case .body: Refusal("body")
        case .padding: Refusal("padding")
        case .author: Refusal("author")
        case .payloadTooLong(let length): Refusal("payload-too-long", length)
        case .recipientKey(let slot): Refusal("recipient-key", Int(slot))
        }
    }
}

/// `organisation, rosters, status, certificates, excluded u8` to the slots that shall read, one byte. Spec 5.5.
///
/// Refused with `too-few-recipients` when exclusion leaves fewer than the roster demands.
@_expose(wasm, "recipients_choose") @c(peluit_recipients_choose)
func recipientsChoose(_ address: Address?, _ count: Int, _ slot: AnswerSlot) -> Int32 {
    answer(address, count, slot) { (arguments) throws(Refusal) in
        let gateway = try GatewayAnswers(&arguments)
        let context = try gateway.sealingContext(try arguments.bytes())
        let excluded = RecipientSet(bits: try arguments.integer(UInt8.self))
        try arguments.finish()
        var random = SodiumRandom()
        let chosen = RecipientSet.choose(from: context.available, excluding: excluded, roster: context.roster, using: &random)
        guard let chosen else { throw Refusal("too-few-recipients") }
        return [chosen.bits]
    }
}

/// `organisation, rosters, status, certificates, receipt, readers u8, payload` to a submission of 16,416 bytes. Spec 5, 9.1.
///
/// The page makes the payload (JSON of spec 6.2) from ``mailbox(_:_:_:)`` and the readers that it chose.
@_expose(wasm, "submission_seal") @c(peluit_submission_seal)
func submissionSeal(_ address: Address?, _ count: Int, _ slot: AnswerSlot) -> Int32 {
    answer(address, count, slot) { (arguments) throws(Refusal) in
        let gateway = try GatewayAnswers(&arguments)
        let context = try gateway.sealingContext(try arguments.bytes())
        let mailbox = Mailbox(try arguments.receipt(for: gateway.organisation))
        let readers = RecipientSet(bits: try arguments.integer(UInt8.self))
        let payload = try arguments.bytes()
        try arguments.finish()
        let readable = readers.intersection(context.available).count
        guard readable >= Int(context.roster.settings.recipientsMinimum) else { throw Refusal("too-few-recipients") }
        let envelope = try refusing { () throws(EnvelopeError) in
            try EnvelopeSealer(context, readers: readers).seal(payload, author: mailbox.author)
        }
        return Submission(envelope: envelope, token: mailbox.leafToken(for: envelope.hash(gateway.organisation))).bytes
    }
}

/// `organisation, rosters, status, identity` to 560 bytes that only the custodian (penjaga identitas) opens.
///
/// - Parameter identity: The 512 bytes of spec 6.4, laid out by the page.
@_expose(wasm, "identity_seal") @c(peluit_identity_seal)
func identitySeal(_ address: Address?, _ count: Int, _ slot: AnswerSlot) -> Int32 {
    answer(address, count, slot) { (arguments) throws(Refusal) in
        let roster = try GatewayAnswers(&arguments).verified().roster
        let identity = try arguments.bytes()
        try arguments.finish()
        guard identity.count == 512 else { throw .argument }
        guard let sealed = roster.custodian.seal(identity) else { throw Refusal("custodian-key") }
        return sealed
    }
}
