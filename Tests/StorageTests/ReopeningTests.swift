import Foundation
import Testing

@testable import Storage

/// What is there after a process ended. Spec 10.1: accepted means on the disk.
@Suite struct ReopeningTests {
    private let folder: TemporaryFolder
    private let organisation: OrganisationKey

    init() throws {
        folder = try TemporaryFolder()
        organisation = try Samples.organisation()
    }

    private func open() throws(StorageError) -> SQLiteGatewayStore {
        try SQLiteGatewayStore(at: folder.file("store"), queueCapacity: 1_024)
    }

    private func put(_ id: [UInt8], in store: SQLiteGatewayStore) async throws {
        let writer = try await store.beginCell(id, deletionHash: [1], for: organisation)
        try await writer.fill(Samples.bytes(Int(id[0]), count: 262_144))
        #expect(try await writer.commit(on: 100) == .new)
    }

    @Test func `everything acknowledged is found again`() async throws {
        let sent = (0..<50).map { Samples.submission($0, day: 100) }
        do {
            let store = try open()
            for submission in sent { _ = try await store.insert(submission, for: organisation) }
            try await put([1], in: store)
        }  // not closed: the process may end at any moment
        let store = try open()
        #expect(try await store.submissions(sent.map(\.hash), on: 100, of: organisation) == sent)
        #expect(try await store.cell([1], on: 100, of: organisation) == Samples.bytes(1, count: 262_144))
        try await store.close()
    }

    @Test func `a cell that breaks off never had a file`() async throws {
        let store = try open()
        let abandoned = try await store.beginCell([1], deletionHash: [1], for: organisation)
        try await abandoned.fill([1, 2, 3])
        #expect(folder.files(below: "store/cells") == [])
        abandoned.abandon()
        #expect(folder.files(below: "store/cells") == [])
        do {
            let forgotten = try await store.beginCell([2], deletionHash: [1], for: organisation)
            try await forgotten.fill([1, 2, 3])
        }
        #expect(folder.files(below: "store/cells") == [])
        try await store.close()
    }

    @Test func `remnants of a crash are swept, and nothing else`() async throws {
        let day = "store/cells/" + Hexadecimal.encode(organisation.bytes) + "/100"
        do {
            let store = try open()
            try await put([1], in: store)
            try await store.close()
        }
        for remnant in ["store/cells/incoming/7", day + "/02"] {  // half written; placed, but its row was never committed
            try Data([1, 2, 3]).write(to: URL(fileURLWithPath: folder.file(remnant)))
        }
        let store = try open()
        #expect(folder.files(below: "store/cells/incoming") == [])
        #expect(folder.files(below: day) == ["01"])
        #expect(try await store.cellIDs(on: 100, of: organisation) == [[1]])
        try await store.close()
    }

    @Test func `a file left by a failed commit does not stand in the way`() async throws {
        let store = try open()
        try await put([1], in: store)
        let day = "store/cells/" + Hexadecimal.encode(organisation.bytes) + "/100"
        try Data([1, 2, 3]).write(to: URL(fileURLWithPath: folder.file(day + "/02")))
        try await put([2], in: store)
        #expect(try await store.cell([2], on: 100, of: organisation) == Samples.bytes(2, count: 262_144))
        try await store.close()
    }

    @Test func `a cell whose file is gone is damage`() async throws {
        let store = try open()
        try await put([1], in: store)
        try FileManager.default.removeItem(atPath: folder.file("store/cells/" + Hexadecimal.encode(organisation.bytes) + "/100/01"))
        await #expect(throws: StorageError.damaged) { try await store.cell([1], on: 100, of: organisation) }
        try await store.close()
    }

    @Test func `a case log is found again`() async throws {
        let event = Samples.event([1])
        do {
            let log = try SQLiteCaseLog(at: folder.file("cases"), organisation: organisation)
            #expect(throws: StorageError.inUse) { try SQLiteCaseLog(at: folder.file("cases"), organisation: organisation) }
            var changes = CaseLogChanges()
            changes.events = [event]
            try await log.apply(changes)
        }
        let log = try SQLiteCaseLog(at: folder.file("cases"), organisation: organisation)
        #expect(try await log.events(of: [1]) == [event])
        try await log.close()
    }
}
