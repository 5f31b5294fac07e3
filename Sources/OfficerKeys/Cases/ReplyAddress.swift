package import Peluit

/// Where a reporter's replies go: what the office knows of a mailbox, from the payload. Spec 6.2.
///
/// A reference, because the tag key is a secret and many replies go to one mailbox.
package final class ReplyAddress: Sendable {
    package let replyBox: PublicKey<Roles.ReplyBox>
    private let tagKey: ShelvedSecret

    /// - Parameters:
    ///   - tagKey: 32 bytes.
    ///   - shelf: Where the session keeps the secrets of its cases.
    package init(replyBox: PublicKey<Roles.ReplyBox>, tagKey: consuming SecretBytes, on shelf: SecretShelf = SecretShelf(blockSize: 1)) {
        self.replyBox = replyBox
        self.tagKey = shelf.keep(tagKey)
    }

    /// Seals one part into a board cell of 4,096 bytes. Spec 8.1.
    ///
    /// - Returns: `nil` when the reply box is a key to which nothing can be sealed.
    package func seal(
        _ part: ReplyPart, signedBy office: borrowing SigningKey<Roles.OfficeReply>, _ organisation: OrganisationID
    ) -> [UInt8]? {
        tagKey.withBytes { ReplySealing.seal(part, to: replyBox, tagKey: $0, signedBy: office, organisation) }
    }
}
