/// Everything that the pages show about an organisation at one time; made anew when its roster changes.
package struct SiteEdition: Sendable {
    /// Somebody who handles reports, by role and never by name.
    package struct Officer: Equatable, Sendable {
        package let slot: UInt8
        /// The roster's role label.
        package let role: String

        package init(slot: UInt8, role: String) {
            self.slot = slot
            self.role = role
        }
    }

    package let organisation: Organisation
    /// The gateway's public address as a reporter types it, for example `https://lapor.example`.
    package let address: String
    package let configuration: SiteConfiguration
    package let officers: [Officer]
    /// How many officers must remain able to read a report. Spec 5.5.
    package let fewestReaders: Int
    /// Days after which the gateway deletes what nobody fetched.
    package let retentionDays: Int
    /// Bytes that one form may carry.
    package let formLimit: UInt64

    package init(
        organisation: Organisation, address: String, configuration: SiteConfiguration, officers: [Officer], fewestReaders: Int,
        retentionDays: Int, formLimit: UInt64
    ) {
        self.organisation = organisation
        self.address = address
        self.configuration = configuration
        self.officers = officers
        self.fewestReaders = fewestReaders
        self.retentionDays = retentionDays
        self.formLimit = formLimit
    }

    /// Whether leaving an officer out hides well behind omission at random. Spec 5.5.
    package var exclusionIsCovered: Bool { officers.count >= 3 }
}
