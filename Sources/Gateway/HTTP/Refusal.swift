import Messages
import Storage

/// A request that is not granted: the problem document to be. Spec 10.2.
struct Refusal: Error, Equatable {
    let code: ProblemCode
    /// For `malformed`: the part of the request that cannot be parsed.
    var what: String?
    /// For `clock`: the gateway's time.
    var time: UInt64?
    /// Seconds after which trying again makes sense.
    var retryAfter: UInt64?

    /// Seconds for which somebody who came at a busy moment waits.
    private static let moment: UInt64 = 5

    init(_ code: ProblemCode, what: String? = nil, time: UInt64? = nil, retryAfter: UInt64? = nil) {
        self.code = code
        self.what = what
        self.time = time
        self.retryAfter = retryAfter ?? (code.isTemporary ? Self.moment : nil)
    }

    static func malformed(_ what: String) -> Refusal {
        Refusal(.malformed, what: what)
    }

    /// What a failure of the store means to whoever asked.
    init(storage error: StorageError) {
        switch error {
        case .diskFull: self.init(.storageFull)
        case .queueFull, .busy, .dayClosed, .changed, .closed: self.init(.busy)
        case .dayNotClosed: self.init(.dayNotClosed)
        case .notFound: self.init(.notFound)
        case .inUse, .damaged, .newerStore, .conflict, .tooMany, .wrongSize, .failed: self.init(.internal)
        }
    }
}
