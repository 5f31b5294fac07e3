package import Peluit

/// Keys that come from small numbers: the same in every run, different for different numbers. Never for anything but tests.
package enum VectorKeys {
    package static func secret(_ number: UInt8, count: Int = 32) -> SecretBytes {
        var bytes = [UInt8](repeating: number, count: count)
        return SecretBytes(taking: &bytes)
    }

    package static func signing<Role>(_ number: UInt8, _: Role.Type = Role.self) -> SigningKey<Role> {
        SigningKey(seed: secret(number))
    }

    package static func box<Role>(_ number: UInt8, _: Role.Type = Role.self) -> BoxKey<Role> {
        BoxKey(seed: secret(number))
    }

    /// The organisation whose genesis root has this number.
    package static func organisation(_ number: UInt8 = 1) -> OrganisationID {
        OrganisationID(genesisRoot: signing(number, Roles.Root.self).verificationKey)
    }

    /// A receipt of that organisation.
    package static func receipt(_ number: UInt8, of organisation: OrganisationID) -> Receipt {
        Receipt(entropy: secret(number, count: 14), for: organisation)
    }
}
