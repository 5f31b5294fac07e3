import Foundation
import Glibc
import Testing

@testable import Storage

/// A disk of 8 MiB, mounted for one test; nil where the test may not mount.
final class TinyDisk: Sendable {
    let path: String

    init?(in folder: TemporaryFolder) throws {
        path = folder.file("disk")
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        guard mount("tmpfs", path, "tmpfs", 0, "size=8m") == 0 else { return nil }
    }

    deinit { umount2(path, Int32(MNT_DETACH)) }
}

/// A full disk refuses, and loses nothing that was acknowledged. Spec 10.6.
@Suite struct FullDiskTests {
    @Test func `a full disk refuses envelopes and cells, and keeps what it took`() async throws {
        let folder = try TemporaryFolder()
        guard let disk = try TinyDisk(in: folder) else {
            print("skipped: this user may not mount a small disk")
            return
        }
        let organisation = try Samples.organisation()
        var stored: [Submission] = []
        do {
            let store = try SQLiteGatewayStore(at: disk.path + "/store", queueCapacity: 64)
            var refusal: StorageError?
            while refusal == nil, stored.count < 2_000 {
                let submission = Samples.submission(stored.count, day: 100)
                do throws(StorageError) {
                    _ = try await store.insert(submission, for: organisation)
                    stored.append(submission)
                } catch { refusal = error }
            }
            #expect(refusal == .diskFull)
            #expect(stored.count > 100)
            try await expectCellRefused(by: store, organisation)
            #expect(try await store.day(100, of: organisation)?.envelopes == stored.count)
        }
        let store = try SQLiteGatewayStore(at: disk.path + "/store", queueCapacity: 64)
        for submission in stored {
            #expect(try await store.submissions([submission.hash], on: 100, of: organisation) == [submission])
        }
        #expect(try await store.cellIDs(on: 100, of: organisation) == [])
        try await store.close()
        withExtendedLifetime(disk) {}
    }

    private func expectCellRefused(by store: SQLiteGatewayStore, _ organisation: OrganisationKey) async throws {
        await #expect(throws: StorageError.diskFull) {
            let writer = try await store.beginCell([1], deletionHash: [2], for: organisation)
            try await writer.fill(Samples.bytes(1, count: 262_144))
            _ = try await writer.commit(on: 100)
        }
        #expect(try await store.cellRecord([1], of: organisation) == nil)
    }
}
