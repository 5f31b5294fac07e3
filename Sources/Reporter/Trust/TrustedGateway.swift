import GatewayClient
import Peluit

/// Fetches what a gateway serves and believes only what leads back to the pinned organisation. Spec 3.7.
struct TrustedGateway: Sendable {
    let client: GatewayClient
    let retrying: Retrying

    /// Enough to read: the roster in force and the gateway's status.
    func notes() async throws(ReporterError) -> (roster: Roster, status: GatewayStatus) {
        let (rosters, status) = try await fetch()
        do throws(SealingContextError) {
            return try SealingContext.verify(rosters: rosters, status: status, pinned: client.organisation)
        } catch {
            throw .context(error)
        }
    }

    /// Enough to seal: the present epoch's keys as well.
    func sealingContext() async throws(ReporterError) -> SealingContext {
        let (rosters, note) = try await fetch()
        let status: GatewayStatus
        do throws(SealingContextError) {
            status = try SealingContext.verify(rosters: rosters, status: note, pinned: client.organisation).status
        } catch {
            throw .context(error)
        }
        let certificates = try await certificates(epoch: ProtocolTime.epoch(at: status.time))
        do throws(SealingContextError) {
            return try SealingContext(rosters: rosters, status: note, certificates: certificates, pinned: client.organisation)
        } catch {
            throw .context(error)
        }
    }

    private func fetch() async throws(ReporterError) -> (rosters: [SignedNote], status: SignedNote) {
        do throws(GatewayClientError) {
            let rosters = try await retrying { () async throws(GatewayClientError) in try await client.rosters() }
            let status = try await retrying { () async throws(GatewayClientError) in try await client.status() }
            return (rosters, status)
        } catch {
            throw .gateway(error)
        }
    }

    private func certificates(epoch: UInt32) async throws(ReporterError) -> [SignedNote] {
        do throws(GatewayClientError) {
            return try await retrying { () async throws(GatewayClientError) in try await client.certificates(epoch: epoch) }
        } catch {
            throw .gateway(error)
        }
    }
}
