package import Peluit

/// The key of one case and generation; events are encrypted under it. Spec 11.2.
///
/// A reference: an open store holds one for each case, and sessions share it. It is wiped with the last of them.
package final class CaseKey: Sendable {
    private static let magic: [UInt8] = Array("PELUITCK".utf8)
    private static let length = 64

    package let caseID: CaseID
    /// From 1; grows when an officer is taken off the case.
    package let generation: UInt32
    let secret: ShelvedSecret

    init(caseID: CaseID, generation: UInt32, secret: ShelvedSecret) {
        self.caseID = caseID
        self.generation = generation
        self.secret = secret
    }

    /// A fresh key.
    ///
    /// - Parameter shelf: Where the session keeps the secrets of its cases.
    package static func generate(for caseID: CaseID, generation: UInt32 = 1, on shelf: SecretShelf = SecretShelf(blockSize: 1)) -> CaseKey {
        CaseKey(caseID: caseID, generation: generation, secret: shelf.keep(SecretBytes.random(count: 32)))
    }

    /// Seals the key to an officer: that is what assigning is. 112 bytes.
    ///
    /// - Returns: `nil` when the officer's key is one to which nothing can be sealed.
    package func sealed(to officer: PublicKey<Roles.OfficerCase>) -> [UInt8]? {
        var writer = ByteWriter(capacity: Self.length)
        writer.append(Self.magic)
        writer.append(generation)
        writer.appendZeros(4)
        writer.append(caseID.bytes)
        var message = writer.bytes + secret.withBytes { Array(UnsafeBufferPointer(start: $0, count: 32)) }
        defer { Sodium.wipe(&message) }
        return officer.seal(message)
    }

    /// Opens a sealed copy.
    ///
    /// - Returns: `nil` when it is not for this officer, not of this case and generation, or damaged.
    package init?(
        opening sealed: [UInt8], for caseID: CaseID, generation: UInt32, with officer: borrowing BoxKey<Roles.OfficerCase>,
        on shelf: SecretShelf = SecretShelf(blockSize: 1)
    ) {
        guard var message = officer.open(sealed) else { return nil }
        defer { Sodium.wipe(&message) }
        var reader = ByteReader(message)
        guard message.count == Self.length, reader.readExactly(Self.magic), reader.readInteger(UInt32.self) == generation,
            reader.readZeros(4), reader.readFixed(Kinds.Case.self) == caseID, var key = reader.read(32)
        else { return nil }
        self.caseID = caseID
        self.generation = generation
        secret = shelf.keep(SecretBytes(taking: &key))
    }
}
