import Hummingbird
import WebPages

/// The organisation of these tests, and an application that serves its pages as the gateway does.
enum SampleSite {
    static let organisationID = (0..<32).map { UInt8($0 * 8 + 7) }
    static let digits = "070f171f272f373f474f575f676f777f878f979fa7afb7bfc7cfd7dfe7eff7ff"
    static let exit = QuickExit(to: "https://weather.example/")

    static func organisation(named name: String = "Inspektorat Contoh") throws -> Organisation {
        Organisation(name: name, fingerprint: try Fingerprint(organisationID: organisationID))
    }

    static func edition(named name: String = "Inspektorat Contoh", address: String = "https://lapor.example") throws -> SiteEdition {
        SiteEdition(
            organisation: try organisation(named: name), address: address, configuration: .standard,
            officers: [
                SiteEdition.Officer(slot: 0, role: "Petugas pengelola 1"), SiteEdition.Officer(slot: 1, role: "Petugas pengelola 2"),
                SiteEdition.Officer(slot: 2, role: "Penelaah"),
            ],
            fewestReaders: 1, retentionDays: 90, formLimit: 2 << 30)
    }

    static func site() throws -> PublicSite {
        try PublicSite(try edition(), exit: exit)
    }

    static func application() throws -> some ApplicationProtocol {
        let router = Router(context: BasicRequestContext.self)
        router.add(middleware: SecurityHeaders())
        router.addRoutes(try site().routes())
        router.get("unexpected") { _, _ -> Response in throw Unexpected() }
        return Application(router: router)
    }

    struct Unexpected: Error {}
}
