import Logging

/// Everything the gateway ever logs: names, counts and codes, nothing of a request. Spec 10.7.
enum LogEvent: Equatable, Sendable {
    case started
    case stopped
    case rosterInForce(version: UInt32)
    case dayClosed(day: UInt32, leaves: Int)
    case dayDropped(day: UInt32)
    /// A day that no office store has fetched in time; what it held is gone.
    case dayOverAge(day: UInt32)
    /// The office acknowledged something else than the gateway holds.
    case acknowledgementMismatch(day: UInt32)
    case storageFull
    case storageFree
    /// The nightly work did not finish and will be tried again.
    case nightShiftFailed
    /// So many answers `internal` were given since this was last said.
    case requestsFailed(Int)
}

/// Writes ``LogEvent``s. The only way from the gateway to a log.
///
/// No line is written at the moment of a reporter's request: its time would be the reporter's. Spec 10.1.
struct EventLog: Sendable {
    private let logger: Logger

    init(_ logger: Logger) {
        self.logger = logger
    }

    func record(_ event: LogEvent) {
        switch event {
        case .started: logger.notice("started")
        case .stopped: logger.notice("stopped")
        case .rosterInForce(let version): logger.notice("roster in force", metadata: ["version": "\(version)"])
        case .dayClosed(let day, let leaves): logger.notice("day closed", metadata: ["day": "\(day)", "leaves": "\(leaves)"])
        case .dayDropped(let day): logger.notice("day dropped", metadata: ["day": "\(day)"])
        case .dayOverAge(let day): logger.warning("day over age", metadata: ["day": "\(day)"])
        case .acknowledgementMismatch(let day): logger.warning("acknowledgement mismatch", metadata: ["day": "\(day)"])
        case .storageFull: logger.error("storage full")
        case .storageFree: logger.notice("storage free")
        case .nightShiftFailed: logger.error("night shift failed")
        case .requestsFailed(let count): logger.error("internal failures", metadata: ["count": "\(count)"])
        }
    }
}
