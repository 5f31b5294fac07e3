import Peluit

/// `organisation, receipt, leaves` of one day to the envelope hashes of the reporter's own leaves, 32 bytes each. Spec 9.5.
@_expose(wasm, "leaves_find") @c(peluit_leaves_find)
func leavesFind(_ address: Address?, _ count: Int, _ slot: AnswerSlot) -> Int32 {
    answer(address, count, slot) { (arguments) throws(Refusal) in
        let mailbox = Mailbox(try arguments.receipt(for: try arguments.organisation()))
        let day = try arguments.bytes()
        try arguments.finish()
        guard let leaves = Leaf.parseDay(day) else { throw Refusal("leaves") }
        var own: [UInt8] = []
        for leaf in leaves where leaf.isOwned(by: mailbox) { own += leaf.hash.bytes }
        return own
    }
}

/// `organisation, rosters, status, submission, promise` to the promised day, u32. Spec 9.2.
@_expose(wasm, "promise_verify") @c(peluit_promise_verify)
func promiseVerify(_ address: Address?, _ count: Int, _ slot: AnswerSlot) -> Int32 {
    answer(address, count, slot) { (arguments) throws(Refusal) in
        let gateway = try GatewayAnswers(&arguments)
        let roster = try gateway.verified().roster
        let sent = try arguments.bytes()
        let promise = try arguments.bytes()
        try arguments.finish()
        let submission = try refusing { () throws(EnvelopeError) in try Submission(parsing: sent) }
        let hash = submission.envelope.hash(gateway.organisation)
        let verified = SubmissionPromise(
            verifying: promise, for: hash, token: submission.token, by: roster.gateway, gateway.organisation)
        guard let verified else { throw Refusal("promise") }
        var writer = ByteWriter(capacity: 4)
        writer.append(verified.day)
        return writer.bytes
    }
}
