import NIOCore
import NIOHTTP1
import NIOPosix

/// A real HTTP server on the loopback interface whose answers a test decides.
package struct ReporterHTTPServer: Sendable {
    package struct Request: Sendable {
        package let method: String
        package let path: String
        /// Names in lower case.
        package let headers: [String: String]
        package let body: [UInt8]
    }

    package enum Answer: Sendable {
        case reply(status: Int, headers: [String: String] = [:], body: [UInt8] = [])
        /// Closes the connection without a word.
        case drop
    }

    package let port: Int
    private let channel: any Channel

    package init(_ answer: @escaping @Sendable (Request) -> Answer) async throws {
        channel = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.configureHTTPServerPipeline()
                    try channel.pipeline.syncOperations.addHandler(Handler(answer))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        port = channel.localAddress?.port ?? 0
    }

    package func stop() async throws {
        try await channel.close()
    }

    private final class Handler: ChannelInboundHandler {
        typealias InboundIn = HTTPServerRequestPart
        typealias OutboundOut = HTTPServerResponsePart

        private let answer: @Sendable (Request) -> Answer
        private var head: HTTPRequestHead?
        private var body: [UInt8] = []

        init(_ answer: @escaping @Sendable (Request) -> Answer) {
            self.answer = answer
        }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            switch unwrapInboundIn(data) {
            case .head(let head):
                self.head = head
                body = []
            case .body(let piece): piece.withUnsafeReadableBytes { body.append(contentsOf: $0) }
            case .end:
                guard let head else { return }
                let fields = head.headers.map { ($0.name.lowercased(), $0.value) }
                let request = Request(
                    method: head.method.rawValue, path: head.uri, headers: Dictionary(fields) { first, _ in first }, body: body)
                send(answer(request), context)
            }
        }

        private func send(_ answer: Answer, _ context: ChannelHandlerContext) {
            guard case .reply(let status, let fields, let body) = answer else { return context.close(promise: nil) }
            var headers = HTTPHeaders(fields.map { ($0.key, $0.value) })
            headers.add(name: "Content-Length", value: "\(body.count)")
            context.write(
                wrapOutboundOut(.head(HTTPResponseHead(version: .http1_1, status: .init(statusCode: status), headers: headers))),
                promise: nil)
            context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: body)))), promise: nil)
            context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        }
    }
}
