package import Peluit

/// One week's secret of one slot, in a file of its own: destroying the file destroys the week. Spec 2.5.
package enum EpochKeyFile {
    private static let magic = Array("PELUITEK".utf8)
    private static let headLength = 16
    private static let length = headLength + XChaCha.nonceLength + 32 + XChaCha.tagLength

    /// - Parameter wrapping: The officer's epoch wrapping key, 32 bytes.
    package static func seal(
        _ key: borrowing BoxKey<Roles.Epoch>, slot: UInt8, epoch: UInt32, wrapping: borrowing SecretBytes, _ organisation: OrganisationID
    ) -> [UInt8] {
        let head = head(slot: slot, epoch: epoch)
        let nonce = Sodium.randomBytes(XChaCha.nonceLength)
        let seed = key.seed()
        var plain = seed.withBytes { Array(UnsafeBufferPointer(start: $0, count: 32)) }
        defer { Sodium.wipe(&plain) }
        let sealing = sealingKey(epoch, wrapping, organisation)
        let additional = Label.epochFile.prefix(for: organisation) + head
        return head + nonce + sealing.withBytes { XChaCha.seal(plain, key: $0, nonce: nonce, additional: additional) }
    }

    /// - Throws: ``KeyFileError/magic``, `format`, or ``KeyFileError/damaged``, also when it was sealed under another wrapping key: nobody can tell.
    package static func open(
        _ file: [UInt8], wrapping: borrowing SecretBytes, _ organisation: OrganisationID
    ) throws(KeyFileError) -> EpochKey {
        guard file.count == length else { throw .damaged }
        var reader = ByteReader(file)
        guard reader.readExactly(magic) else { throw .magic }
        guard reader.readExactly([1]) else { throw .format }
        guard let slot = reader.readInteger(UInt8.self), slot < 8, reader.readZeros(2), let epoch = reader.readInteger(UInt32.self),
            let nonce = reader.read(XChaCha.nonceLength)
        else { throw .damaged }
        let additional = Label.epochFile.prefix(for: organisation) + file[..<headLength]
        let sealing = sealingKey(epoch, wrapping, organisation)
        let sealed = file[(headLength + XChaCha.nonceLength)...]
        guard var plain = sealing.withBytes({ XChaCha.open(sealed, key: $0, nonce: nonce, additional: additional) }) else { throw .damaged }
        return EpochKey(slot: slot, epoch: epoch, key: BoxKey(seed: SecretBytes(taking: &plain)))
    }

    private static func head(slot: UInt8, epoch: UInt32) -> [UInt8] {
        var head = ByteWriter(capacity: headLength)
        head.append(magic)
        head.append([1, slot, 0, 0])
        head.append(epoch)
        return head.bytes
    }

    private static func sealingKey(_ epoch: UInt32, _ wrapping: borrowing SecretBytes, _ organisation: OrganisationID) -> SecretBytes {
        var field = ByteWriter(capacity: 4)
        field.append(epoch)
        return Label.epochFile.derived(from: wrapping, organisation, field.bytes)
    }
}

/// An epoch's secret key and where it belongs. A reference, so that a session can hold several. Spec 2.2.
package final class EpochKey: Sendable {
    package let slot: UInt8
    package let epoch: UInt32
    package let key: BoxKey<Roles.Epoch>

    package init(slot: UInt8, epoch: UInt32, key: consuming BoxKey<Roles.Epoch>) {
        self.slot = slot
        self.epoch = epoch
        self.key = key
    }
}
