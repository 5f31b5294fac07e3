import NIOCore
import Peluit

/// Seals one file while its bytes arrive: cuts, hashes, seals, stores. Spec 7 and 13.4.
///
/// Hashing is slower than sealing, so it runs in a task of its own, over the pieces in order; every cell is sealed and stored in another.
/// All of them are `work`, a group that the caller opens and that belongs to this file alone until ``finish(_:)`` or ``stop(_:)``.
struct FileSealer<Keeper: PieceKeeper>: Sendable {
    typealias Work = ThrowingTaskGroup<Step, any Error>

    enum Step: Sendable {
        case stored
        case hashed([UInt8])
    }

    /// Cells of one file that are under way at once.
    private static var mostUnderWay: Int { 4 }

    private let keeper: Keeper
    private let stock: PieceStock
    let cells: FileCells
    /// The last piece so far. A full one waits for one more byte: only then it is certain not to be the last.
    private var piece: Piece?
    private let hashing: AsyncStream<Piece>.Continuation
    private var underWay = 0
    private(set) var sizeInBytes: UInt64 = 0

    init(cells: FileCells = FileCells(), keeper: Keeper, stock: PieceStock, _ work: inout Work) {
        self.cells = cells
        self.keeper = keeper
        self.stock = stock
        let (pieces, hashing) = AsyncStream.makeStream(of: Piece.self)
        self.hashing = hashing
        let organisation = keeper.organisation
        work.addTask {
            let hash = FileHash(organisation)
            for await piece in pieces { piece.bytes.withBytes { hash.update($0.bindMemory(to: UInt8.self)) } }
            return .hashed(hash.finish().bytes)
        }
    }

    /// Takes the next bytes.
    ///
    /// - Throws: what kept an earlier piece from being stored. ``stop(_:)`` is the caller's to call.
    mutating func take(_ bytes: ByteBuffer, _ work: inout Work) async throws {
        var rest = bytes
        while rest.readableBytes > 0 {
            let piece = try await roomyPiece(&work)
            let room = CellCount.plainLength - piece.bytes.count
            guard let part = rest.readSlice(length: min(room, rest.readableBytes)) else { return }
            part.withUnsafeReadableBytes { piece.bytes.append($0) }
            sizeInBytes += UInt64(part.readableBytes)
        }
    }

    /// Seals the last piece and the padding; everything is stored when it returns.
    mutating func finish(_ work: inout Work) async throws -> SealedFile {
        let count = CellCount.cells(forFileOf: sizeInBytes)
        var last = piece
        piece = nil
        var index: UInt64
        repeat {
            index = try await send(last, isLast: { $0 + 1 == count }, &work)
            last = nil
        } while index + 1 < count
        hashing.finish()
        var hash: [UInt8] = []
        while let step = try await work.next() {
            if case .hashed(let digest) = step { hash = digest }
        }
        return SealedFile(sizeInBytes: sizeInBytes, hash: hash, cells: count, sealed: cells)
    }

    /// Ends the work: nothing is stored any more when it returns. `work` is cancelled from then on. What ``cells`` names is the caller's
    /// to delete.
    mutating func stop(_ work: inout Work) async {
        piece = nil
        hashing.finish()
        work.cancelAll()
        while !work.isEmpty { _ = try? await work.next() }
    }

    /// A piece with room for at least one byte.
    private mutating func roomyPiece(_ work: inout Work) async throws -> Piece {
        if let piece, piece.bytes.count < CellCount.plainLength { return piece }
        if let full = piece {
            piece = nil
            _ = try await send(full, isLast: { _ in false }, &work)
        }
        let next = await stock.take()
        piece = next
        return next
    }

    /// Sends a piece, or one of padding, on its way. Returns its index.
    private mutating func send(_ piece: Piece?, isLast: (UInt64) -> Bool, _ work: inout Work) async throws -> UInt64 {
        while underWay >= Self.mostUnderWay {
            if case .stored? = try await work.next() { underWay -= 1 }
        }
        let index = cells.begin()
        let isLast = isLast(index)
        if let piece { hashing.yield(piece) }
        underWay += 1
        work.addTask { [keeper, cells] in
            try await keeper.keep(piece, of: cells, at: index, isLast: isLast)
            return .stored
        }
        return index
    }
}
