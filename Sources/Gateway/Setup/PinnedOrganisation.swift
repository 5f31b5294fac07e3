import Peluit

/// Why a gateway does not start.
enum GatewayStartError: Error, Equatable, Sendable {
    /// Neither the data folder nor `--roster` says which organisation is served.
    case noOrganisation
    /// The folder's rosters are of another organisation than the one that this gateway has served so far.
    case otherOrganisation
    /// The file that names the organisation is damaged.
    case damagedPin
}

/// Remembers which organisation the gateway serves: the first roster says it, for ever after. Spec 2.1.
struct PinnedOrganisation: Sendable {
    private static let limit = 128

    let folder: GatewayFolder

    /// - Throws: ``GatewayStartError``, ``FileError``.
    func resolve(_ rosters: RosterFolder?) throws -> OrganisationID {
        switch (try pinned(), rosters?.organisation) {
        case (nil, nil): throw GatewayStartError.noOrganisation
        case (nil, let named?): return named
        case (let pinned?, nil): return pinned
        case (let pinned?, let named?):
            guard pinned == named else { throw GatewayStartError.otherOrganisation }
            return pinned
        }
    }

    func pin(_ organisation: OrganisationID) throws {
        guard try pinned() == nil else { return }
        try WholeFile.write(organisation.hex + [UInt8(ascii: "\n")], to: folder.organisation, mode: 0o600)
    }

    private func pinned() throws -> OrganisationID? {
        let bytes: [UInt8]
        do { bytes = try WholeFile.read(folder.organisation, limit: Self.limit) } catch FileError.notFound { return nil }
        guard bytes.last == UInt8(ascii: "\n"), let organisation = OrganisationID(hex: bytes.dropLast()) else {
            throw GatewayStartError.damagedPin
        }
        return organisation
    }
}
