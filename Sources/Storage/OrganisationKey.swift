/// The organisation that a row or a file belongs to: its id of 32 bytes. Spec 2.1.
package struct OrganisationKey: Hashable, Sendable {
    /// Length of an organisation id.
    package static let sizeInBytes = 32

    package let bytes: [UInt8]

    /// - Throws: ``StorageError/wrongSize(expected:actual:)``.
    package init(_ bytes: [UInt8]) throws(StorageError) {
        guard bytes.count == Self.sizeInBytes else {
            throw .wrongSize(expected: Self.sizeInBytes, actual: bytes.count)
        }
        self.bytes = bytes
    }
}
