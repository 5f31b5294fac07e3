import Hummingbird
import Peluit
import Storage

/// What the office pulls and acknowledges: everything below `/office/days`. Spec 10.5.
struct OfficeDayRoutes<Store: GatewayStore>: Sendable {
    /// Hashes that one request may name. Spec 10.5.
    private static var mostHashes: Int { 256 }

    let door: OfficeDoor<Store>
    let days: DayDesk<Store>

    var routes: RouteCollection<GatewayContext> {
        let routes = RouteCollection(context: GatewayContext.self)
        routes.get("office/days", use: list)
        routes.get("office/days/:day/envelopes", use: envelopes)
        routes.post("office/days/:day/envelopes", use: submissions)
        routes.get("office/days/:day/cells", use: cells)
        routes.get("office/days/:day/cells/:id", use: cell)
        routes.get("office/days/:day/padding", use: padding)
        routes.post("office/days/:day/acknowledgement", use: acknowledge)
        return routes
    }

    @Sendable private func list(_ request: Request, _ context: GatewayContext) async throws -> Response {
        let officer = try await door.admit(request, context, .syncOrAccess).officer
        return .text(try await days.list(for: officer))
    }

    @Sendable private func envelopes(_ request: Request, _ context: GatewayContext) async throws -> Response {
        _ = try await door.admit(request, context, .syncOrAccess)
        return .bytes(try await days.envelopeHashes(on: context.number("day")))
    }

    @Sendable private func submissions(_ request: Request, _ context: GatewayContext) async throws -> Response {
        let body = try await door.admit(request, context, .syncOrAccess, body: .upTo(Self.mostHashes * 32)).body
        return .bytes(try await days.submissions(body, on: context.number("day")))
    }

    @Sendable private func cells(_ request: Request, _ context: GatewayContext) async throws -> Response {
        _ = try await door.admit(request, context, .syncOrAccess)
        return .bytes(try await days.cellIDs(on: context.number("day")))
    }

    @Sendable private func cell(_ request: Request, _ context: GatewayContext) async throws -> Response {
        _ = try await door.admit(request, context, .syncOrAccess)
        return .bytes(try await days.cell(context.fixed("id", Kinds.Cell.self), on: context.number("day")))
    }

    @Sendable private func padding(_ request: Request, _ context: GatewayContext) async throws -> Response {
        _ = try await door.admit(request, context, .syncOrAccess)
        return .bytes(try await days.padding(on: context.number("day")))
    }

    @Sendable private func acknowledge(_ request: Request, _ context: GatewayContext) async throws -> Response {
        let (officer, digest) = try await door.admit(request, context, .syncOrAccess, body: .exactly(32))
        try await days.acknowledge(context.number("day"), digest: digest, by: officer)
        return .status(.noContent)
    }
}
