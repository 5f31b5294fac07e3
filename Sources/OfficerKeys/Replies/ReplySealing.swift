package import Peluit

/// Seals replies for the board. Spec 8.1.
package enum ReplySealing {
    /// Seals one part into a board cell of 4,096 bytes.
    ///
    /// - Parameter tagKey: 32 bytes, from the reporter's payload.
    /// - Returns: `nil` when the reply box is a key to which nothing can be sealed.
    package static func seal(
        _ part: ReplyPart, to replyBox: PublicKey<Roles.ReplyBox>, tagKey: UnsafePointer<UInt8>,
        signedBy office: borrowing SigningKey<Roles.OfficeReply>, _ organisation: OrganisationID
    ) -> [UInt8]? {
        let bytes = part.encoded()
        let signature = office.sign(.reply, organisation, BoardCell.signedFields(replyBox: replyBox, part: bytes))
        guard let box = replyBox.seal(bytes + signature) else { return nil }
        return BoardCell.tag(tagKey, box: box, organisation) + box
    }
}
