import AsyncHTTPClient
import NIOCore

/// An answer's body that is never read past its limit.
struct AnswerBody {
    private let body: HTTPClientResponse.Body

    init(_ body: HTTPClientResponse.Body) {
        self.body = body
    }

    func collected(upTo limit: Int) async throws(GatewayClientError) -> [UInt8] {
        var bytes: [UInt8] = []
        try await forEachPiece(upTo: limit) { bytes += $0 }
        return bytes
    }

    func forEachPiece(
        upTo limit: Int, _ take: (borrowing ByteBufferView) throws(GatewayClientError) -> Void
    ) async throws(GatewayClientError) {
        var count = 0
        var pieces = body.makeAsyncIterator()
        while let piece = try await Self.next(&pieces) {
            count += piece.readableBytes
            guard count <= limit else { throw .tooLarge(limitInBytes: limit) }
            try take(piece.readableBytesView)
        }
    }

    private static func next(
        _ pieces: inout HTTPClientResponse.Body.AsyncIterator
    ) async throws(GatewayClientError) -> ByteBuffer? {
        do {
            return try await pieces.next()
        } catch {
            throw GatewayClientError(transport: error)
        }
    }
}
