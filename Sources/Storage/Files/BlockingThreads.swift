import Dispatch
import Foundation
import Synchronization

/// A few threads for calls that wait for the disk, so that Swift's cooperative threads never do.
final class BlockingThreads: Sendable {
    private let queue = Queue()

    /// - Parameter count: how many calls run at once.
    init(count: Int, name: String) {
        for number in 0..<count {
            let thread = Thread { [queue] in queue.work() }
            thread.name = "\(name)-\(number)"
            thread.start()
        }
    }

    deinit { queue.stop() }

    /// Runs `body` on one of the threads. It runs to its end even when the calling task is cancelled.
    func run<Value: Sendable>(_ body: @escaping @Sendable () throws(StorageError) -> Value) async throws(StorageError) -> Value {
        let result: Result<Value, StorageError> = await withCheckedContinuation { continuation in
            queue.add { continuation.resume(returning: Result(catching: body)) }
        }
        return try result.get()
    }
}

extension BlockingThreads {
    private final class Queue: Sendable {
        typealias Job = @Sendable () -> Void

        private struct State {
            var jobs: [Job] = []
            var stopped = false
        }

        private let state = Mutex(State())
        private let arrivals = DispatchSemaphore(value: 0)

        func add(_ job: @escaping Job) {
            state.withLock { $0.jobs.append(job) }
            arrivals.signal()
        }

        /// Lets every thread finish what was added and end.
        func stop() {
            state.withLock { $0.stopped = true }
            arrivals.signal()
        }

        func work() {
            while true {
                arrivals.wait()
                let job: Job? = state.withLock { $0.jobs.isEmpty ? nil : $0.jobs.removeFirst() }
                if let job {
                    job()
                } else if state.withLock({ $0.stopped }) {
                    arrivals.signal()  // wakes the next thread, which stops as well
                    return
                }
            }
        }
    }
}
