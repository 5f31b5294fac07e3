import NIOCore

/// Takes the ``ProxyLine`` off the front of a connection and keeps the circuit it names as long as the connection lasts.
///
/// A connection that begins with anything else is closed without a word: it did not come through the onion service.
final class CircuitReader: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer

    private enum State {
        case reading(ByteBuffer)
        case passing(CircuitID)
        case refused
    }

    private var state = State.reading(ByteBuffer())

    /// Nil before the line has come.
    var circuit: CircuitID? {
        guard case .passing(let circuit) = state else { return nil }
        return circuit
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch state {
        case .passing: context.fireChannelRead(data)
        case .refused: return
        case .reading(var begun):
            var piece = unwrapInboundIn(data)
            begun.writeBuffer(&piece)
            read(begun, context)
        }
    }

    private func read(_ begun: ByteBuffer, _ context: ChannelHandlerContext) {
        let view = begun.readableBytesView
        guard let end = view.prefix(ProxyLine.longest).firstIndex(of: 10) else {
            if view.count < ProxyLine.longest { state = .reading(begun) } else { refuse(context) }
            return
        }
        let line = view[..<end]
        guard line.last == 13, let circuit = ProxyLine(line.dropLast())?.circuit else { return refuse(context) }
        state = .passing(circuit)
        var rest = begun
        rest.moveReaderIndex(to: end + 1)
        if rest.readableBytes > 0 { context.fireChannelRead(wrapInboundOut(rest)) }
    }

    private func refuse(_ context: ChannelHandlerContext) {
        state = .refused
        context.close(promise: nil)
    }
}
