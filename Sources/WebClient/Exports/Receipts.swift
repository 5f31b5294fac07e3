import Peluit

extension Receipt.ParseError: Refusable {
    var refusal: Refusal {
        switch self {
        case .tooLong: Refusal("too-long")
        case .wordCount(let count): Refusal("word-count", count)
        case .unknownWord(let position): Refusal("unknown-word", position)
        case .checksum: Refusal("checksum")
        }
    }
}

extension Arguments {
    /// The receipt code that a reporter typed.
    mutating func receipt(for organisation: OrganisationID) throws(Refusal) -> Receipt {
        let text = try bytes()
        return try refusing { () throws(Receipt.ParseError) in try Receipt(parsing: text, for: organisation) }
    }
}

/// `organisation` to a fresh code, twelve words.
@_expose(wasm, "receipt_generate") @c(peluit_receipt_generate)
func receiptGenerate(_ address: Address?, _ count: Int, _ slot: AnswerSlot) -> Int32 {
    answer(address, count, slot) { (arguments) throws(Refusal) in
        let organisation = try arguments.organisation()
        try arguments.finish()
        return Receipt.generate(for: organisation).text()
    }
}

/// `organisation, text` to the same code in its one spelling.
@_expose(wasm, "receipt_parse") @c(peluit_receipt_parse)
func receiptParse(_ address: Address?, _ count: Int, _ slot: AnswerSlot) -> Int32 {
    answer(address, count, slot) { (arguments) throws(Refusal) in
        let receipt = try arguments.receipt(for: try arguments.organisation())
        try arguments.finish()
        return receipt.text()
    }
}

/// `organisation, receipt, report` to one byte: 1 when the report holds the code, and must not be sent. Spec 4.3.
@_expose(wasm, "receipt_appears") @c(peluit_receipt_appears)
func receiptAppears(_ address: Address?, _ count: Int, _ slot: AnswerSlot) -> Int32 {
    answer(address, count, slot) { (arguments) throws(Refusal) in
        let receipt = try arguments.receipt(for: try arguments.organisation())
        let report = try arguments.bytes()
        try arguments.finish()
        return [receipt.appears(in: report) ? 1 : 0]
    }
}

/// `organisation, receipt` to what a payload tells the office about its sender (spec 6.2):
/// `author key 32 | reply key 32 | tag key 32 | bucket u32 | thread id 16`.
@_expose(wasm, "mailbox") @c(peluit_mailbox)
func mailbox(_ address: Address?, _ count: Int, _ slot: AnswerSlot) -> Int32 {
    answer(address, count, slot) { (arguments) throws(Refusal) in
        let mailbox = Mailbox(try arguments.receipt(for: try arguments.organisation()))
        try arguments.finish()
        var writer = ByteWriter(capacity: 116)
        writer.append(mailbox.author.verificationKey.bytes)
        writer.append(mailbox.replyBox.publicKey.bytes)
        mailbox.tagKey.withBytes { key in writer.append(UnsafeBufferPointer(start: key, count: 32)) }
        writer.append(mailbox.bucket)
        writer.append(mailbox.thread.bytes)
        return writer.bytes
    }
}
