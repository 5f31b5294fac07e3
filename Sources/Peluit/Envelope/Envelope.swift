import CSodium

/// The sealed form in which every report, message, delegation and decoy travels; always 16,384 bytes. Spec 5.
public struct Envelope: Sendable, Equatable {
    /// Bytes of an envelope.
    public static let length = 16_384
    /// Longest payload in bytes.
    public static let maximumPayload = 15_324
    static let slotLength = 112
    static let slotCount = 8
    static let bodyOffset = EnvelopeHeader.length + slotCount * slotLength
    static let paddedLength = 15_392

    public let bytes: [UInt8]
    public let header: EnvelopeHeader

    /// Takes bytes that have the outer form of an envelope. Spec 5.7.
    public init(parsing bytes: [UInt8]) throws(EnvelopeError) {
        header = try EnvelopeHeader(envelope: bytes)
        self.bytes = bytes
    }

    init(bytes: [UInt8], header: EnvelopeHeader) {
        self.bytes = bytes
        self.header = header
    }

    /// `h`: what the log, the promise and the office call this envelope. Spec 5.7.
    public func hash(_ organisation: OrganisationID) -> EnvelopeHash {
        EnvelopeHash(trusted: Label.envelope.hash(organisation, bytes))
    }

    /// The sealed slot with this number, 112 bytes.
    public func slot(_ index: UInt8) -> ArraySlice<UInt8> {
        let start = EnvelopeHeader.length + Int(index) * Self.slotLength
        return bytes[start..<start + Self.slotLength]
    }

    /// All slots, 896 bytes.
    public var slots: [UInt8] {
        Array(bytes[EnvelopeHeader.length..<Self.bodyOffset])
    }

    /// Nonce, sealed payload, tag; 15,432 bytes.
    public var body: ArraySlice<UInt8> {
        bytes[Self.bodyOffset...]
    }

    /// Additional data of the body: `H("peluit/body/1"; header, slots)`. Spec 5.2.
    public static func additionalData(header: [UInt8], slots: [UInt8], _ organisation: OrganisationID) -> [UInt8] {
        Label.body.hash(organisation, header, slots)
    }

    /// `H("peluit/slots/1"; slots)`, which the author signs along. Spec 5.6.
    public static func slotsHash(_ slots: [UInt8], _ organisation: OrganisationID) -> [UInt8] {
        Label.slots.hash(organisation, slots)
    }
}

/// The key of one envelope's body, derived from the shared scalar. Spec 5.2.
public struct ContentKey: ~Copyable {
    public let key: TransientSecret
    public let commitment: Digest

    /// - Parameter scalar: `s`, 32 bytes.
    public init(scalar: UnsafePointer<UInt8>, _ organisation: OrganisationID) {
        key = TransientSecret { output in
            let hash = LabelledHash(.contentKey, organisation, key: scalar)
            hash.finish(into: output)
        }
        let digest = key.withBytes { key in
            let hash = LabelledHash(.commitment, organisation)
            hash.update(key, count: 32)
            return hash.finish()
        }
        commitment = Digest(trusted: digest)
    }
}
