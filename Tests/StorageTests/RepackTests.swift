import Foundation
import GRDB
import Testing

@testable import Storage

/// What the disk tells of the order of arrival once a day was repacked. Spec 10.3.
@Suite struct RepackTests {
    private let folder: TemporaryFolder
    private let organisation: OrganisationKey

    init() throws {
        folder = try TemporaryFolder()
        organisation = try Samples.organisation()
    }

    private func filledStore(_ count: Int) async throws -> SQLiteGatewayStore {
        let store = try SQLiteGatewayStore(at: folder.file("store"), queueCapacity: 64)
        for seed in 0..<count { _ = try await store.insert(Samples.submission(seed, day: 100), for: organisation) }
        try await store.closeDay(Samples.closing(100, promises: count), of: organisation)
        return store
    }

    /// Numbers of the submissions by the place of their bytes in the database file.
    private func order(of count: Int) throws -> [Int] {
        let database = try Data(contentsOf: URL(fileURLWithPath: folder.file("store/gateway.sqlite")))
        let places = try (0..<count).map { seed in
            // From the envelope's middle, which lies in an overflow page of its own.
            let piece = Data(Samples.submission(seed).envelope[6_000..<6_032])
            return (seed, try #require(database.range(of: piece)).lowerBound)
        }
        return places.sorted { $0.1 < $1.1 }.map(\.0)
    }

    @Test func `envelopes no longer lie in the order of their arrival`() async throws {
        let store = try await filledStore(60)
        try await store.database.truncateLog()
        #expect(try order(of: 60) == Array(0..<60))
        try await store.repack(100, of: organisation, using: FixedGenerator(state: 7))
        let after = try order(of: 60)
        #expect(after != Array(0..<60))
        // In a random order about half of the neighbours ascend.
        let ascending = zip(after, after.dropFirst()).count { $0 < $1 }
        #expect((15...44).contains(ascending))
        try await store.close()
    }

    @Test func `the write-ahead log is empty and each envelope lies in the database once`() async throws {
        let store = try await filledStore(20)
        try await store.repack(100, of: organisation, using: FixedGenerator(state: 7))
        let log = try FileManager.default.attributesOfItem(atPath: folder.file("store/gateway.sqlite-wal"))
        #expect((log[.size] as? NSNumber)?.intValue == 0)
        let database = try Data(contentsOf: URL(fileURLWithPath: folder.file("store/gateway.sqlite")))
        let piece = Data(Samples.submission(3).envelope[6_000..<6_032])
        let first = try #require(database.range(of: piece))
        #expect(database.range(of: piece, in: first.upperBound..<database.endIndex) == nil)
        try await store.close()
    }

    @Test func `a dropped day leaves no byte of its envelopes`() async throws {
        let store = try await filledStore(20)
        try await store.dropDay(100, of: organisation)
        try await store.close()
        for file in folder.files(below: "store") {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.file("store/" + file)))
            for seed in 0..<20 { #expect(bytes.range(of: Data(Samples.submission(seed).envelope[6_000..<6_032])) == nil) }
        }
    }

    @Test func `cell files carry the day's midnight and new inodes`() async throws {
        let store = try SQLiteGatewayStore(at: folder.file("store"), queueCapacity: 64)
        let writer = try await store.beginCell([1], deletionHash: [2], for: organisation)
        try await writer.fill([1, 2, 3])
        _ = try await writer.commit(on: 100)
        let path = folder.file("store/cells/" + Hexadecimal.encode(organisation.bytes) + "/100/01")
        let before = try FileManager.default.attributesOfItem(atPath: path)
        try await store.closeDay(Samples.closing(100, promises: 0), of: organisation)
        try await store.repack(100, of: organisation, using: FixedGenerator(state: 7))
        let after = try FileManager.default.attributesOfItem(atPath: path)
        #expect(after[.modificationDate] as? Date == Date(timeIntervalSince1970: 100 * 86_400))
        #expect(before[.systemFileNumber] as? NSNumber != after[.systemFileNumber] as? NSNumber)
        #expect(try await store.cell([1], on: 100, of: organisation) == [1, 2, 3])
        try await store.close()
    }
}
