import Glibc

/// What a measurement is read from.
enum Stopwatch: String, Codable, Sendable {
    /// Time that this process spent on processors, all threads together: hardly disturbed by what else the machine does.
    case processor = "CPU"
    /// Time on the wall, where waiting for the disk or working on two cores is the point.
    case wall

    /// Seconds; only differences mean something.
    func seconds() -> Double {
        switch self {
        case .processor: Self.processorSeconds()
        case .wall: Self.wallSeconds()
        }
    }

    private static func processorSeconds() -> Double {
        var usage = rusage()
        getrusage(RUSAGE_SELF, &usage)
        return seconds(usage.ru_utime) + seconds(usage.ru_stime)
    }

    private static func seconds(_ time: timeval) -> Double {
        Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000
    }

    private static func wallSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1_000_000_000
    }
}
