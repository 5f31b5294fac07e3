/// Why a file is not an unattended key. Spec 2.6.
public enum UnattendedKeyError: Error, Equatable, Sendable {
    /// Cut, changed or half-written.
    case damaged
    /// A key of another kind.
    case kind
}

/// Keys that must work with nobody signed in: gateway, log, device sync. Plain, checksummed, mode 0600. Spec 2.6.
public enum UnattendedKeyFile {
    /// Which of the three keys a file holds.
    public enum Kind: UInt8, Sendable {
        case gateway = 1
        case log = 2
        case deviceSync = 3
    }

    private static let length = 60

    /// - Parameter seed: 32 bytes.
    public static func encode(_ kind: Kind, seed: borrowing SecretBytes) -> [UInt8] {
        var writer = ByteWriter(capacity: length)
        writer.append(ascii("PELUITUK"))
        writer.append([1, kind.rawValue, 0, 0])
        seed.withBytes { writer.append(UnsafeBufferPointer(start: $0, count: 32)) }
        writer.append(Label.unattendedKey.hash16(.none, writer.bytes))
        return writer.bytes
    }

    /// Reads the seed and wipes `file`.
    public static func decode(_ file: inout [UInt8], expecting kind: Kind) throws(UnattendedKeyError) -> SecretBytes {
        defer { Sodium.wipe(&file) }
        var reader = ByteReader(file)
        guard file.count == length, reader.readExactly(ascii("PELUITUK") + [1]), let found = reader.readInteger(UInt8.self),
            reader.readZeros(2), var seed = reader.read(32), reader.readExactly(Label.unattendedKey.hash16(.none, Array(file[..<44])))
        else { throw .damaged }
        guard found == kind.rawValue else { throw .kind }
        return SecretBytes(taking: &seed)
    }
}
