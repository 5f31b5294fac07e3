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
    /// The nightly work did not finish and will be tried again.
    case nightShiftFailed
    /// An answer `internal` was given.
    case requestFailed
}

/// Writes ``LogEvent``s. The only way from the gateway to a log.
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
        case .nightShiftFailed: logger.error("night shift failed")
        case .requestFailed: logger.error("request failed")
        }
    }
}
