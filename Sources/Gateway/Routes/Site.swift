import Messages
import HTTPTypes
import Hummingbird
import Peluit
import Synchronization
import WebPages

/// The public pages of the organisation in force. They name it and the address, and both may change while the gateway runs.
final class Site: Sendable {
    private struct Edition {
        let name: [UInt8]
        let address: String
        let pages: PublicSite
    }

    let exit: QuickExit
    private let organisation: OrganisationID
    private let edition: Mutex<Edition>

    init(organisation: OrganisationID, name: [UInt8], address: String, exit: QuickExit) throws(PageError) {
        self.organisation = organisation
        self.exit = exit
        edition = Mutex(try Self.edition(name, address, organisation, exit))
    }

    /// The front page of the organisation, which goes by this name now.
    func frontPage(of name: [UInt8], in language: Language) throws(PageError) -> Response {
        try edition.withLock { edition throws(PageError) in
            if edition.name != name { edition = try Self.edition(name, edition.address, organisation, exit) }
            return edition.pages.frontPage(in: language)
        }
    }

    func errorPage(_ cause: ErrorPage.Cause, path: String) -> Response {
        edition.withLock { $0.pages.errorPage(cause, forPath: path) }
    }

    /// Shows another address: the port is known only once it is open.
    func move(to address: String) throws(PageError) {
        try edition.withLock { edition throws(PageError) in
            edition = try Self.edition(edition.name, address, organisation, exit)
        }
    }

    private static func edition(
        _ name: [UInt8], _ address: String, _ organisation: OrganisationID, _ exit: QuickExit
    ) throws(PageError) -> Edition {
        let shown = Organisation(
            name: String(decoding: name, as: UTF8.self), fingerprint: try Fingerprint(organisationID: organisation.bytes))
        return Edition(name: name, address: address, pages: try PublicSite(organisation: shown, address: address, exit: exit))
    }
}
