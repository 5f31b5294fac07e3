import Hummingbird
import NIOCore

/// Hands on, with every request, the circuit that its connection belongs to.
struct CircuitFinder: RouterMiddleware {
    func handle(
        _ request: Request, context: GatewayContext, next: (Request, GatewayContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        let channel = context.channel
        context.circuit = try await channel.eventLoop.submit {
            try channel.pipeline.syncOperations.handler(type: CircuitReader.self).circuit
        }.get()
        return try await next(request, context)
    }
}
