import Messages
import HTTPTypes
import Hummingbird
import Peluit
import Synchronization
import WebPages

/// The public pages of the roster in force. It and the address may change while the gateway runs.
final class Site: Sendable {
    private struct Edition {
        let rosterHash: Digest
        let pages: PublicSite
    }

    private struct State {
        var address: String
        var edition: Edition
    }

    private let exit: QuickExit
    private let settings: GatewaySettings
    private let state: Mutex<State>

    init(roster: Roster, settings: GatewaySettings) throws(PageError) {
        let exit = QuickExit(to: settings.exitAddress)
        let address = settings.address ?? ""
        self.exit = exit
        self.settings = settings
        state = Mutex(State(address: address, edition: try Self.edition(of: roster, at: address, settings, exit)))
    }

    /// The pages under this roster; rendered anew when it is another one than the last time.
    func pages(under roster: RosterState) throws(PageError) -> PublicSite {
        try state.withLock { state throws(PageError) in
            if state.edition.rosterHash != roster.hash {
                state.edition = try Self.edition(of: roster.current, at: state.address, settings, exit)
            }
            return state.edition.pages
        }
    }

    func errorPage(_ cause: ErrorPage.Cause, path: String) -> Response {
        state.withLock { $0.edition.pages }.errorPage(cause, forPath: path)
    }

    /// Shows another address: the port is known only once it is open.
    func move(to address: String, under roster: Roster) throws(PageError) {
        try state.withLock { state throws(PageError) in
            state = State(address: address, edition: try Self.edition(of: roster, at: address, settings, exit))
        }
    }

    private static func edition(
        of roster: Roster, at address: String, _ settings: GatewaySettings, _ exit: QuickExit
    ) throws(PageError) -> Edition {
        let officers = roster.slots.map { SiteEdition.Officer(slot: $0.index, role: String(decoding: $0.role, as: UTF8.self)) }
        let site = SiteEdition(
            organisation: Organisation(
                name: String(decoding: roster.name, as: UTF8.self), fingerprint: try Fingerprint(organisationID: roster.organisation.bytes)),
            address: address, configuration: settings.site, officers: officers, fewestReaders: Int(roster.settings.recipientsMinimum),
            retentionDays: Int(roster.settings.retentionDays), formLimit: UInt64(settings.formLimit))
        return Edition(rosterHash: roster.hash(), pages: try PublicSite(site, exit: exit))
    }
}
