@testable import Peluit
import TestSupport

/// Spec 4.
func runReceipt(_ vector: inout VectorRun) throws {
    let organisation = try vector.organisation()
    switch try vector.text("operation") {
    case "make":
        let receipt = Receipt(entropy: try vector.secret("entropy"), for: organisation)
        let mailbox = Mailbox(receipt)
        vector.output("words", text: receipt.text())
        vector.output("reply-public-key", mailbox.replyBox.publicKey.bytes)
        vector.output("tag-key", mailbox.tagKey)
        vector.output("author-public-key", mailbox.author.verificationKey.bytes)
        vector.output("leaf-key", mailbox.leafKey)
        vector.output("bucket", mailbox.bucket)
        vector.output("thread-id", mailbox.thread.bytes)
    case "parse":
        let text = try vector.bytes("text")
        let receipt = try refusing { () throws(Receipt.ParseError) in try Receipt(parsing: text, for: organisation) }
        vector.output("entropy", receipt.entropy)
    case let operation: throw VectorFault.unknownScenario(operation)
    }
}
