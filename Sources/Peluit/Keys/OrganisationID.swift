import CSodium

/// Which organisation: BLAKE2b-32 of its genesis root public key, for ever. Spec 2.1.
public typealias OrganisationID = FixedBytes<Kinds.Organisation>

extension FixedBytes where Kind == Kinds.Organisation {
    /// The organisation that begins with `root`.
    public init(genesisRoot root: VerificationKey<Roles.Root>) {
        var id = [UInt8](repeating: 0, count: 32)
        crypto_generichash(&id, 32, root.bytes, 32, nil, 0)
        self.init(trusted: id)
    }

    /// Stands where there is no organisation yet: the gateway card and unattended keys. Spec 2.6, 3.4.
    public static var none: OrganisationID {
        OrganisationID(trusted: [UInt8](repeating: 0, count: 32))
    }

    /// Sixteen groups of four hexadecimal digits, as on the poster.
    public var fingerprint: [UInt8] {
        var text: [UInt8] = []
        for (index, digit) in hex.enumerated() {
            if index > 0, index % 4 == 0 { text.append(32) }
            text.append(digit)
        }
        return text
    }

    /// Reads a typed fingerprint in either case, with any separators.
    ///
    /// - Returns: `nil` unless exactly 64 hexadecimal digits and nothing but separators remain.
    public init?(fingerprint text: [UInt8]) {
        var digits: [UInt8] = []
        for character in text {
            switch character {
            case 48...57, 97...102: digits.append(character)
            case 65...70: digits.append(character + 32)
            case 32, 9, 10, 13, 45, 58: continue
            default: return nil
            }
        }
        self.init(hex: digits)
    }
}
