import HTTPTypes
import Hummingbird
import Messages
import NIOCore
import Storage
import WebPages

/// Turns whatever a route throws into a problem document, or into a page for somebody with a browser. Spec 10.2.
struct ProblemAnswers: RouterMiddleware {
    let site: Site
    let failures: FailureCount
    let politeness: Politeness

    func handle(
        _ request: Request, context: GatewayContext, next: (Request, GatewayContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            let refusal = Self.refusal(for: error)
            if refusal.code == .internal { failures.add() }
            var response = answer(refusal, to: request)
            response.endIfUnread(request, context, after: politeness.linger)
            return request.method == .head ? response.createHeadResponse() : response
        }
    }

    /// Maps every error once. What is not ours says nothing to a stranger.
    private static func refusal(for error: any Error) -> Refusal {
        switch error {
        case let refusal as Refusal: refusal
        case let error as StorageError: Refusal(storage: error)
        // The router's word for a path that it does not know.
        case let error as any HTTPResponseError where error.status == .notFound: Refusal(.notFound)
        default: Refusal(.internal)
        }
    }

    private func answer(_ refusal: Refusal, to request: Request) -> Response {
        if let page = page(for: refusal, path: request.uri.path) { return page }
        let document = ProblemDocument(refusal.code, what: refusal.what, time: refusal.time)
        var response = Response(
            status: HTTPResponse.Status(code: refusal.code.status), headers: [.contentType: ProblemDocument.mediaType],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: document.encoded())))
        if let seconds = refusal.retryAfter { response.headers[.retryAfter] = String(seconds) }
        return response
    }

    /// For paths that only a person would open.
    private func page(for refusal: Refusal, path: String) -> Response? {
        guard path != HealthPath.path, path != "/api", !path.hasPrefix("/api/") else { return nil }
        switch refusal.code.status {
        case 404: return site.errorPage(.notFound, path: path)
        case 503: return site.errorPage(.busy, path: path)
        case 400..<500: return site.errorPage(.unreadable, path: path)
        default: return site.errorPage(.failure, path: path)
        }
    }
}
