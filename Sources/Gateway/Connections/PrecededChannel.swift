import HummingbirdCore
import Logging
import NIOCore

/// A channel whose bytes first pass through one more handler.
struct PrecededChannel<Base: ServerChildChannel>: ServerChildChannel {
    private let base: Base
    private let handler: @Sendable (any Channel) -> any ChannelHandler

    /// - Parameter handler: makes the handler for a connection, on the connection's event loop.
    init(_ base: Base, by handler: @escaping @Sendable (any Channel) -> any ChannelHandler) {
        self.base = base
        self.handler = handler
    }

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Base.Value> {
        channel.eventLoop.makeCompletedFuture {
            try channel.pipeline.syncOperations.addHandler(handler(channel))
        }.flatMap {
            base.setup(channel: channel, logger: logger)
        }
    }

    func handle(value: Base.Value, logger: Logger) async {
        await base.handle(value: value, logger: logger)
    }
}
