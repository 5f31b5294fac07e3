package import Peluit

/// Fetches challenges and solves them. Spec 10.4.
package struct PermitSource: Sendable {
    /// Nonces tried between two looks at whether anybody still waits.
    private static let stride: UInt64 = 4_096

    private let client: GatewayClient
    private let retrying: Retrying

    package init(_ client: GatewayClient, _ retrying: Retrying) {
        self.client = client
        self.retrying = retrying
    }

    /// A solved challenge; a few thousand hashes of work.
    package func permit(for purpose: Challenge.Purpose) async throws(GatewayClientError) -> Permit {
        let challenge = try await retrying { () async throws(GatewayClientError) in try await client.challenge(for: purpose) }
        var first: UInt64 = 0
        while !Task.isCancelled {
            if let permit = challenge.solve(client.organisation, from: first, attempts: Self.stride) { return permit }
            first += Self.stride
            await Task.yield()
        }
        throw .cancelled
    }
}
