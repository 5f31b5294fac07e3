/// Runs work and its bound in turns.
struct Bench: Sendable {
    /// How often both are repeated; the first, unrecorded time warms caches up.
    let rounds: Int
    /// Only measures whose name contains this run.
    let filter: String?
    /// Where stores lie while they are measured.
    let folder: String

    /// Measures `subject` beside `bound`. Both do the same amount of work, and return something of what they did so that no compiler
    /// leaves it out.
    func compare(
        _ name: String, to boundName: String, in stopwatch: Stopwatch = .processor, work: Work, goal: Goal? = nil,
        bound: () async throws -> some Sendable, subject: () async throws -> some Sendable
    ) async throws -> Figure? {
        if let filter, !name.contains(filter) { return nil }
        var times: [(subject: Double, bound: Double)] = []
        for round in 0...rounds {
            let boundSeconds = try await Self.time(stopwatch, bound)
            let seconds = try await Self.time(stopwatch, subject)
            if round > 0 { times.append((seconds, boundSeconds)) }
        }
        return Figure(
            name: name, bound: boundName, stopwatch: stopwatch, work: work, seconds: times.map(\.subject).median,
            boundSeconds: times.map(\.bound).median, ratio: times.map { $0.bound / $0.subject }.median, goal: goal)
    }

    private static func time(_ stopwatch: Stopwatch, _ body: () async throws -> some Sendable) async throws -> Double {
        let start = stopwatch.seconds()
        keep(try await body())
        return stopwatch.seconds() - start
    }

    @inline(never) private static func keep(_ value: some Sendable) {}
}

extension [Double] {
    /// The middle value, 0 when there is none.
    var median: Double {
        guard !isEmpty else { return 0 }
        let sorted = sorted()
        return (sorted[(count - 1) / 2] + sorted[count / 2]) / 2
    }
}
