import NIOHTTP1
package import Peluit

// What an office puts on its gateway. Spec 10.5.
extension OfficeClient {
    /// Posts a period's cells; harmless when repeated with the same ones.
    ///
    /// - Parameter cells: Exactly the roster's `board-cells`, each of 4,096 bytes.
    package func post(_ cells: [[UInt8]], period: UInt64) async throws(GatewayClientError) {
        let body = Array(cells.joined())
        _ = try await answer(to: .send(.PUT, client.path("/office/board/\(period)"), body, accepted: [200, 201]))
    }

    /// Publishes a slot's epoch certificate; the slot's access key signs the request.
    package func publish(certificate: SignedNote, epoch: UInt32, slot: UInt8) async throws(GatewayClientError) {
        let path = client.path("/office/certificates/\(epoch)/\(slot)")
        _ = try await answer(to: .send(.PUT, path, certificate.encoded(), accepted: [200, 201]))
    }

    /// Publishes a renewed roster; the gateway refuses an older or unsigned one.
    package func publish(roster: SignedNote) async throws(GatewayClientError) {
        _ = try await answer(to: .send(.PUT, client.path("/office/roster"), roster.encoded(), accepted: [200, 201]))
    }

    /// Adds a cosignature to the current checkpoint. ``Cosignature``.
    package func cosign(_ line: NoteSignature) async throws(GatewayClientError) {
        let dash: [UInt8] = [0xE2, 0x80, 0x94, 0x20]
        let body = dash + line.encoded() + [10]
        _ = try await answer(to: .send(.POST, client.path("/office/log/cosignature"), body, accepted: [204]))
    }
}
