package import Peluit

/// All long-term secrets of one officer (petugas), unlocked. Spec 2.2, 2.4.
///
/// A reference that lives as long as a session; everything in it is wiped with it.
package final class OfficerKeyRing: Sendable {
    package let organisation: OrganisationID
    package let identity: SigningKey<Roles.Officer>
    package let access: SigningKey<Roles.Access>
    package let caseKey: BoxKey<Roles.OfficerCase>
    package let witness: SigningKey<Roles.Witness>
    /// Wraps epoch secrets. Spec 2.5.
    package let epochWrapping: SecretBytes
    private let secrets: SecretBytes

    /// - Parameter secrets: Five 32-byte seeds in the order of spec 2.4.
    private init(secrets: consuming SecretBytes, _ organisation: OrganisationID) {
        self.organisation = organisation
        identity = SigningKey(seed: secrets.slice(at: 0, count: 32))
        access = SigningKey(seed: secrets.slice(at: 32, count: 32))
        caseKey = BoxKey(seed: secrets.slice(at: 64, count: 32))
        witness = SigningKey(seed: secrets.slice(at: 96, count: 32))
        epochWrapping = secrets.slice(at: 128, count: 32)
        self.secrets = secrets
    }

    /// Fresh keys.
    package static func generate(for organisation: OrganisationID) -> OfficerKeyRing {
        OfficerKeyRing(secrets: SecretBytes.random(count: KeyFile.Kind.officer.secretLength), organisation)
    }

    /// Unlocks a key file of kind officer.
    package static func open(_ file: [UInt8], passphrase: borrowing SecretBytes, _ organisation: OrganisationID) throws(KeyFileError)
        -> OfficerKeyRing
    {
        OfficerKeyRing(secrets: try KeyFile.open(file, kind: .officer, passphrase: passphrase, organisation), organisation)
    }

    /// The key file.
    package func sealed(passphrase: borrowing SecretBytes, limits: KeyFile.Limits = .moderate) throws(KeyFileError) -> [UInt8] {
        try KeyFile.seal(secrets, kind: .officer, passphrase: passphrase, limits: limits, organisation)
    }
}
