import HTTPTypes
import Hummingbird
import NIOCore

extension Response {
    /// Ends the connection after this answer when the request's body was not read to its end.
    ///
    /// Its sender may go on sending: what comes is taken off the wire for a moment, so that the answer can be read instead of a broken
    /// connection, and then the connection ends. Does nothing when the body was read, or when there was none.
    mutating func endIfUnread(_ request: Request, _ context: GatewayContext, after linger: Duration) {
        let announced = request.headers[.contentLength].map { $0 != "0" } ?? (request.headers[.transferEncoding] != nil)
        guard announced, !context.body.isComplete else { return }
        headers[.connection] = "close"
        let channel = context.channel
        let end = channel.eventLoop.scheduleTask(in: TimeAmount(linger)) { channel.close(promise: nil) }
        // Mostly the other side is faster; then nothing shall keep the connection's memory.
        channel.closeFuture.whenComplete { _ in end.cancel() }
    }
}
