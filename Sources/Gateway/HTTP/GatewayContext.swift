import Hummingbird
import NIOCore
import Synchronization

/// What the gateway knows about a request beside the request: nothing of the sender.
struct GatewayContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The connection; used to end it, never asked for its address.
    let channel: any Channel
    let body = BodyProgress()
    /// The sender's circuit, where an onion service supplies one: no address, and gone with the connection. Spec 13.4.
    var circuit: CircuitID?

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        channel = source.channel
    }
}

/// How much of a request's body has arrived.
final class BodyProgress: Sendable {
    private let bytes = Atomic<Int>(0)
    private let complete = Atomic<Bool>(false)

    var received: Int { bytes.load(ordering: .relaxed) }
    var isComplete: Bool { complete.load(ordering: .relaxed) }

    func add(_ count: Int) { bytes.add(count, ordering: .relaxed) }
    func finish() { complete.store(true, ordering: .relaxed) }
}
