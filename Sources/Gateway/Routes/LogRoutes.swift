import Hummingbird
import Storage

/// `GET /log/checkpoint`, `/log/days`, `/log/days/<day>`. Spec 9 and 10.2.
struct LogRoutes<Store: GatewayStore>: Sendable {
    let log: LogKeeper<Store>

    var routes: RouteCollection<GatewayContext> {
        let routes = RouteCollection(context: GatewayContext.self)
        routes.get("log/checkpoint") { _, _ in Response.text(try await log.checkpoint()) }
        routes.get("log/days") { _, _ in Response.text(try await log.dayList()) }
        routes.get("log/days/:day") { _, context in Response.bytes(try await log.leaves(on: context.number("day"))) }
        return routes
    }
}
