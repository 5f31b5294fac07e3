import Peluit

/// Repeats what failed for a while, by a policy.
package struct Retrying: Sendable {
    private let policy: RetryPolicy
    private let sleep: @Sendable (Duration) async throws -> Void
    private let onWait: @Sendable (GatewayClientError, Duration) -> Void

    /// - Parameters:
    ///   - sleep: Throws when the task is cancelled.
    ///   - onWait: Told before each wait, for whoever watches.
    package init(
        _ policy: RetryPolicy, sleep: @escaping @Sendable (Duration) async throws -> Void,
        onWait: @escaping @Sendable (GatewayClientError, Duration) -> Void = { _, _ in }
    ) {
        self.policy = policy
        self.sleep = sleep
        self.onWait = onWait
    }

    /// Runs `operation` until it succeeds or the policy gives up; then throws its last error.
    package func callAsFunction<Value>(
        _ operation: () async throws(GatewayClientError) -> Value
    ) async throws(GatewayClientError) -> Value {
        var failures = 0
        var random = SodiumRandom()
        while true {
            do throws(GatewayClientError) {
                return try await operation()
            } catch {
                failures += 1
                guard let delay = policy.delay(after: failures, error, using: &random) else { throw error }
                onWait(error, delay)
                do { try await sleep(delay) } catch { throw .cancelled }
            }
        }
    }
}
