/// Why bytes are not an envelope, or one does not open. Spec 5.
public enum EnvelopeError: Error, Equatable, Sendable {
    /// Not exactly 16,384 bytes.
    case length(Int)
    case magic
    /// A suite that this version does not know.
    case suite
    /// A zero field is not zero.
    case reserved
    /// The slot does not open with this key: sealed for others, to a throw-away key, or in another epoch.
    case noSlot
    /// The slot opened, and its type, x, k, zeros, share or header hash do not fit.
    case slotMalformed
    /// The content key is not the one that the header commits to.
    case commitment
    /// The body was changed.
    case body
    /// Length over the maximum, or something behind the signature.
    case padding
    /// The author's signature does not verify.
    case author
    /// The payload is longer than 15,324 bytes.
    case payloadTooLong(Int)
    /// A recipient's key is one to which nothing can be sealed.
    case recipientKey(slot: UInt8)
}

/// The first 56 bytes of an envelope: all that a gateway can read. Spec 5.1.
public struct EnvelopeHeader: Sendable, Equatable {
    static let length = 56
    static let magic: [UInt8] = [0x50, 0x45, 0x4C, 0x55, 0x49, 0x54, 0x30, 0x31]

    public var epoch: UInt32
    public var rosterVersion: UInt32
    /// Commits to the content key. Spec 5.2.
    public var commitment: Digest

    public init(epoch: UInt32, rosterVersion: UInt32, commitment: Digest) {
        self.epoch = epoch
        self.rosterVersion = rosterVersion
        self.commitment = commitment
    }

    /// Reads the header of a whole envelope and checks what a gateway can check. Spec 5.7.
    public init(envelope: [UInt8]) throws(EnvelopeError) {
        guard envelope.count == Envelope.length else { throw .length(envelope.count) }
        var reader = ByteReader(envelope[..<Self.length])
        guard reader.readExactly(Self.magic) else { throw .magic }
        guard reader.readExactly([1]) else { throw .suite }
        guard reader.readZeros(3) else { throw .reserved }
        guard let epoch = reader.readInteger(UInt32.self), let version = reader.readInteger(UInt32.self) else {
            throw .length(envelope.count)
        }
        guard reader.readZeros(4) else { throw .reserved }
        guard let commitment = reader.readFixed(Kinds.Digest.self) else { throw .length(envelope.count) }
        self.init(epoch: epoch, rosterVersion: version, commitment: commitment)
    }

    /// 56 bytes.
    public func encoded() -> [UInt8] {
        var writer = ByteWriter(capacity: Self.length)
        writer.append(Self.magic)
        writer.append(1 as UInt8)
        writer.appendZeros(3)
        writer.append(epoch)
        writer.append(rosterVersion)
        writer.appendZeros(4)
        writer.append(commitment.bytes)
        return writer.bytes
    }

    /// `H16("peluit/header/1"; header)`, which every slot repeats.
    public func hash(_ organisation: OrganisationID) -> [UInt8] {
        Label.header.hash16(organisation, encoded())
    }
}
