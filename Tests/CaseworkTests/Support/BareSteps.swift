@testable import Casework

/// Steps with nothing recorded but what the new stage carries, as logs held them before spec 14.2.
extension StageChange {
    static let verify = StageChange(.verify)
    static let review = StageChange(.review)
    static let choosePath = StageChange(.choosePath)
    static let investigate = StageChange(.investigate)
    static let report = StageChange(.report)
    static let discuss = StageChange(.discuss)
    static let correct = StageChange(.correct)
    static let close = StageChange(.close)

    static func awaitReporter(until day: Day) -> StageChange { StageChange(.awaitReporter(until: day)) }
    static func archive(reason: Reason) -> StageChange { StageChange(.archive(reason: reason)) }
    static func delegate(_ agencies: NonEmpty<Agency>) -> StageChange { StageChange(.delegate(agencies)) }
    static func stop(reason: Reason, until: Day? = nil) -> StageChange { StageChange(.stop(reason: reason, until: until)) }
    static func conclude(_ outcome: Outcome) -> StageChange { StageChange(.conclude(outcome)) }
}
