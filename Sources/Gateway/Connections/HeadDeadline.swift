import NIOCore
import NIOHTTPTypes

/// Says, after whatever the decoder made of them, that bytes have come.
final class ByteNotice: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    struct BytesCame: Sendable {}

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        context.fireChannelRead(data)
        context.fireUserInboundEventTriggered(BytesCame())
    }
}

/// Ends a connection that takes too long over a request's head, a byte now and a byte then. Spec 10.6.
///
/// The time counts from the first bytes of a head: a connection on which nothing comes is only silent. A head that arrives at once costs no timer.
final class HeadDeadline: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart

    private let allowed: TimeAmount
    private var isBetweenRequests = true
    /// Whether anything has been made of the bytes that came last.
    private var isFruitful = false
    private var end: Scheduled<Void>?

    init(_ allowed: Duration) {
        self.allowed = TimeAmount(allowed)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        isFruitful = true
        switch unwrapInboundIn(data) {
        case .head:
            isBetweenRequests = false
            cancel()
        case .body: break
        case .end: isBetweenRequests = true
        }
        context.fireChannelRead(data)
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        guard event is ByteNotice.BytesCame else { return context.fireUserInboundEventTriggered(event) }
        defer { isFruitful = false }
        guard isBetweenRequests, !isFruitful, end == nil else { return }
        end = context.eventLoop.assumeIsolated().scheduleTask(in: allowed) { context.close(promise: nil) }
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
