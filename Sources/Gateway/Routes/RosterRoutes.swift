import Hummingbird
import Peluit
import Storage

/// `GET /roster`, `/rosters`, `/status`, `/certificates/<epoch>`. Spec 10.2.
struct RosterRoutes<Store: GatewayStore>: Sendable {
    let rosters: RosterKeeper<Store>
    let status: StatusIssuer<Store>

    var routes: RouteCollection<GatewayContext> {
        let routes = RouteCollection(context: GatewayContext.self)
        routes.get("roster") { _, _ in Response.text(await rosters.state.chain.last?.encoded() ?? []) }
        routes.get("rosters") { _, _ in Response.bytes(NoteBundle.encode(await rosters.state.chain)) }
        routes.get("status") { _, _ in Response.text(try await status.note()) }
        routes.get("certificates/:epoch") { _, context in Response.bytes(try await rosters.certificates(epoch: context.number("epoch"))) }
        return routes
    }
}
