import NIOCore
import NIOHTTPTypes

/// Holds those who read to the same rate as those who send, and lets whoever keeps it up read to the end. Spec 10.6.
///
/// It watches only while something waits for the other side; an answer that leaves at once costs no timer. A close that comes
/// meanwhile, such as Hummingbird's for silence (the answer has been handed over, and nothing more comes in), waits as well.
final class AnswerPace: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart

    private struct Watch {
        let start = ContinuousClock.now
        /// Bytes handed to the connection since the watch began, with those that already waited.
        var handed: Int
        var next: Scheduled<Void>?
    }

    private let politeness: Politeness
    private var watch: Watch?
    private var close: EventLoopPromise<Void>?
    private var isStopping = false

    init(_ politeness: Politeness) {
        self.politeness = politeness
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .body(let piece) = unwrapOutboundIn(data) { watch?.handed += piece.readableBytes }
        context.write(data, promise: promise)
    }

    func flush(context: ChannelHandlerContext) {
        context.flush()
        guard watch == nil else { return }
        let waiting = waiting(context)
        guard waiting > 0 else { return }
        watch = Watch(handed: waiting)
        lookAgain(context, in: politeness.grace)
    }

    func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
        guard mode == .all, watch != nil, !isStopping, waiting(context) > 0 else { return context.close(mode: mode, promise: promise) }
        guard close == nil else {
            close?.futureResult.cascade(to: promise)
            return
        }
        close = promise ?? context.eventLoop.makePromise()
        look(context)
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if event is ChannelShouldQuiesceEvent {
            isStopping = true
            if close != nil { end(context) }
        }
        context.fireUserInboundEventTriggered(event)
    }

    func channelInactive(context: ChannelHandlerContext) {
        end(context)
        context.fireChannelInactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        end(context)
    }

    private func look(_ context: ChannelHandlerContext) {
        guard let watch else { return }
        let waiting = waiting(context)
        guard waiting > 0 else {
            stop()
            if close != nil { end(context) }
            return
        }
        let left = politeness.allowance(received: max(0, watch.handed - waiting)) - (ContinuousClock.now - watch.start)
        guard left > .zero else { return end(context) }
        lookAgain(context, in: close == nil ? left : min(left, .milliseconds(200)))
    }

    private func lookAgain(_ context: ChannelHandlerContext, in time: Duration) {
        watch?.next?.cancel()
        watch?.next = context.eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(time)) { self.look(context) }
    }

    /// Bytes that the system has not taken yet.
    private func waiting(_ context: ChannelHandlerContext) -> Int {
        // A channel that cannot say, such as a test's, has none.
        (try? context.channel.syncOptions?.getOption(.bufferedWritableBytes)) ?? 0
    }

    private func stop() {
        watch?.next?.cancel()
        watch = nil
    }

    private func end(_ context: ChannelHandlerContext) {
        stop()
        let promise = close
        close = nil
        context.close(promise: promise)
    }
}
