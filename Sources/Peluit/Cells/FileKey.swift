import CSodium

/// Why a cell does not open. Spec 7.
public enum CellError: Error, Equatable, Sendable {
    /// Not exactly 262,144 bytes.
    case length(Int)
    /// Changed, of another file, at another place, or not at the end where the end should be.
    case forged
}

/// The key of one attachment; fresh for every attempt, so that a nonce never meets another piece. Spec 7.1.
public struct FileKey: ~Copyable, Sendable {
    private let secret: SecretBytes

    /// A fresh key.
    public static func generate() -> FileKey {
        FileKey(secret: SecretBytes.random(count: 32))
    }

    /// - Parameter secret: 32 bytes, from a manifest.
    public init(secret: consuming SecretBytes) {
        precondition(secret.count == 32)
        self.secret = secret
    }

    /// The bytes for the manifest; the caller seals and wipes them.
    public borrowing func exported() -> [UInt8] {
        secret.withBytes { Array(UnsafeBufferPointer(start: $0, count: 32)) }
    }

    /// Seals one piece; what is missing from 262,128 bytes is zeros.
    ///
    /// - Parameters:
    ///   - plain: At most 262,128 bytes; empty for a cell of padding.
    ///   - isLast: Whether the file's cells end here, those of padding counted. Nothing else about the file's size need be known.
    /// - Returns: 262,144 bytes.
    public borrowing func seal(
        _ plain: UnsafeBufferPointer<UInt8>, at index: UInt64, isLast: Bool, _ organisation: OrganisationID
    ) -> [UInt8] {
        precondition(plain.count <= CellCount.plainLength)
        let additional = Self.additionalData(index, isLast, organisation)
        return secret.withBytes { key in
            [UInt8](unsafeUninitializedCapacity: CellCount.sealedLength) { buffer, length in
                length = CellCount.sealedLength
                guard let output = buffer.baseAddress else { return }
                if let base = plain.baseAddress { output.initialize(from: base, count: plain.count) }
                (output + plain.count).initialize(repeating: 0, count: CellCount.sealedLength - plain.count)
                // libsodium encrypts in place, so no plain copy is left behind.
                crypto_aead_xchacha20poly1305_ietf_encrypt(
                    output, nil, output, UInt64(CellCount.plainLength), additional, UInt64(additional.count), nil, Self.nonce(index), key)
            }
        }
    }

    /// Opens one cell of a file of `count` cells.
    ///
    /// - Returns: 262,128 bytes, padding zeros among them.
    public borrowing func open(_ sealed: [UInt8], at index: UInt64, of count: UInt64, _ organisation: OrganisationID) throws(CellError)
        -> [UInt8]
    {
        guard sealed.count == CellCount.sealedLength else { throw .length(sealed.count) }
        let additional = Self.additionalData(index, index + 1 == count, organisation)
        let plain = secret.withBytes { XChaCha.open(sealed[...], key: $0, nonce: Self.nonce(index), additional: additional) }
        guard let plain else { throw .forged }
        return plain
    }

    /// Name under which the gateway keeps the cell. Spec 7.2.
    public borrowing func cellID(at index: UInt64, _ organisation: OrganisationID) -> CellID {
        CellID(trusted: Label.cellID.keyed(secret, organisation, Self.field(index), length: 16))
    }

    /// What deletes the cell; 32 bytes.
    public borrowing func deletionKey(at index: UInt64, _ organisation: OrganisationID) -> [UInt8] {
        Label.cellDelete.keyed(secret, organisation, Self.field(index))
    }

    private static func field(_ value: UInt64) -> [UInt8] {
        var writer = ByteWriter()
        writer.append(value)
        return writer.bytes
    }

    private static func nonce(_ index: UInt64) -> [UInt8] {
        [UInt8](repeating: 0, count: 16) + field(index)
    }

    private static func additionalData(_ index: UInt64, _ isLast: Bool, _ organisation: OrganisationID) -> [UInt8] {
        Label.cell.prefix(for: organisation) + field(index) + [isLast ? 1 : 0]
    }
}

extension FixedBytes where Kind == Kinds.Deletion {
    /// The hash that the gateway keeps beside a cell. Spec 7.2.
    public init(deletionKey: [UInt8], _ organisation: OrganisationID) {
        self.init(trusted: Label.cellDeleteHash.hash(organisation, deletionKey))
    }
}
