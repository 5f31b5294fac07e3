import CSodium

/// Why a board cell is not a reply of the office. Spec 8.
public enum BoardError: Error, Equatable, Sendable {
    /// Not exactly 4,096 bytes.
    case length(Int)
    /// The tag is somebody else's.
    case notMine
    /// The tag is ours and the box does not open.
    case box
    /// The office's signature does not verify.
    case signature
    /// The part breaks spec 8.2.
    case partMalformed
    /// The document is longer than eight parts hold.
    case tooLong(Int)
}

/// One cell of the reply board (papan jawaban), always 4,096 bytes. Spec 8.1.
public enum BoardCell {
    /// Bytes of a cell.
    public static let length = 4_096
    static let tagLength = 16
    static let boxOffset = tagLength
    static let boxLength = length - tagLength

    /// `K16(tag key, "peluit/board-tag/1"; first 32 bytes of the box)`.
    public static func tag(_ tagKey: borrowing SecretBytes, box: [UInt8], _ organisation: OrganisationID) -> [UInt8] {
        tagKey.withBytes { tag($0, box: box, organisation) }
    }

    /// The same with a tag key of 32 bytes that lies in the caller's wiped memory.
    public static func tag(_ tagKey: UnsafePointer<UInt8>, box: [UInt8], _ organisation: OrganisationID) -> [UInt8] {
        let hash = LabelledHash(.boardTag, organisation, key: tagKey, length: tagLength)
        hash.update(Array(box[..<32]))
        return hash.finish()
    }

    /// What the office signs: the part, bound to the reply box that it is for.
    public static func signedFields(replyBox: PublicKey<Roles.ReplyBox>, part: [UInt8]) -> [UInt8] {
        replyBox.bytes + part
    }

    /// A cell that nobody can open and nobody can tell from a reply.
    public static func dummy() -> [UInt8] {
        let message = Sodium.randomBytes(ReplyPart.length + 64)
        let box = ThrowAwayKey<Roles.ReplyBox>.publicKey().seal(message) ?? Sodium.randomBytes(boxLength)
        return Sodium.randomBytes(tagLength) + box
    }
}
