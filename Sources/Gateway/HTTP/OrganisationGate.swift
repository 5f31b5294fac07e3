import Hummingbird
import Messages
import Peluit

/// Lets requests to the API pass that name the organisation served here and have no query. Spec 10.2.
struct OrganisationGate: RouterMiddleware {
    /// What every path of the API begins with, before the organisation.
    static let prefix = "/api/v1/"

    let organisation: OrganisationID

    func handle(
        _ request: Request, context: GatewayContext, next: (Request, GatewayContext) async throws -> Response
    ) async throws -> Response {
        let path = request.uri.path
        guard path.hasPrefix(Self.prefix) else { return try await next(request, context) }
        let named = path.dropFirst(Self.prefix.count).prefix { $0 != "/" }
        guard let id = OrganisationID(hex: Array(named.utf8)) else { throw Refusal.malformed("organisation") }
        guard id == organisation else { throw Refusal(.wrongOrganisation) }
        guard (request.uri.query ?? "").isEmpty else { throw Refusal.malformed("query") }
        return try await next(request, context)
    }
}
