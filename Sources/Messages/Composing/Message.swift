package import Peluit

/// What a reporter says, and who shall read it: everything of an envelope but the mailbox that it comes from. Spec 6.2.
package struct Message: Sendable {
    package let kind: Payload.Kind
    package let content: Content
    package let readers: RecipientSet
    /// Who the reporter is, for the custodian alone; `nil` for nobody. Spec 6.4.
    package let identity: IdentityDetails?

    package init(kind: Payload.Kind, content: Content, readers: RecipientSet, identity: IdentityDetails? = nil) {
        self.kind = kind
        self.content = content
        self.readers = readers
        self.identity = identity
    }

    /// The payload, ready to be encoded.
    ///
    /// - Throws: ``ComposingError/contents(_:)``; ``ComposingError/sealing(_:)`` for a custodian key that nothing can be sealed to.
    package func payload(from mailbox: borrowing Mailbox, in context: SealingContext) throws(ComposingError) -> Payload {
        var tagKey = mailbox.tagKey.withBytes { Array(UnsafeBufferPointer(start: $0, count: 32)) }
        defer { Sodium.wipe(&tagKey) }
        let thread = mailbox.thread.bytes
        let authorKey = mailbox.author.verificationKey.bytes
        let replyKey = mailbox.replyBox.publicKey.bytes
        let bucket = mailbox.bucket
        let identity = try sealedIdentity(thread: thread, custodian: context.roster.custodian)
        do throws(ContentsError) {
            return try Payload(
                kind: kind, authorKey: authorKey, replyKey: replyKey, tagKey: tagKey, bucket: bucket, recipients: readers.bits,
                body: .content(content), identity: identity)
        } catch {
            throw .contents(error)
        }
    }

    private func sealedIdentity(thread: [UInt8], custodian: PublicKey<Roles.Custodian>) throws(ComposingError) -> [UInt8]? {
        guard let identity else { return nil }
        var block: [UInt8]
        do throws(ContentsError) { block = try identity.block(thread: thread) } catch { throw .contents(error) }
        defer { Sodium.wipe(&block) }
        guard let sealed = custodian.seal(block) else { throw .sealing(.recipientKey(slot: 0)) }
        return sealed
    }
}

extension Submission {
    /// Seals an encoded payload under the author's signature and names its leaf. Spec 5 and 9.1.
    package init(
        sealing payload: [UInt8], to readers: RecipientSet, in context: SealingContext, from mailbox: borrowing Mailbox
    ) throws(ComposingError) {
        do throws(EnvelopeError) {
            let envelope = try EnvelopeSealer(context, readers: readers).seal(payload, author: mailbox.author)
            self.init(envelope: envelope, token: mailbox.leafToken(for: envelope.hash(mailbox.organisation)))
        } catch {
            throw .sealing(error)
        }
    }
}
