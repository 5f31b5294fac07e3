/// Everything that a receipt code derives: the reporter's side of one thread. Spec 4.2.
public struct Mailbox: ~Copyable, Sendable {
    public let organisation: OrganisationID
    /// Opens replies.
    public let replyBox: BoxKey<Roles.ReplyBox>
    /// Signs payloads.
    public let author: SigningKey<Roles.Author>
    /// Finds replies on the board; the office learns it from the payload.
    public let tagKey: SecretBytes
    /// Finds leaves in the log; never leaves the reporter.
    let leafKey: SecretBytes
    /// Which board, when the board is split.
    public let bucket: UInt32

    /// Names the conversation. Spec 2.2.
    public var thread: ThreadID {
        ThreadID(author: author.verificationKey, organisation)
    }
}

extension Mailbox {
    /// Derives all of spec 4.2; a few hashes, no password hashing.
    public init(_ receipt: borrowing Receipt) {
        let organisation = receipt.organisation
        let root = Self.root(receipt)
        let bucket = Label.receiptBucket.keyed(root, organisation)
        self.init(
            organisation: organisation,
            replyBox: BoxKey(seed: Label.receiptReply.derived(from: root, organisation)),
            author: SigningKey(seed: Label.receiptAuthor.derived(from: root, organisation)),
            tagKey: Label.receiptTag.derived(from: root, organisation),
            leafKey: Label.receiptLeaf.derived(from: root, organisation),
            bucket: bucket[..<4].reduce(0) { $0 << 8 | UInt32($1) })
    }

    /// `K(org, "peluit/receipt/1"; entropy)`.
    private static func root(_ receipt: borrowing Receipt) -> SecretBytes {
        let organisation = receipt.organisation
        return receipt.entropy.withBytes { entropy in
            SecretBytes.filled(count: 32) { output in
                organisation.bytes.withUnsafeBufferPointer { key in
                    guard let key = key.baseAddress else { return }
                    let hash = LabelledHash(.receipt, organisation, key: key)
                    hash.update(entropy, count: Receipt.entropyLength)
                    hash.finish(into: output)
                }
            }
        }
    }
}

extension FixedBytes where Kind == Kinds.Thread {
    /// `H16("peluit/thread/1"; author public key)`. Spec 2.2.
    public init(author: VerificationKey<Roles.Author>, _ organisation: OrganisationID) {
        self.init(trusted: Label.thread.hash16(organisation, author.bytes))
    }
}
