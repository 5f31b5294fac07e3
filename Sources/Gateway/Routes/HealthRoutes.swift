import HTTPTypes
import Hummingbird
import Messages
import Storage

/// `GET /health`: whether an envelope would be accepted at this moment. Spec 10.2.
struct HealthRoutes<Store: GatewayStore>: Sendable {
    let quotas: Quotas<Store>
    let clock: GatewayClock

    var routes: RouteCollection<GatewayContext> {
        let routes = RouteCollection(context: GatewayContext.self)
        routes.get(RouterPath(HealthPath.path)) { _, _ in
            guard try await quotas.room(at: clock.now()).envelopes == nil else { throw Refusal(.busy) }
            return Response.text(Array("ok".utf8))
        }
        return routes
    }
}

/// Where the health of the gateway is asked for.
enum HealthPath {
    static let path = "/health"
}
