import Messages
import Peluit

/// What somebody without JavaScript asks the gateway to seal. Spec 13.4.
struct FormMessage: Sendable {
    let kind: Payload.Kind
    let content: Content
    let readers: Readers
    let identity: IdentityDetails?
}

extension FormMessage {
    /// Whether a text of a form holds the form's own code. Spec 4.3.
    static func holds(_ receipt: borrowing Receipt, in texts: some Sequence<String>) -> Bool {
        for text in texts {
            var bytes = Array(text.utf8)
            defer { Sodium.wipe(&bytes) }
            if receipt.appears(in: bytes) { return true }
        }
        return false
    }
}
