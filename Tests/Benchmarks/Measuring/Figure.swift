/// One line of the report: what was measured beside its bound, both in the same run.
struct Figure: Sendable {
    let name: String
    /// What the bound does.
    let bound: String
    let stopwatch: Stopwatch
    let work: Work
    /// Seconds for the whole work, the median of the rounds.
    let seconds: Double
    let boundSeconds: Double
    /// The part of the bound's speed that was reached: the median of the rounds' ratios, not the ratio of the medians, because a round's
    /// two halves ran right after one another.
    let ratio: Double
    let goal: Goal?
}

/// How much was done in one round.
enum Work: Sendable {
    case items(Int, String)
    case bytes(Int)
    /// The whole round is one piece of work; its duration is the figure.
    case one
}

/// What issue and design set as a goal. Goals on absolute figures are no claims; nothing fails by them.
enum Goal: Sendable {
    case perSecond(Double)
    case within(seconds: Double)
    case ratio(Double)
}

extension Figure {
    /// Whether the goal was reached; nil without one.
    var isMet: Bool? {
        switch goal {
        case nil: nil
        case .ratio(let least): ratio >= least
        case .within(let limit): seconds <= limit
        case .perSecond(let least):
            switch work {
            case .items(let count, _), .bytes(let count): Double(count) / seconds >= least
            case .one: 1 / seconds >= least
            }
        }
    }
}
