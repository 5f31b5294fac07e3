import NIOCore
import NIOHTTPTypes

/// Ends a connection whose request has been answered while its body goes on and on. Spec 10.6.
///
/// For a moment the rest is taken off the wire, so that the answer can be read.
final class UnreadBody: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart

    private let linger: TimeAmount
    private var isComplete = true
    private var end: Scheduled<Void>?

    init(linger: Duration) {
        self.linger = TimeAmount(linger)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head: isComplete = false
        case .body: break
        case .end:
            isComplete = true
            cancel()
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .end = unwrapOutboundIn(data), !isComplete, end == nil {
            end = context.eventLoop.assumeIsolated().scheduleTask(in: linger) { context.close(promise: nil) }
        }
        context.write(data, promise: promise)
    }

    func channelInactive(context: ChannelHandlerContext) {
        cancel()
        context.fireChannelInactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        cancel()
    }

    private func cancel() {
        end?.cancel()
        end = nil
    }
}
