package import Hummingbird
import HTTPTypes

/// "Keluar cepat": away from here to something harmless, in one click and without script.
///
/// It cannot clear the browser's history; the front page says so. It does have the browser drop what it kept of
/// this site.
package struct QuickExit: Sendable {
    /// Where every page's way out leads.
    package static let path = "/keluar"

    private let destination: String

    /// - Parameter destination: Absolute address of a site that explains nothing about its visitor: the weather, say.
    package init(to destination: String) {
        self.destination = destination
    }

    /// Sends the browser away, and asks it to forget what it kept of this site.
    package func response() -> Response {
        Response(status: .seeOther, headers: [.location: destination, .clearSiteData: "\"cache\""])
    }
}
