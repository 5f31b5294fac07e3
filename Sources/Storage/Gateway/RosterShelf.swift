/// A roster note as it was signed. Spec 3.
package struct StoredRoster: Equatable, Sendable {
    /// Version, growing.
    package let version: UInt32
    /// Public key of the root that signed it.
    package let rootKey: [UInt8]
    /// The note.
    package let note: [UInt8]

    package init(version: UInt32, rootKey: [UInt8], note: [UInt8]) {
        self.version = version
        self.rootKey = rootKey
        self.note = note
    }
}

/// A certificate of one slot's epoch key, under one roster. Spec 3.
package struct StoredCertificate: Equatable, Sendable {
    package let epoch: UInt32
    package let slot: UInt8
    /// Hash of the roster that the certificate names.
    package let rosterHash: [UInt8]
    /// The note.
    package let note: [UInt8]

    package init(epoch: UInt32, slot: UInt8, rosterHash: [UInt8], note: [UInt8]) {
        self.epoch = epoch
        self.slot = slot
        self.rosterHash = rosterHash
        self.note = note
    }
}

/// Rosters and certificates. Spec 10.2.
package protocol RosterShelf: Sendable {
    /// Keeps a roster under its version; the first one stays.
    func appendRoster(_ roster: StoredRoster, for organisation: OrganisationKey) async throws(StorageError) -> Insertion

    /// The roster with the highest version.
    func currentRoster(of organisation: OrganisationKey) async throws(StorageError) -> StoredRoster?

    /// All rosters, ascending by version.
    func rosters(of organisation: OrganisationKey) async throws(StorageError) -> [StoredRoster]

    /// Forgets rosters. Which ones have to stay is the caller's to know (the last under each root, spec 10.3).
    func dropRosters(versions: [UInt32], of organisation: OrganisationKey) async throws(StorageError)

    /// Keeps a certificate under epoch, slot and roster hash; the first one stays.
    func insertCertificate(_ certificate: StoredCertificate, for organisation: OrganisationKey) async throws(StorageError) -> Insertion

    /// Certificates of an epoch under one roster, ascending by slot.
    func certificates(
        epoch: UInt32, rosterHash: [UInt8], of organisation: OrganisationKey
    ) async throws(StorageError) -> [StoredCertificate]

    /// Forgets the certificates of epochs before `epoch`.
    func dropCertificates(before epoch: UInt32, of organisation: OrganisationKey) async throws(StorageError)
}
