import Messages
import Peluit

/// What differs between a reporter's payloads; the rest comes from the mailbox. Spec 6.2.
struct PayloadForm {
    let kind: Payload.Kind
    let content: Content
    let readers: RecipientSet

    func payload(from mailbox: borrowing Mailbox) throws(ReporterError) -> Payload {
        var tagKey = mailbox.tagKey.withBytes { Array(UnsafeBufferPointer(start: $0, count: 32)) }
        defer { Sodium.wipe(&tagKey) }
        let authorKey = mailbox.author.verificationKey.bytes
        let replyKey = mailbox.replyBox.publicKey.bytes
        let bucket = mailbox.bucket
        return try ReporterError.mapping { () throws(ContentsError) in
            try Payload(
                kind: kind, authorKey: authorKey, replyKey: replyKey, tagKey: tagKey, bucket: bucket, recipients: readers.bits,
                body: .content(content))
        }
    }
}

extension ReporterError {
    /// Runs what can break the limits of spec 6.
    static func mapping<Value>(_ body: () throws(ContentsError) -> Value) throws(ReporterError) -> Value {
        do throws(ContentsError) {
            return try body()
        } catch {
            throw .contents(error)
        }
    }
}
