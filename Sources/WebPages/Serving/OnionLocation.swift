package import Hummingbird
import HTTPTypes

/// Tells Tor Browser, on pages that are asked for under another host, where the same page is as an onion service. Spec 13.7.
///
/// Only on pages that were fetched by GET: the answer to a form holds what was typed, and moving away would lose it.
package struct OnionLocation<Context: RequestContext>: RouterMiddleware {
    private let onion: OnionAddress

    /// - Parameter onion: the service whose paths are the same as here.
    package init(_ onion: OnionAddress) {
        self.onion = onion
    }

    package func handle(
        _ request: Request,
        context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        guard request.method == .get, response.status == .ok, !isOnion(request),
            response.headers[.contentType]?.hasPrefix("text/html") == true
        else { return response }
        response.headers[.onionLocation] = onion.url + request.uri.path
        return response
    }

    private func isOnion(_ request: Request) -> Bool {
        guard let authority = request.head.authority?.lowercased() else { return false }
        return authority.prefix { $0 != ":" } == onion.host
    }
}
