/// Why a request brought no usable answer.
package enum GatewayClientError: Error, Hashable, Sendable {
    /// No connection, or it was lost.
    case unreachable
    /// A connection whose certificate the system does not trust.
    case untrusted
    /// The gateway refused, and said why.
    case problem(GatewayProblem)
    /// An answer that the specification does not have: something else answers at this address.
    case unexpectedAnswer(status: Int)
    /// More bytes than the answer may have.
    case tooLarge(limitInBytes: Int)
    /// The caller gave up.
    case cancelled

    /// Whether the same request may succeed a little later.
    package var isTemporary: Bool {
        switch self {
        case .unreachable: true
        case .problem(let problem): problem.isTemporary
        case .unexpectedAnswer(let status): 500...599 ~= status
        case .untrusted, .tooLarge, .cancelled: false
        }
    }

    /// How long the gateway asks to wait.
    package var retryAfter: Duration? {
        guard case .problem(let problem) = self else { return nil }
        return problem.retryAfter
    }
}
