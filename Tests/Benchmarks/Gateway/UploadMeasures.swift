@testable import Benchmarks
import CSodium
import Foundation
@testable import Gateway
import Peluit
import Storage
import Testing

/// Forms with files as the gateway seals them, from the bytes of their multipart bodies. Spec 13.4.
///
/// Tests only in name: SwiftPM links a program's code into nothing else.
@Suite(.serialized) struct UploadMeasures {
    private static let length = 64 << 20
    private static let bench = Bench(rounds: 9, filter: nil, folder: NSTemporaryDirectory())

    @Test(arguments: [Stopwatch.wall, .processor])
    func `seal an upload`(clock: Stopwatch) async throws {
        let desk = FormDesk(keeper: Discarding(organisation: .random()), settings: GatewaySettings())
        let upload = Upload(length: Self.length)
        let figure = try await Self.bench.compare(
            "gateway: seal an upload from its multipart body, cells discarded", to: "the bare AEAD over the same bytes, one core",
            in: clock,
            work: .bytes(Self.length), goal: clock == .wall ? .ratio(0.6) : nil, bound: { BareCells.seal(Self.length) },
            subject: { try await upload.send(to: desk) })
        print(Report.row(try #require(figure)))
    }

    @Test func `seal and store an upload`() async throws {
        try await StoringDesk.run { desk in
            let upload = Upload(length: Self.length)
            let figure = try await Self.bench.compare(
                "gateway: seal and store an upload from its multipart body", to: "the bare AEAD over the same bytes, one core", in: .wall,
                work: .bytes(Self.length), bound: { BareCells.seal(Self.length) },
                subject: { for file in try await upload.send(to: desk).files { await desk.keeper.delete(file.file.sealed) } })
            print(Report.row(try #require(figure)))
        }
    }

    @Test(arguments: [(1, 2 << 30), (32, 64 << 20)])
    func `memory in use`(forms: Int, length: Int) async throws {
        try await StoringDesk.run { desk in
            let before = try PeakMemory.restart()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<forms {
                    group.addTask { _ = try await Upload(length: length).send(to: desk) }
                }
                try await group.waitForAll()
            }
            print("memory: \(forms) forms of \(length >> 20) MiB at once: \(before) MiB before, peak \(try PeakMemory.now()) MiB")
        }
    }
}

/// Throws sealed cells away.
private struct Discarding: PieceKeeper {
    let organisation: OrganisationID

    func keep(_ piece: Piece?, of file: FileCells, at index: UInt64, isLast: Bool) async throws {
        guard file.seal(piece, at: index, isLast: isLast, organisation).count == CellCount.sealedLength else {
            throw BenchError.wrongResult("cell")
        }
    }

    func delete(_ file: FileCells) async {}
}

/// Keeps cells in a store on the disk.
private enum StoringDesk {
    static func run(_ body: (FormDesk<CellKeeper<SQLiteGatewayStore>>) async throws -> Void) async throws {
        let folder = NSTemporaryDirectory() + "peluit-bench-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let store = try SQLiteGatewayStore(at: folder, queueCapacity: 256)
        let organisation = OrganisationID.random()
        let key = try OrganisationKey(organisation.bytes)
        let settings = GatewaySettings()
        let quotas = Quotas(store: store, organisation: key, settings: settings, cellLane: Lane(places: 1), freeSpace: { nil })
        let keeper = CellKeeper(store: store, organisation: organisation, key: key, quotas: quotas, clock: .system)
        try await body(FormDesk(keeper: keeper, settings: settings))
        try await store.close()
    }
}

/// The AEAD as cells use it, into one buffer.
private enum BareCells {
    static func seal(_ length: Int) -> Int {
        let plain = Sodium.randomBytes(CellCount.plainLength)
        let key = Sodium.randomBytes(32)
        let nonce = Sodium.randomBytes(24)
        let additional = Sodium.randomBytes(56)
        var sealed = [UInt8](repeating: 0, count: CellCount.sealedLength)
        var left = length
        while left > 0 {
            let part = min(left, plain.count)
            crypto_aead_xchacha20poly1305_ietf_encrypt(
                &sealed, nil, plain, UInt64(part), additional, UInt64(additional.count), nil, nonce, key)
            left -= part
        }
        return sealed.count
    }
}

/// This process's peak of resident memory, in MiB, since it was last asked to begin again.
private enum PeakMemory {
    static func restart() throws -> Int {
        try Data("5".utf8).write(to: URL(fileURLWithPath: "/proc/self/clear_refs"))
        return try now()
    }

    static func now() throws -> Int {
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") })
        return try #require(line.split(separator: " ").compactMap { Int($0) }.first) / 1_024
    }
}
