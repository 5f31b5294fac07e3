internal import CSodium
package import Peluit

/// A person's secret keys, encrypted under a passphrase. Spec 2.4.
package enum KeyFile {
    /// What the file holds.
    package enum Kind: UInt8, Sendable {
        case root = 1
        case officer = 2
        case officeReply = 3
        case custodian = 4

        /// Bytes of the secrets.
        package var secretLength: Int { self == .officer ? 5 * 32 : 32 }
    }

    /// Cost of turning the passphrase into a key. libsodium `crypto_pwhash`, Argon2id13.
    package struct Limits: Sendable, Equatable {
        package let operations: UInt32
        package let memoryKiB: UInt32

        package init(operations: UInt32, memoryKiB: UInt32) {
            self.operations = operations
            self.memoryKiB = memoryKiB
        }

        /// libsodium's moderate limits: 256 MiB, about 0.7 s.
        package static let moderate = Limits(operations: 3, memoryKiB: 262_144)

        var areAcceptable: Bool {
            1...16 ~= operations && 8...4_194_304 ~= memoryKiB
        }
    }

    private static let magic = Array("PELUITKF".utf8)
    private static let headLength = 92

    /// Encrypts secrets; the result is written whole by the caller.
    ///
    /// - Throws: ``KeyFileError/limits``, ``KeyFileError/outOfMemory``.
    package static func seal(
        _ secrets: borrowing SecretBytes, kind: Kind, passphrase: borrowing SecretBytes, limits: Limits = .moderate,
        _ organisation: OrganisationID
    ) throws(KeyFileError) -> [UInt8] {
        precondition(secrets.count == kind.secretLength)
        guard limits.areAcceptable else { throw .limits }
        var head = ByteWriter(capacity: headLength)
        let salt = Sodium.randomBytes(16)
        let nonce = Sodium.randomBytes(XChaCha.nonceLength)
        head.append(magic)
        head.append([1, kind.rawValue, 0, 0])
        head.append(limits.operations)
        head.append(limits.memoryKiB)
        head.append(salt)
        head.append(nonce)
        head.append(organisation.bytes)
        let key = try derive(passphrase, salt: salt, limits, organisation)
        let additional = Label.keyFile.prefix(for: organisation) + head.bytes
        var plain = secrets.withBytes { Array(UnsafeBufferPointer(start: $0, count: kind.secretLength)) }
        defer { Sodium.wipe(&plain) }
        return head.bytes + key.withBytes { XChaCha.seal(plain, key: $0, nonce: nonce, additional: additional) }
    }

    /// Decrypts a file of the expected kind.
    package static func open(
        _ file: [UInt8], kind: Kind, passphrase: borrowing SecretBytes, _ organisation: OrganisationID
    ) throws(KeyFileError) -> SecretBytes {
        let head = try Head(parsing: file, kind: kind)
        guard head.organisation == organisation else { throw .organisation }
        let key = try derive(passphrase, salt: head.salt, head.limits, organisation)
        let additional = Label.keyFile.prefix(for: organisation) + file[..<headLength]
        var plain = key.withBytes { XChaCha.open(file[headLength...], key: $0, nonce: head.nonce, additional: additional) }
        guard plain != nil else { throw .passphrase }
        var bytes = plain.take() ?? []
        return SecretBytes(taking: &bytes)
    }

    /// The organisation that a key file says it belongs to; checked only by opening.
    package static func organisation(of file: [UInt8], kind: Kind) throws(KeyFileError) -> OrganisationID {
        try Head(parsing: file, kind: kind).organisation
    }

    private struct Head {
        let limits: Limits
        let salt: [UInt8]
        let nonce: [UInt8]
        let organisation: OrganisationID

        init(parsing file: [UInt8], kind: Kind) throws(KeyFileError) {
            var reader = ByteReader(file)
            guard file.count >= headLength else { throw .damaged }
            guard reader.readExactly(magic) else { throw .magic }
            guard reader.readExactly([1]) else { throw .format }
            guard reader.readExactly([kind.rawValue]) else { throw .kind }
            guard reader.readZeros(2), file.count == headLength + kind.secretLength + XChaCha.tagLength,
                let operations = reader.readInteger(UInt32.self), let memory = reader.readInteger(UInt32.self),
                let salt = reader.read(16), let nonce = reader.read(XChaCha.nonceLength),
                let organisation = reader.readFixed(Kinds.Organisation.self)
            else { throw .damaged }
            limits = Limits(operations: operations, memoryKiB: memory)
            guard limits.areAcceptable else { throw .limits }
            self.salt = salt
            self.nonce = nonce
            self.organisation = organisation
        }
    }

    private static func derive(
        _ passphrase: borrowing SecretBytes, salt: [UInt8], _ limits: Limits, _ organisation: OrganisationID
    ) throws(KeyFileError) -> SecretBytes {
        var failed = false
        let length = passphrase.count
        let stretched = SecretBytes.filled(count: 32) { output in
            passphrase.withBytes { passphrase in
                passphrase.withMemoryRebound(to: CChar.self, capacity: length) { text in
                    let status = crypto_pwhash(
                        output, 32, text, UInt64(length), salt, UInt64(limits.operations),
                        Int(limits.memoryKiB) * 1_024, crypto_pwhash_alg_argon2id13())
                    failed = status != 0
                }
            }
        }
        guard !failed else { throw .outOfMemory }
        return Label.keyFile.derived(from: stretched, organisation)
    }
}
