package import Hummingbird

/// Puts ``SecurityPolicy`` on every answer, also on those that an error makes. The outermost middleware.
package struct SecurityHeaders<Context: RequestContext>: RouterMiddleware {
    private let strictTransport: Bool

    /// - Parameter strictTransport: as in ``SecurityPolicy/apply(to:strictTransport:)``.
    package init(strictTransport: Bool = false) {
        self.strictTransport = strictTransport
    }

    package func handle(
        _ request: Request,
        context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var response = await answer(request, context: context, next: next)
        SecurityPolicy.apply(to: &response.headers, strictTransport: strictTransport)
        return response
    }

    /// An error that got this far would leave the router, and its answer would be made where no middleware sees it.
    private func answer(
        _ request: Request,
        context: Context,
        next: (Request, Context) async throws -> Response
    ) async -> Response {
        do {
            return try await next(request, context)
        } catch let error as any HTTPResponseError {
            return Response(status: error.status)
        } catch {
            return Response(status: .internalServerError)
        }
    }
}
