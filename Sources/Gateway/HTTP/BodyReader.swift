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
        try await lend(request, context, length: length) { pieces in
            var state = start
            while let piece = try await pieces.next() { try await take(&state, piece) }
            return state
        }
    }

    /// Lends the body to `work`, which takes as much of it as it likes.
    ///
    /// - Parameter length: what ``Request/announcedLength()`` said.
    func lend<Value: Sendable>(
        _ request: Request, _ context: GatewayContext, length: Int,
        _ work: @escaping @Sendable (inout BodyPieces) async throws -> Value
    ) async throws -> Value {
        try await withThrowingTaskGroup(of: Value?.self) { group in
            group.addTask {
                var pieces = BodyPieces(of: request, length: length, progress: context.body)
                return try await work(&pieces)
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

/// A body's pieces, one after the other.
struct BodyPieces {
    private var iterator: RequestBody.AsyncIterator
    private let length: Int
    private let progress: BodyProgress

    init(of request: Request, length: Int, progress: BodyProgress) {
        iterator = request.body.makeAsyncIterator()
        self.length = length
        self.progress = progress
    }

    /// The next piece; nil once the whole body has come.
    ///
    /// - Throws: `malformed` for a body that is shorter than announced: so ends a connection that breaks off. `too-large` for a longer one.
    mutating func next() async throws(Refusal) -> ByteBuffer? {
        guard let piece = try await received() else {
            guard progress.received == length else { throw .malformed("body") }
            progress.finish()
            return nil
        }
        progress.add(piece.readableBytes)
        guard progress.received <= length else { throw Refusal(.tooLarge) }
        return piece
    }

    private mutating func received() async throws(Refusal) -> ByteBuffer? {
        do { return try await iterator.next() } catch { throw .malformed("body") }
    }
}
