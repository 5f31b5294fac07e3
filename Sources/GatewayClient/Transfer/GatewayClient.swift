import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import NIOSSL
package import Peluit

/// The gateway's HTTP interface as its callers see it. Spec 10.
///
/// Answers come parsed where parsing needs no trust; verifying what is signed is the caller's, who knows under which keys.
package struct GatewayClient: Sendable {
    package let address: GatewayAddress
    package let organisation: OrganisationID
    private let http: HTTPClient
    /// Ends a transfer that trickles; a cell at the minimum rate of spec 10.6 takes less than five minutes.
    private static let deadline = TimeAmount.minutes(15)

    /// Whoever makes a client shuts it down; see ``with(address:organisation:transport:_:)``.
    package init(address: GatewayAddress, organisation: OrganisationID, transport: Transport) {
        self.address = address
        self.organisation = organisation
        http = HTTPClient(eventLoopGroupProvider: .singleton, configuration: transport.configuration)
    }

    /// Ends every connection.
    package func shutdown() async {
        try? await http.shutdown()
    }

    /// A client for the duration of `body`.
    package static func with<Result, Failure: Error>(
        address: GatewayAddress, organisation: OrganisationID, transport: Transport,
        _ body: (GatewayClient) async throws(Failure) -> Result
    ) async throws(Failure) -> Result {
        let client = GatewayClient(address: address, organisation: organisation, transport: transport)
        do throws(Failure) {
            let result = try await body(client)
            await client.shutdown()
            return result
        } catch {
            await client.shutdown()
            throw error
        }
    }

    /// The path of a request of spec 10.2 or 10.5.
    func path(_ rest: String) -> String {
        "/api/v1/" + String(decoding: organisation.hex, as: UTF8.self) + rest
    }

    /// Sends a request and reads the answer to its end.
    func answer(to request: GatewayRequest) async throws(GatewayClientError) -> GatewayAnswer {
        let response = try await accepted(request)
        return GatewayAnswer(status: response.status, body: try await response.body.collected(upTo: request.limit))
    }

    /// The same, lending the body piece by piece for answers that should not lie in memory whole.
    func forEachPiece(
        of request: GatewayRequest, _ body: (borrowing ByteBufferView) throws(GatewayClientError) -> Void
    ) async throws(GatewayClientError) {
        try await accepted(request).body.forEachPiece(upTo: request.limit, body)
    }

    /// The response once its status is one that the request accepts.
    private func accepted(_ request: GatewayRequest) async throws(GatewayClientError) -> (status: Int, body: AnswerBody) {
        var outgoing = HTTPClientRequest(url: address.origin + request.path)
        outgoing.method = request.method
        outgoing.headers = request.headers
        if let body = request.body { outgoing.body = .bytes(ByteBuffer(bytes: body)) }
        let response: HTTPClientResponse
        do {
            response = try await http.execute(outgoing, timeout: Self.deadline)
        } catch {
            throw GatewayClientError(transport: error)
        }
        let status = Int(response.status.code)
        guard request.accepted.contains(status) else { throw await Self.refusal(response) }
        let declared = response.headers.first(name: "Content-Length").flatMap { Int($0) } ?? 0
        guard declared <= request.limit else { throw .tooLarge(limitInBytes: request.limit) }
        return (status, AnswerBody(response.body))
    }

    private static func refusal(_ response: HTTPClientResponse) async -> GatewayClientError {
        let status = Int(response.status.code)
        guard response.headers.first(name: "Content-Type")?.hasPrefix(GatewayProblem.mediaType) == true,
            let body = try? await AnswerBody(response.body).collected(upTo: GatewayProblem.longest),
            let problem = GatewayProblem(body: body, retryAfter: response.headers.first(name: "Retry-After"))
        else { return .unexpectedAnswer(status: status) }
        return .problem(problem)
    }
}

extension GatewayClientError {
    /// Sorts what the transport throws; its own words may name addresses and go no further.
    init(transport error: any Error) {
        switch error {
        case is CancellationError: self = .cancelled
        case let error as HTTPClientError where error == .cancelled: self = .cancelled
        case is NIOSSLError, is NIOSSLExtraError, is BoringSSLError: self = .untrusted
        default: self = .unreachable
        }
    }
}
