import Glibc

/// What a measurement is read from.
enum Stopwatch: String, Sendable {
    /// Time that this process spent on processors, all threads together: hardly disturbed by what else the machine does.
    case processor = "CPU"
    /// Time on the wall, where waiting for the disk or working on two cores is the point.
    case wall

    /// Seconds; only differences mean something.
    func seconds() -> Double {
        var time = timespec()
        clock_gettime(self == .processor ? CLOCK_PROCESS_CPUTIME_ID : CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1_000_000_000
    }
}
