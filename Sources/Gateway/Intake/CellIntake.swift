import Hummingbird
import Messages
import Peluit
import Storage

/// Accepts cells as they arrive, and removes them for whoever knows the deletion key. Spec 7.2 and 7.3.
struct CellIntake<Store: GatewayStore>: Sendable {
    let store: Store
    let organisation: OrganisationID
    let key: OrganisationKey
    let reader: BodyReader
    let clock: GatewayClock

    /// Streams the request's body into the store.
    func accept(
        _ request: Request, _ context: GatewayContext, as id: CellID, deletionHash: [UInt8]
    ) async throws -> Insertion {
        let writer = try await store.beginCell(id.bytes, deletionHash: deletionHash, for: key)
        do {
            try await reader.stream(request, context, .exactly(CellCount.sealedLength), into: ()) { _, piece in
                piece.withUnsafeReadableBytes { writer.append($0) }
            }
            return try await writer.commit(at: clock)
        } catch {
            await writer.abandon()
            throw error
        }
    }

    /// Removes the cell; one that is not there is as good.
    ///
    /// - Throws: `not-found` when the key is not the cell's.
    func delete(_ id: CellID, deletionKey: [UInt8]) async throws {
        guard let held = try await store.cellRecord(id.bytes, of: key) else { return }
        guard held.deletionHash == DeletionHash(deletionKey: deletionKey, organisation).bytes else { throw Refusal(.notFound) }
        _ = try await store.deleteCell(id.bytes, of: key)
    }
}
