import Hummingbird
import Storage
import WebPages

/// The pages for people, as they are under the roster in force.
struct SiteRoutes<Store: GatewayStore>: Sendable {
    let site: Site
    let rosters: RosterKeeper<Store>

    var routes: RouteCollection<GatewayContext> {
        PublicSite.routes { try site.pages(under: await rosters.state) }
    }
}
