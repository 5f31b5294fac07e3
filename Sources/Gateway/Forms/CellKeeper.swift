import Messages
import Peluit
import Storage

/// What becomes of a file's pieces.
protocol PieceKeeper: Sendable {
    var organisation: OrganisationID { get }

    /// Seals and keeps one piece, nil for one of padding. Many calls run at once, in any order.
    func keep(_ piece: Piece?, of file: FileCells, at index: UInt64, isLast: Bool) async throws

    /// Deletes every cell of the file that was begun.
    func delete(_ file: FileCells) async
}

/// Stores the cells that the gateway sealed itself, and deletes them again. Spec 13.4.
struct CellKeeper<Store: GatewayStore>: PieceKeeper {
    let store: Store
    let organisation: OrganisationID
    let key: OrganisationKey
    let quotas: Quotas<Store>
    let clock: GatewayClock

    /// How many cells are deleted at once: they share commits.
    private static var deletions: Int { 16 }

    /// - Throws: ``Refusal`` when there is no room, `StorageError`.
    func keep(_ piece: Piece?, of file: FileCells, at index: UInt64, isLast: Bool) async throws {
        if let refusal = try await quotas.room(at: clock.now()).cells { throw refusal }
        // Before the commit: cells under way take room as well.
        quotas.count(cells: 1)
        let writer = try await store.beginCell(
            file.key.cellID(at: index, organisation).bytes,
            deletionHash: DeletionHash(deletionKey: file.key.deletionKey(at: index, organisation), organisation).bytes, for: key)
        writer.append(file.seal(piece, at: index, isLast: isLast, organisation)[...])
        do {
            // The key is fresh, so nobody else's cell has the name.
            guard try await writer.commit(at: clock) == .new else { throw Refusal(.internal) }
        } catch {
            await writer.abandon()
            throw error
        }
    }

    /// Goes on past failures: a cell that stays is ciphertext whose key is gone.
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
}
