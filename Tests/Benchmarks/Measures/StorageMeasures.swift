import Foundation
import OfficerKeys
import Peluit
import Storage

/// The stores on a real disk: time on the wall, because waiting for the disk is the point. Spec 10.3 and 11.3.
enum StorageMeasures {
    static let all: [Measure] = [groupCommit, groupCommitBesideFile, caseLog]

    private static let callers = 32
    private static let submissions = 1_600
    private static let events = 400

    /// The bound is no ceiling here but what a store without group commit would give.
    @Sendable private static func groupCommit(_ bench: Bench) async throws -> Figure? {
        try await withGateway(bench) { shelf in
            try await bench.compare(
                "gateway store: insert from \(callers) callers", to: "the same store, one caller, one commit each", in: .wall,
                work: .items(submissions, "submissions"), bound: { try await shelf.insert(submissions, callers: 1) },
                subject: { try await shelf.insert(submissions, callers: callers) })
        }
    }

    @Sendable private static func groupCommitBesideFile(_ bench: Bench) async throws -> Figure? {
        try await withGateway(bench) { shelf in
            let file = try SyncedFile(in: bench.folder)
            return try await bench.compare(
                "gateway store: insert from \(callers) callers", to: "the same bytes to a file, one sync for \(callers)", in: .wall,
                work: .items(submissions, "submissions"),
                bound: { try file.append(submissions, of: Peluit.Submission.length + 32, syncEvery: callers) },
                subject: { try await shelf.insert(submissions, callers: callers) })
        }
    }

    @Sendable private static func caseLog(_ bench: Bench) async throws -> Figure? {
        try await withFolder(bench) { folder in
            let organisation = OrganisationID.random()
            let log = try SQLiteCaseLog(at: folder, organisation: OrganisationKey(organisation.bytes))
            let chain = CaseChain(log: log, organisation: organisation)
            let file = try SyncedFile(in: bench.folder)
            let figure = try await bench.compare(
                "case store: seal and append events, one commit each", to: "records of the same size to a file, one sync each", in: .wall,
                work: .items(events, "events"), bound: { try file.append(events, of: CaseChain.recordLength, syncEvery: 1) },
                subject: { try await chain.append(events) })
            try await log.close()
            return figure
        }
    }

    private static func withGateway(_ bench: Bench, _ body: (SubmissionSource) async throws -> Figure?) async throws -> Figure? {
        try await withFolder(bench) { folder in
            let store = try SQLiteGatewayStore(at: folder, queueCapacity: 1_024)
            let figure = try await body(SubmissionSource(store: store, organisation: OrganisationKey(Sodium.randomBytes(32))))
            try await store.close()
            return figure
        }
    }

    private static func withFolder(_ bench: Bench, _ body: (String) async throws -> Figure?) async throws -> Figure? {
        let folder = "\(bench.folder)/peluit-bench-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        return try await body(folder)
    }
}

/// Submissions that no store has seen.
private struct SubmissionSource: Sendable {
    let store: SQLiteGatewayStore
    let organisation: OrganisationKey
    private let envelope = Sodium.randomBytes(Envelope.length)

    init(store: SQLiteGatewayStore, organisation: OrganisationKey) {
        self.store = store
        self.organisation = organisation
    }

    func insert(_ count: Int, callers: Int) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<callers {
                group.addTask { for _ in 0..<count / callers { try await insertOne() } }
            }
            try await group.waitForAll()
        }
    }

    private func insertOne() async throws {
        let submission = Storage.Submission(envelope: envelope, token: Sodium.randomBytes(32), hash: Sodium.randomBytes(32), day: 20_778)
        guard try await store.insert(submission, for: organisation) == .stored(20_778) else { throw BenchError.wrongResult("insert") }
    }
}

/// One case that grows.
private actor CaseChain {
    /// A record whose plaintext is 1,024 bytes: header, nonce, body, tag, signature.
    static let recordLength = 152 + 24 + 1_024 + 16 + 64

    private let log: SQLiteCaseLog
    private let organisation: OrganisationID
    private let signer = SigningKey<Roles.Officer>.generate()
    private let key = CaseKey.generate(for: CaseID.random())
    private let content = Sodium.randomBytes(900)
    private var last: EventRecord?

    init(log: SQLiteCaseLog, organisation: OrganisationID) {
        self.log = log
        self.organisation = organisation
    }

    func append(_ count: Int) async throws {
        for _ in 0..<count {
            let record = try EventRecord.seal(content, after: last, time: 1_795_000_000, key: key, signer: signer, organisation)
            var changes = CaseLogChanges()
            changes.events = [
                StoredEvent(
                    caseID: key.caseID.bytes, sequence: record.header.sequence, previousHash: record.header.previous.bytes,
                    hash: record.hash(organisation).bytes, record: record.encoded())
            ]
            try await log.apply(changes)
            last = record
        }
    }
}
