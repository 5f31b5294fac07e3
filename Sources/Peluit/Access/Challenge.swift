/// A short-lived puzzle: a speed bump before uploads, not a wall. Spec 10.4.
public struct Challenge: Sendable, Equatable {
    /// What a permit is good for.
    public enum Purpose: UInt8, Sendable {
        /// One envelope.
        case envelope = 1
        /// 64 cells.
        case cells = 2
    }

    /// Bytes of a challenge.
    public static let length = 64
    /// Cells that one permit admits.
    public static let cellsPerPermit = 64
    private static let maximumBits: UInt8 = 32

    public let purpose: Purpose
    /// Leading zero bits that a solution must have.
    public let bits: UInt8
    /// Unix seconds.
    public let expires: UInt64
    public let bytes: [UInt8]

    /// Issues a challenge; only the holder of `secret` recognises it later.
    public init(for purpose: Purpose, bits: UInt8, expires: UInt64, secret: borrowing SecretBytes, _ organisation: OrganisationID) {
        var writer = ByteWriter(capacity: Self.length)
        writer.append(1 as UInt8)
        writer.append(purpose.rawValue)
        writer.append(bits)
        writer.appendZeros(5)
        writer.append(expires)
        writer.append(Sodium.randomBytes(16))
        writer.append(Label.challenge.keyed(secret, organisation, writer.bytes))
        self.purpose = purpose
        self.bits = bits
        self.expires = expires
        bytes = writer.bytes
    }

    /// - Returns: `nil` when the layout is wrong or more than 32 bits are asked for, which no reporter's device should try.
    public init?(parsing bytes: [UInt8]) {
        var reader = ByteReader(bytes)
        guard bytes.count == Self.length, reader.readExactly([1]),
            let purpose = reader.readInteger(UInt8.self).flatMap(Purpose.init(rawValue:)),
            let bits = reader.readInteger(UInt8.self), bits <= Self.maximumBits, reader.readZeros(5),
            let expires = reader.readInteger(UInt64.self)
        else { return nil }
        self.purpose = purpose
        self.bits = bits
        self.expires = expires
        self.bytes = bytes
    }

    /// Whether the holder of `secret` issued this challenge.
    public func isIssued(with secret: borrowing SecretBytes, _ organisation: OrganisationID) -> Bool {
        let expected = Label.challenge.keyed(secret, organisation, Array(bytes[..<32]))
        return Sodium.areEqual(expected, Array(bytes[32...]))
    }

    /// Tries nonces in turn until one fits; `nil` when `attempts` were not enough.
    public func solve(_ organisation: OrganisationID, from first: UInt64 = 0, attempts: UInt64 = UInt64.max) -> Permit? {
        var nonce = first
        var tried: UInt64 = 0
        while tried < attempts {
            let permit = Permit(challenge: self, nonce: nonce)
            if permit.isSolved(organisation) { return permit }
            nonce &+= 1
            tried += 1
        }
        return nil
    }
}

/// A solved challenge: the right to upload. Spec 10.4.
public struct Permit: Sendable, Equatable {
    private static let length = Challenge.length + 8

    public let challenge: Challenge
    public let nonce: UInt64

    public init(challenge: Challenge, nonce: UInt64) {
        self.challenge = challenge
        self.nonce = nonce
    }

    /// Reads the header field `Peluit-Permit`.
    ///
    /// - Returns: `nil` unless it is base64url of a challenge and a nonce.
    public init?(field: [UInt8]) {
        guard field.count <= 100, let bytes = Base64.decode(field, .url), bytes.count == Self.length,
            let challenge = Challenge(parsing: Array(bytes[..<Challenge.length]))
        else { return nil }
        self.challenge = challenge
        nonce = bytes[Challenge.length...].reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// The header field `Peluit-Permit`.
    public var field: [UInt8] {
        Base64.encode(challenge.bytes + nonceField, .url)
    }

    /// Whether the puzzle hash begins with enough zero bits.
    public func isSolved(_ organisation: OrganisationID) -> Bool {
        var zeros = 0
        for byte in Label.puzzle.hash(organisation, challenge.bytes, nonceField) {
            zeros += byte.leadingZeroBitCount
            if byte != 0 { break }
        }
        return zeros >= Int(challenge.bits)
    }

    private var nonceField: [UInt8] {
        var writer = ByteWriter(capacity: 8)
        writer.append(nonce)
        return writer.bytes
    }
}
