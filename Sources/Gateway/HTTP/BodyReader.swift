import Hummingbird
import Messages
import NIOCore

/// How large a request's body has to be.
enum BodySize: Sendable {
    case exactly(Int)
    case upTo(Int)

    /// - Throws: `malformed` for too few bytes, `too-large` for too many.
    func check(_ length: Int) throws(Refusal) {
        switch self {
        case .exactly(let size) where length < size: throw .malformed("Content-Length")
        case .exactly(let limit) where length > limit, .upTo(let limit) where length > limit: throw Refusal(.tooLarge)
        case .exactly, .upTo: return
        }
    }
}

/// Reads bodies whose size is known beforehand and which keep up the minimum rate. Spec 10.6.
struct BodyReader: Sendable {
    let politeness: Politeness

    /// The whole body.
    func collect(_ request: Request, _ context: GatewayContext, _ size: BodySize) async throws -> [UInt8] {
        let length = try request.announcedLength()
        try size.check(length)
        guard length > 0 else { return [] }
        return try await read(request, context, length: length, into: [UInt8]()) { bytes, piece in
            bytes.append(contentsOf: piece.readableBytesView)
        }
    }

    /// Hands the body on piece by piece.
    ///
    /// - Parameter take: is called for one piece after the other; its first argument begins as `state` and is the result.
    func stream<State: Sendable>(
        _ request: Request, _ context: GatewayContext, _ size: BodySize, into state: State,
        _ take: @escaping @Sendable (inout State, ByteBuffer) async throws -> Void
    ) async throws -> State {
        let length = try request.announcedLength()
        try size.check(length)
        return try await read(request, context, length: length, into: state, take)
    }

    private func read<State: Sendable>(
        _ request: Request, _ context: GatewayContext, length: Int, into start: State,
        _ take: @escaping @Sendable (inout State, ByteBuffer) async throws -> Void
    ) async throws -> State {
        try await withThrowingTaskGroup(of: State?.self) { group in
            group.addTask {
                var state = start
                var pieces = request.body.makeAsyncIterator()
                while let piece = try await Self.next(&pieces) {
                    context.body.add(piece.readableBytes)
                    guard context.body.received <= length else { throw Refusal(.tooLarge) }
                    try await take(&state, piece)
                }
                guard context.body.received == length else { throw Refusal.malformed("body") }
                context.body.finish()
                return state
            }
            group.addTask {
                try await watch(context.body)
                return nil
            }
            defer { group.cancelAll() }
            while let finished = try await group.next() {
                if let finished { return finished }
            }
            throw CancellationError()
        }
    }

    /// The next piece; a connection that breaks off leaves a body that is too short.
    private static func next(_ pieces: inout RequestBody.AsyncIterator) async throws(Refusal) -> ByteBuffer? {
        do { return try await pieces.next() } catch { throw .malformed("body") }
    }

    /// Returns never; throws `too-slow` as soon as the body is behind the minimum rate.
    private func watch(_ progress: BodyProgress) async throws {
        let clock = ContinuousClock()
        let start = clock.now
        while true {
            let deadline = start + politeness.allowance(received: progress.received)
            guard clock.now < deadline else { throw Refusal(.tooSlow) }
            try await Task.sleep(until: deadline, clock: clock)
        }
    }
}
