import GatewayClient
import Synchronization
import Testing

@Suite struct RetryTests {
    private struct Fixed: RandomNumberGenerator {
        mutating func next() -> UInt64 { UInt64.max }
    }

    @Test func `waits longer each time, up to a ceiling`() {
        let delays = [1, 2, 3, 7, 8, 100].map { delay(.persistent, $0, .unreachable) ?? .zero }
        #expect(zip(delays, [1.0, 2, 4, 60, 60, 60]).allSatisfy { $0 > .seconds($1 * 0.49) && $0 <= .seconds($1) })
    }

    @Test func `is patient with the gateway's own wait, up to a limit`() {
        #expect(delay(.brief, 1, problem("busy", after: 90)) == .seconds(90))
        #expect(delay(.brief, 1, problem("day-quota", after: 40_000)) == nil)
    }

    @Test func `gives up after its attempts, or never`() {
        #expect(delay(.brief, 4, .unreachable) == nil)
        #expect(delay(.persistent, 1_000_000, .unreachable) != nil)
    }

    @Test(arguments: [GatewayClientError.untrusted, .tooLarge(limitInBytes: 1), .unexpectedAnswer(status: 404), .cancelled])
    func `does not repeat what would fail again`(error: GatewayClientError) {
        #expect(delay(.persistent, 1, error) == nil)
    }

    @Test func `goes on until it succeeds`() async throws {
        let waits = Mutex(0)
        let retrying = Retrying(.persistent, sleep: { _ in }) { _, _ in waits.withLock { $0 += 1 } }
        var failures = 5
        let result = try await retrying { () async throws(GatewayClientError) in
            guard failures == 0 else {
                failures -= 1
                throw .unreachable
            }
            return 7
        }
        #expect(result == 7)
        #expect(waits.withLock { $0 } == 5)
    }

    private func delay(_ policy: RetryPolicy, _ failures: Int, _ error: GatewayClientError) -> Duration? {
        var random = Fixed()
        return policy.delay(after: failures, error, using: &random)
    }

    private func problem(_ code: String, after seconds: Int) -> GatewayClientError {
        .problem(GatewayProblem(code: code, retryAfter: .seconds(seconds)))
    }
}
