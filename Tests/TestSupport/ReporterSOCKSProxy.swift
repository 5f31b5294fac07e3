import NIOCore
import NIOPosix
import Synchronization

/// A SOCKS5 proxy (RFC 1928) that writes down how its targets were named and connects them all to one port of the loopback interface.
package final class ReporterSOCKSProxy: Sendable {
    /// How a client named its target.
    package enum Target: Equatable, Sendable {
        case name(String)
        /// Resolved by the client: what must not happen.
        case address([UInt8])
    }

    /// Shared with the connections.
    private final class Register: Sendable {
        let targets = Mutex<[Target]>([])
    }

    private let register = Register()
    private let channel: any Channel

    package var targets: [Target] { register.targets.withLock { $0 } }
    package var port: Int { channel.localAddress?.port ?? 0 }

    package init(to target: Int) async throws {
        let register = register
        channel = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    let handshake = Handshake(target: target) { seen in register.targets.withLock { $0.append(seen) } }
                    try channel.pipeline.syncOperations.addHandler(handshake)
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
    }

    package func stop() async throws {
        try await channel.close()
    }

    /// Greeting, request, then bytes in both directions.
    private final class Handshake: ChannelInboundHandler {
        typealias InboundIn = ByteBuffer
        typealias OutboundOut = ByteBuffer

        private enum State { case greeting, request, connecting, open(any Channel) }

        private let target: Int
        private let onTarget: @Sendable (Target) -> Void
        private var state = State.greeting
        private var pending = ByteBuffer()

        init(target: Int, onTarget: @escaping @Sendable (Target) -> Void) {
            self.target = target
            self.onTarget = onTarget
        }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            var piece = unwrapInboundIn(data)
            if case .open(let upstream) = state {
                upstream.writeAndFlush(piece, promise: nil)
                return
            }
            pending.writeBuffer(&piece)
            switch state {
            case .greeting where pending.readableBytes >= 3:
                pending.clear()
                context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: [5, 0])), promise: nil)
                state = .request
            case .request:
                guard let target = Self.target(pending.readableBytesView) else { return }
                onTarget(target)
                pending.clear()
                state = .connecting
                connect(context)
            case .greeting, .connecting, .open: break
            }
        }

        private func connect(_ context: ChannelHandlerContext) {
            let downstream = context.channel
            let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
            ClientBootstrap(group: context.eventLoop)
                .channelInitializer { channel in
                    channel.eventLoop.makeCompletedFuture { try channel.pipeline.syncOperations.addHandler(Relay(to: downstream)) }
                }
                .connect(host: "127.0.0.1", port: target)
                .whenComplete { result in
                    let (handler, context) = bound.value
                    guard case .success(let upstream) = result else { return context.close(promise: nil) }
                    handler.state = .open(upstream)
                    let answer = ByteBuffer(bytes: [5, 0, 0, 1, 127, 0, 0, 1, 0, 0])
                    context.writeAndFlush(handler.wrapOutboundOut(answer), promise: nil)
                }
        }

        /// `05 01 00 type address port`; `nil` while bytes are missing.
        private static func target(_ bytes: ByteBufferView) -> Target? {
            let bytes = Array(bytes)
            guard bytes.count > 5 else { return nil }
            switch bytes[3] {
            case 3:
                let end = 5 + Int(bytes[4])
                return bytes.count >= end + 2 ? .name(String(decoding: bytes[5..<end], as: UTF8.self)) : nil
            case 1: return bytes.count >= 10 ? .address(Array(bytes[4..<8])) : nil
            default: return bytes.count >= 22 ? .address(Array(bytes[4..<20])) : nil
            }
        }
    }

    /// What comes back from the target.
    private final class Relay: ChannelInboundHandler {
        typealias InboundIn = ByteBuffer

        private let downstream: any Channel

        init(to downstream: any Channel) {
            self.downstream = downstream
        }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            downstream.writeAndFlush(unwrapInboundIn(data), promise: nil)
        }
    }
}
