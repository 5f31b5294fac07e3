/// The log's signed size and root, a C2SP checkpoint. Spec 9.4, c2sp.org/tlog-checkpoint.
public struct Checkpoint: Sendable, Equatable {
    public let size: UInt64
    public let root: LogNode

    public init(size: UInt64, root: LogNode) {
        self.size = size
        self.root = root
    }

    /// The checkpoint of a tree as it stands.
    public init(_ tree: LogTree) {
        self.init(size: tree.size, root: tree.root)
    }

    /// Reads a checkpoint and checks the log's signature.
    public init(verifying note: SignedNote, by log: VerificationKey<Roles.Log>, _ organisation: OrganisationID) throws(NoteError) {
        let lines = note.text.split(separator: 10, omittingEmptySubsequences: false)
        guard lines.count >= 4, lines[3].isEmpty, lines.count == 4 else { throw .malformed(line: 4) }
        guard Array(lines[0]) == KeyName.log(organisation).bytes else { throw .wrongOrganisation }
        guard let size = Decimal.decode(lines[1]) else { throw .malformed(line: 2) }
        guard let bytes = Base64.decode(Array(lines[2]), .standard), let root = LogNode(bytes) else { throw .malformed(line: 3) }
        guard note.isSigned(by: log, as: .log(organisation)) else { throw .signature }
        self.init(size: size, root: root)
    }

    /// Signs the checkpoint.
    public func signed(by log: borrowing SigningKey<Roles.Log>, _ organisation: OrganisationID) -> SignedNote {
        let text = KeyName.log(organisation).bytes + [10] + Decimal.encode(size) + [10] + Base64.encode(root.bytes, .standard) + [10]
        var note = SignedNote(text: text)
        note.sign(with: log, as: .log(organisation))
        return note
    }
}

/// An officer's word that a checkpoint extends the last one that they saw. Spec 9.4, C2SP `cosignature/v1`.
public enum Cosignature {
    private static let algorithm: UInt8 = 4

    /// - Parameter time: Unix seconds.
    public static func make(
        over checkpoint: SignedNote, time: UInt64, by witness: borrowing SigningKey<Roles.Witness>, _ organisation: OrganisationID
    ) -> NoteSignature {
        let name = KeyName.witness(organisation)
        let id = name.keyID(algorithm: algorithm, key: witness.verificationKey.bytes)
        var stamp = ByteWriter()
        stamp.append(time)
        let signature = witness.sign(unlabelled: text(checkpoint, time))
        return NoteSignature(name: name.bytes, payload: id + stamp.bytes + signature)
    }

    /// Whether `line` is a cosignature of `witness` over `checkpoint`.
    public static func verifies(
        _ line: NoteSignature, over checkpoint: SignedNote, by witness: VerificationKey<Roles.Witness>, _ organisation: OrganisationID
    ) -> Bool {
        let name = KeyName.witness(organisation)
        var reader = ByteReader(line.payload)
        guard line.name == name.bytes, reader.readExactly(name.keyID(algorithm: algorithm, key: witness.bytes)),
            let time = reader.readInteger(UInt64.self), let signature = reader.read(64), reader.remaining == 0
        else { return false }
        return witness.verifies(signature, overUnlabelled: text(checkpoint, time))
    }

    private static func text(_ checkpoint: SignedNote, _ time: UInt64) -> [UInt8] {
        ascii("cosignature/v1\ntime ") + Decimal.encode(time) + [10] + checkpoint.text
    }
}
