/// When to try again: exponentially rarer, at a random moment, and not before the gateway's own `Retry-After`.
package struct RetryPolicy: Sendable {
    package var firstDelay = Duration.seconds(1)
    package var longestDelay = Duration.seconds(60)
    /// Tries in all; `nil` for as long as the process lives.
    package var attempts: Int?
    /// A gateway that asks for a longer wait is taken at its word: the caller is told instead.
    package var patience = Duration.seconds(300)

    package init(attempts: Int?) {
        self.attempts = attempts
    }

    /// For questions that somebody is waiting for.
    package static let brief = RetryPolicy(attempts: 4)
    /// For uploads: a lost connection is taken up again.
    package static let persistent = RetryPolicy(attempts: nil)

    /// How long to wait after the `failures`-th failure in a row; `nil` to give up.
    package func delay(
        after failures: Int, _ error: GatewayClientError, using random: inout some RandomNumberGenerator
    ) -> Duration? {
        guard error.isTemporary, attempts.map({ failures < $0 }) ?? true else { return nil }
        let asked = error.retryAfter ?? .zero
        guard asked <= patience else { return nil }
        let doublings = min(max(0, failures - 1), 16)
        let ceiling = min(firstDelay * (1 << doublings), longestDelay)
        // Between half and all of it: many senders that lost one gateway do not come back at one moment.
        let jittered = ceiling * Double.random(in: 0.5...1, using: &random)
        return max(asked, jittered)
    }
}
