/// Hash of a whole file as it is read: `H("peluit/file/1"; content)`. Spec 6.2.
public struct FileHash: ~Copyable {
    private let hash: LabelledHash

    public init(_ organisation: OrganisationID) {
        hash = LabelledHash(.file, organisation)
    }

    /// Takes the next piece of the file, in order.
    public func update(_ piece: UnsafeBufferPointer<UInt8>) {
        guard let base = piece.baseAddress else { return }
        hash.update(base, count: piece.count)
    }

    /// The hash, 32 bytes, for the manifest.
    public consuming func finish() -> Digest {
        Digest(trusted: hash.finish())
    }
}
