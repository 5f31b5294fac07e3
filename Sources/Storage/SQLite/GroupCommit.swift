import Dispatch
import Foundation
import GRDB
import Synchronization

/// One thread that writes, with everything that arrived while the last commit ran in one transaction.
///
/// A commit waits for the disk once, whether it holds one envelope or three hundred. Each piece of work has a savepoint of its own,
/// so that one refusal leaves the others alone, and is answered after the commit that holds it, never before. Spec 10.3.
final class GroupCommit: Sendable {
    /// Whether a piece of work may be refused because too much waits.
    enum Admission: Sendable {
        /// Strangers' submissions: refused with ``StorageError/queueFull`` beyond the capacity.
        case bounded
        /// The office's and the gateway's own work, of which there is little.
        case always
    }

    /// Work that shares a commit: about 8 MiB of envelopes.
    private static let largestBatch = 512

    private let queue: Queue

    init(_ pool: DatabasePool, capacity: Int) {
        queue = Queue(capacity: capacity)
        let thread = Thread { [queue] in
            while let batch = queue.next(atMost: Self.largestBatch) { Self.commit(batch, in: pool) }
        }
        thread.name = "storage-write"
        thread.start()
    }

    deinit { queue.stop {} }

    /// Queues `body` and returns when the commit that holds it is on the disk.
    ///
    /// - Throws: what `body` throws, with nothing written; or the failure of the commit.
    func write<Value: Sendable>(
        _ admission: Admission, _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(StorageError) -> Value {
        let result: Result<Value, StorageError> = await withCheckedContinuation { continuation in
            let work = Work(
                admission: admission,
                perform: { db in
                    let value = try body(db)
                    return { continuation.resume(returning: .success(value)) }
                },
                fail: { continuation.resume(returning: .failure($0)) }
            )
            if let refusal = queue.add(work) { work.fail(refusal) }
        }
        return try result.get()
    }

    /// Returns when everything queued is on the disk; what comes later gets ``StorageError/closed``.
    func stop() async {
        await withCheckedContinuation { continuation in
            queue.stop { continuation.resume() }
        }
    }

    private static func commit(_ batch: [Work], in pool: DatabasePool) {
        var answers: [@Sendable () -> Void] = []
        do {
            try pool.writeWithoutTransaction { db in
                try db.inTransaction(.immediate) {
                    for work in batch { answers.append(try perform(work, in: db)) }
                    return .commit
                }
            }
        } catch {
            let failure = StorageError(error)
            for work in batch { work.fail(failure) }
            return
        }
        for answer in answers { answer() }
    }

    /// Runs one piece of work in a savepoint. Throws only when SQLite gave up the transaction as a whole.
    ///
    /// Not GRDB's own savepoints, which compile their three statements anew each time.
    private static func perform(_ work: Work, in db: Database) throws -> @Sendable () -> Void {
        do {
            try db.run("SAVEPOINT work")
            let answer = try work.perform(db)
            try db.run("RELEASE work")
            return answer
        } catch {
            guard db.isInsideTransaction else { throw error }
            try db.run("ROLLBACK TO work")
            try db.run("RELEASE work")
            let failure = StorageError(error)
            return { work.fail(failure) }
        }
    }
}

extension GroupCommit {
    private struct Work: Sendable {
        let admission: Admission
        /// Does the work and returns how to answer for it once it is committed.
        let perform: @Sendable (Database) throws -> @Sendable () -> Void
        let fail: @Sendable (StorageError) -> Void
    }

    private final class Queue: Sendable {
        private struct State {
            var waiting: [Work] = []
            var boundedWaiting = 0
            var whenDrained: [@Sendable () -> Void] = []
            var isStopping = false
            var isDrained = false
        }

        private let capacity: Int
        private let state = Mutex(State())
        private let arrivals = DispatchSemaphore(value: 0)

        init(capacity: Int) { self.capacity = capacity }

        /// Queues the work, or says why not.
        func add(_ work: Work) -> StorageError? {
            let (refusal, wasEmpty): (StorageError?, Bool) = state.withLock { state in
                if state.isStopping { return (.closed, false) }
                if work.admission == .bounded {
                    if state.boundedWaiting >= capacity { return (.queueFull, false) }
                    state.boundedWaiting += 1
                }
                state.waiting.append(work)
                return (nil, state.waiting.count == 1)
            }
            if wasEmpty { arrivals.signal() }
            return refusal
        }

        func stop(whenDrained: @escaping @Sendable () -> Void) {
            let isDrained = state.withLock { state in
                state.isStopping = true
                if !state.isDrained { state.whenDrained.append(whenDrained) }
                return state.isDrained
            }
            if isDrained { whenDrained() } else { arrivals.signal() }
        }

        /// Waits for work; nil when there is none left and none will come.
        func next(atMost limit: Int) -> [Work]? {
            while true {
                if let batch = take(atMost: limit) { return batch.isEmpty ? nil : batch }
                arrivals.wait()
            }
        }

        /// The next batch, nil when it is not there yet, empty when it will never be.
        private func take(atMost limit: Int) -> [Work]? {
            let (batch, finished): ([Work]?, [@Sendable () -> Void]) = state.withLock { state in
                if state.waiting.isEmpty {
                    guard state.isStopping else { return (nil, []) }
                    state.isDrained = true
                    defer { state.whenDrained = [] }
                    return ([], state.whenDrained)
                }
                let batch = Array(state.waiting.prefix(limit))
                state.waiting.removeFirst(batch.count)
                state.boundedWaiting -= batch.count { $0.admission == .bounded }
                return (batch, [])
            }
            for drained in finished { drained() }
            return batch
        }
    }
}
