@testable import Peluit

/// Spec 4.
func runReceipt(_ vector: Vector, _ outcome: inout Outcome) throws(Refusal) {
    let organisation = try vector.organisation()
    if try vector.text("operation") == "make" {
        let receipt = Receipt(entropy: try vector.secret("entropy"), for: organisation)
        let mailbox = Mailbox(receipt)
        outcome.plain(ascii("words"), receipt.text())
        outcome.line("reply-public-key", mailbox.replyBox.publicKey.bytes)
        outcome.line("tag-key", mailbox.tagKey)
        outcome.line("author-public-key", mailbox.author.verificationKey.bytes)
        outcome.line("leaf-key", mailbox.leafKey)
        outcome.line("bucket", mailbox.bucket)
        outcome.line("thread-id", mailbox.thread.bytes)
    } else {
        let text = try vector.bytes("text")
        let receipt = try refusing { () throws(Receipt.ParseError) in try Receipt(parsing: text, for: organisation) }
        outcome.line("entropy", receipt.entropy)
    }
}
