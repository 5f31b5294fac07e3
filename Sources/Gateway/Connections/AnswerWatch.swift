import NIOCore
import NIOHTTPTypes

/// Ends a connection whose other side takes nothing of its answer for as long as silence may last, and lets whoever takes it slowly
/// read to the end. Spec 10.6.
///
/// It watches only while something waits for the other side; an answer that leaves at once costs no timer. A close that comes
/// meanwhile, such as Hummingbird's for silence (the answer has been handed over, and nothing more comes in), waits as well.
/// How finely it sees depends on the system's own memory for the connection: see ``SmallBacklog``.
final class AnswerWatch: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart

    private struct Watch {
        /// Bytes that the system had taken when it last took some.
        var taken: Int
        var lastProgress = ContinuousClock.now
        var next: Scheduled<Void>?
    }

    private let silence: Duration
    private var handed = 0
    private var watch: Watch?
    private var close: EventLoopPromise<Void>?
    private var isStopping = false

    init(silence: Duration) {
        self.silence = silence
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .body(let piece) = unwrapOutboundIn(data) { handed += piece.readableBytes }
        context.write(data, promise: promise)
    }

    func flush(context: ChannelHandlerContext) {
        context.flush()
        guard watch == nil else { return }
        let waiting = waiting(context)
        guard waiting > 0 else { return }
        watch = Watch(taken: handed - waiting)
        lookAgain(context)
    }

    func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
        guard mode == .all, watch != nil, !isStopping, waiting(context) > 0 else { return context.close(mode: mode, promise: promise) }
        guard close == nil else {
            close?.futureResult.cascade(to: promise)
            return
        }
        close = promise ?? context.eventLoop.makePromise()
        lookAgain(context)
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
        let now = ContinuousClock.now
        if handed - waiting > watch.taken {
            self.watch?.taken = handed - waiting
            self.watch?.lastProgress = now
        } else if now - watch.lastProgress >= silence {
            return end(context)
        }
        lookAgain(context)
    }

    private func lookAgain(_ context: ChannelHandlerContext) {
        watch?.next?.cancel()
        let pause = close == nil ? silence / 8 : min(silence / 8, .milliseconds(200))
        watch?.next = context.eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(pause)) { self.look(context) }
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
