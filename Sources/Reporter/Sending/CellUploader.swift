import GatewayClient
import Messages
import Peluit

/// Reads, hashes, seals and uploads files in constant memory: at most ``inFlight`` pieces at once. Spec 7.3.
struct CellUploader: Sendable {
    /// Renewals of one cell's permit before something else must be wrong.
    private static let mostRenewals = 3

    let client: GatewayClient
    let retrying: Retrying
    let permits: PermitSource
    /// Cells that are sealed or under way at one moment.
    var inFlight = 4

    /// The permit that an upload had to fetch for itself, if it had to.
    private typealias Outcome = Result<Permit?, GatewayClientError>

    /// Uploads every source and returns their manifest entries in the same order. Cells may go twice, which is harmless.
    ///
    /// - Parameter onStored: Told after each cell.
    func upload(_ sources: [UploadSource], onStored: @escaping @Sendable () -> Void) async throws(ReporterError) -> [FileEntry] {
        let result = await withTaskGroup(of: Outcome.self) { group -> Result<[FileEntry], ReporterError> in
            do throws(ReporterError) {
                var window = Window(limit: inFlight)
                var entries: [FileEntry] = []
                for source in sources { entries.append(try await upload(source, &group, &window, onStored)) }
                while window.pending > 0 { try await finishOne(&group, &window) }
                return .success(entries)
            } catch {
                group.cancelAll()
                return .failure(error)
            }
        }
        return try result.get()
    }

    /// Cells on their way, and the permit for the next.
    private struct Window {
        let limit: Int
        var pending = 0
        var book = PermitBook()
    }

    private func upload(
        _ source: UploadSource, _ group: inout TaskGroup<Outcome>, _ window: inout Window, _ onStored: @escaping @Sendable () -> Void
    ) async throws(ReporterError) -> FileEntry {
        let sealer = CellSealer(sizeInBytes: source.sizeInBytes, client.organisation)
        let hash = FileHash(client.organisation)
        for index in 0..<sealer.count {
            let piece = try piece(index, of: source)
            piece.withUnsafeBufferPointer { hash.update($0) }
            if window.pending >= window.limit { try await finishOne(&group, &window) }
            let permit = try await permit(&window)
            window.pending += 1
            group.addTask {
                let outcome = await store(sealer.cell(piece, at: index), permit)
                if case .success = outcome { onStored() }
                return outcome
            }
        }
        var key = sealer.exportedKey()
        defer { Sodium.wipe(&key) }
        let digest = hash.finish()
        do throws(AttachmentError) { try source.checkUnchanged() } catch { throw .attachment(error) }
        do throws(ContentsError) {
            return try source.entry(hash: digest.bytes, key: key, cells: sealer.count)
        } catch {
            throw .contents(error)
        }
    }

    /// Empty for cells that are padding.
    private func piece(_ index: UInt64, of source: UploadSource) throws(ReporterError) -> [UInt8] {
        let length = UInt64(CellCount.plainLength)
        let offset = index * length
        guard offset < source.sizeInBytes else { return [] }
        do throws(AttachmentError) {
            return try source.read(at: offset, count: Int(min(length, source.sizeInBytes - offset)))
        } catch {
            throw .attachment(error)
        }
    }

    private func finishOne(_ group: inout TaskGroup<Outcome>, _ window: inout Window) async throws(ReporterError) {
        guard let outcome = await group.next() else { return }
        window.pending -= 1
        do throws(GatewayClientError) {
            if let renewed = try outcome.get() { window.book.inherit(renewed) }
        } catch {
            throw .gateway(error)
        }
    }

    private func permit(_ window: inout Window) async throws(ReporterError) -> Permit {
        if let permit = window.book.take() { return permit }
        do throws(GatewayClientError) {
            window.book.adopt(try await permits.permit(for: .cells))
        } catch {
            throw .gateway(error)
        }
        guard let permit = window.book.take() else { preconditionFailure("a fresh permit is good for a cell") }
        return permit
    }

    /// Stores one cell, with a permit of its own should the given one have ended meanwhile.
    private func store(_ cell: OutgoingCell, _ permit: Permit) async -> Outcome {
        var renewed: Permit?
        var renewals = 0
        while true {
            let current = renewed ?? permit
            do throws(GatewayClientError) {
                try await retrying { () async throws(GatewayClientError) in try await client.store(cell, permit: current) }
                return .success(renewed)
            } catch {
                guard case .problem(let problem) = error, problem.code == ProblemCode.permitInvalid.rawValue, renewals < Self.mostRenewals
                else {
                    return .failure(error)
                }
            }
            renewals += 1
            do throws(GatewayClientError) { renewed = try await permits.permit(for: .cells) } catch { return .failure(error) }
        }
    }
}
