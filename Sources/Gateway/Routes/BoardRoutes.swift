import Hummingbird
import Messages
import Storage

/// `GET /board/current`, `/board/archive`, `/board/archive/<YYYY-MM>`. Spec 8.4 and 10.2.
struct BoardRoutes<Store: GatewayStore>: Sendable {
    let board: BoardDesk<Store>

    var routes: RouteCollection<GatewayContext> {
        let routes = RouteCollection(context: GatewayContext.self)
        routes.get("board/current") { _, _ in Response.octets(try await board.currentCells()) }
        routes.get("board/archive") { _, _ in Response.text(try await board.archiveList()) }
        routes.get("board/archive/:month") { _, context in
            guard let month = CalendarMonth(try context.parameter("month")) else { throw Refusal.malformed("month") }
            return Response.octets(try await board.archive(month))
        }
        return routes
    }
}
