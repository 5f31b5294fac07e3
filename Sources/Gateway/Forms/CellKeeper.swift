import Messages
import Peluit
import Storage

/// Stores the cells that the gateway sealed itself, and deletes them again. Spec 13.4.
struct CellKeeper<Store: GatewayStore>: Sendable {
    let store: Store
    let organisation: OrganisationID
    let key: OrganisationKey
    let quotas: Quotas<Store>
    let clock: GatewayClock

    /// How many cells are deleted at once: they share commits.
    private static var deletions: Int { 16 }

    /// Seals and stores one piece.
    ///
    /// - Throws: ``Refusal`` when there is no room, `StorageError`.
    func keep(_ piece: Piece?, of file: FileCells, at index: UInt64, isLast: Bool) async throws {
        if let refusal = try await quotas.room(at: clock.now()).cells { throw refusal }
        // Before the commit: cells under way take room as well.
        quotas.count(cells: 1)
        let writer = try await store.beginCell(
            file.key.cellID(at: index, organisation).bytes,
            deletionHash: DeletionHash(deletionKey: file.key.deletionKey(at: index, organisation), organisation).bytes, for: key)
        writer.append(seal(piece, of: file, at: index, isLast: isLast)[...])
        do {
            // The key is fresh, so nobody else's cell has the name.
            guard try await writer.commit(at: clock) == .new else { throw Refusal(.internal) }
        } catch {
            await writer.abandon()
            throw error
        }
    }

    /// Deletes every cell that was begun. Goes on past failures: a cell that stays is ciphertext whose key is gone.
    func delete(_ file: FileCells) async {
        await withDiscardingTaskGroup { group in
            let ids = file.ids(organisation)
            for lane in 0..<min(Self.deletions, ids.count) {
                group.addTask {
                    for id in stride(from: lane, to: ids.count, by: Self.deletions) {
                        _ = try? await store.deleteCell(ids[id].bytes, of: key)
                    }
                }
            }
        }
    }

    private func seal(_ piece: Piece?, of file: FileCells, at index: UInt64, isLast: Bool) -> [UInt8] {
        guard let piece else {
            return file.key.seal(UnsafeBufferPointer(start: nil, count: 0), at: index, isLast: isLast, organisation)
        }
        return piece.bytes.withBytes { bytes in
            file.key.seal(bytes.bindMemory(to: UInt8.self), at: index, isLast: isLast, organisation)
        }
    }
}
