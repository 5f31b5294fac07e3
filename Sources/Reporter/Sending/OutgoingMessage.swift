import Messages
import Peluit

/// What a reporter wants to send: checked, not sealed yet.
struct OutgoingMessage: Sendable {
    let kind: Payload.Kind
    let answers: [String: String]
    let language: Language
    let attachments: [Attachment]
    var readers: Readers

    /// Whether any answer holds the reporter's own code. Spec 4.3.
    func holds(_ receipt: borrowing Receipt) -> Bool {
        for answer in answers.values {
            var bytes = Array(answer.utf8)
            defer { Sodium.wipe(&bytes) }
            if receipt.appears(in: bytes) { return true }
        }
        for attachment in attachments where receipt.appears(in: Array((attachment.name + " " + attachment.description).utf8)) {
            return true
        }
        return false
    }
}
