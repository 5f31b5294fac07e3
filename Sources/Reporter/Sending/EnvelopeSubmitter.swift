import GatewayClient
import Messages
import Peluit

/// Submits one envelope until the gateway answers; the same bytes again are harmless. Spec 10.2.
struct EnvelopeSubmitter: Sendable {
    /// Permits fetched for one envelope before something else must be wrong.
    private static let mostPermits = 4

    let client: GatewayClient
    let retrying: Retrying
    let permits: PermitSource

    /// - Returns: The promise's bytes, not verified yet.
    func submit(_ submission: Submission) async -> Result<[UInt8], GatewayClientError> {
        var refusals = 0
        while true {
            do throws(GatewayClientError) {
                let permit = try await permits.permit(for: .envelope)
                return .success(
                    try await retrying { () async throws(GatewayClientError) in try await client.submit(submission, permit: permit) })
            } catch {
                refusals += 1
                // A permit can be spent by an attempt whose answer was lost on the way.
                guard case .problem(let problem) = error, problem.code == ProblemCode.permitInvalid.rawValue, refusals < Self.mostPermits
                else {
                    return .failure(error)
                }
            }
        }
    }
}
