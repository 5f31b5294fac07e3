import Hummingbird
import Peluit

/// `GET /challenges/envelope` and `/challenges/cells`. Spec 10.2 and 10.4.
struct ChallengeRoutes: Sendable {
    let challenges: ChallengeDesk
    let lane: Lane

    var routes: RouteCollection<GatewayContext> {
        let routes = RouteCollection(context: GatewayContext.self)
        routes.get("challenges/envelope") { _, _ in try await answer(.envelope) }
        routes.get("challenges/cells") { _, _ in try await answer(.cells) }
        return routes
    }

    private func answer(_ purpose: Challenge.Purpose) async throws -> Response {
        try await lane.run { .bytes(try await challenges.issue(purpose).bytes) }
    }
}
