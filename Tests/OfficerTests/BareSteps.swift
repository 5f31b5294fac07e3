import Casework

/// Steps with nothing recorded but what the new stage carries, as the log held them before spec 14.2.
extension StageChange {
    static let verify = StageChange(.verify)
    static let review = StageChange(.review)
    static let choosePath = StageChange(.choosePath)
    static let close = StageChange(.close)

    static func awaitReporter(until day: Day) -> StageChange { StageChange(.awaitReporter(until: day)) }
    static func archive(reason: Reason) -> StageChange { StageChange(.archive(reason: reason)) }
    static func delegate(_ first: Agency, _ second: Agency) -> StageChange { StageChange(.delegate(NonEmpty(first, second))) }
    static func stop(reason: Reason) -> StageChange { StageChange(.stop(reason: reason)) }
    static func conclude(_ outcome: Outcome) -> StageChange { StageChange(.conclude(outcome)) }
}
