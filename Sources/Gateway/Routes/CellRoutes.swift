import HTTPTypes
import Hummingbird
import Messages
import Peluit
import Storage

/// `PUT` and `DELETE /cells/<id>`. Spec 7.3 and 10.2.
struct CellRoutes<Store: GatewayStore>: Sendable {
    let intake: CellIntake<Store>
    let challenges: ChallengeDesk
    let quotas: Quotas<Store>
    let lane: Lane
    let clock: GatewayClock

    var routes: RouteCollection<GatewayContext> {
        let routes = RouteCollection(context: GatewayContext.self)
        routes.put("cells/:id", use: put)
        routes.delete("cells/:id", use: delete)
        return routes
    }

    @Sendable private func put(_ request: Request, _ context: GatewayContext) async throws -> Response {
        let id = try context.fixed("id", Kinds.Cell.self)
        try BodySize.exactly(CellCount.sealedLength).check(request.announcedLength())
        let permit = try challenges.permit(request.permitField(), for: .cells)
        let deletionHash = try request.field32(.peluitDeletionHash)
        if let refusal = try await quotas.room(at: clock.now()).cells { throw refusal }
        return try await lane.run {
            try await challenges.spendOnCell(permit)
            switch try await intake.accept(request, context, as: id, deletionHash: deletionHash) {
            case .new:
                quotas.count(cells: 1)
                return .status(.created)
            case .same: return .status(.ok)
            case .different: throw Refusal(.cellConflict)
            }
        }
    }

    @Sendable private func delete(_ request: Request, _ context: GatewayContext) async throws -> Response {
        let id = try context.fixed("id", Kinds.Cell.self)
        try BodySize.exactly(0).check(request.announcedLength())
        try await intake.delete(id, deletionKey: request.field32(.peluitDeletionKey))
        return .status(.noContent)
    }
}
