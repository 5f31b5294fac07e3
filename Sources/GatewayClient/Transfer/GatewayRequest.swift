import NIOCore
import NIOHTTP1

/// One request, and what its answer may be.
struct GatewayRequest: Sendable {
    let method: HTTPMethod
    /// Absolute, without a query: Peluit has none.
    let path: String
    var headers = HTTPHeaders()
    var body: [UInt8]?
    /// Largest answer in bytes.
    var limit: Int
    /// Answers that are no refusal.
    var accepted: Set<Int> = [200]

    static func get(_ path: String, limit: Int) -> GatewayRequest {
        GatewayRequest(method: .GET, path: path, limit: limit)
    }

    static func send(_ method: HTTPMethod, _ path: String, _ body: [UInt8], accepted: Set<Int>, limit: Int = 0) -> GatewayRequest {
        var headers = HTTPHeaders()
        headers.add(name: "Content-Type", value: "application/octet-stream")
        return GatewayRequest(method: method, path: path, headers: headers, body: body, limit: limit, accepted: accepted)
    }
}

/// An answer, read to its end.
struct GatewayAnswer: Sendable {
    let status: Int
    let body: [UInt8]
}
