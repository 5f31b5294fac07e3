/// How long something may take, before anybody sets or extends a date. Spec 14.4.
package struct DeadlineRule: Hashable, Sendable {
    package let scope: Scope
    /// One allowance after the other, as the regulation names them; together they are the rule's time.
    package let parts: [Allowance]
    /// Whether time stands still while the case waits for the reporter or for agencies.
    package let pausesWhileWaiting: Bool

    package init(_ scope: Scope, _ parts: Allowance..., pausesWhileWaiting: Bool = true) {
        self.scope = scope
        self.parts = parts
        self.pausesWhileWaiting = pausesWhileWaiting
    }

    /// The last day when the time begins to run on a day and nothing interrupts it.
    package func end(from start: Day, in calendar: WorkingCalendar) -> Day {
        parts.reduce(start) { $1.end(from: $0, in: calendar) }
    }
}

extension DeadlineRule {
    /// What a rule's time is given for.
    package enum Scope: Hashable, Sendable {
        /// One stay in a stage, waiting for the reporter's answer in between included. A case that comes back to the stage later gets
        /// new time.
        case stage(Stage.Name)
        /// From the choice of a path until the outcome; a return to the review ends it, and a new choice begins it anew.
        case handling
        /// From the end of `received`, when the reporter is told, until there is an outcome; once for a case.
        case feedback
        /// From arrival until the case is archived, stopped or closed; after reopening, from there.
        case wholeCase

        /// The stages that begin it, and those that end it. Every other stage leaves it as it is.
        var bounds: (opening: Set<Stage.Name>, closing: Set<Stage.Name>) {
            let all = Set(Stage.Name.allCases)
            let atRest = all.filter { $0.timeOwner == .nobody }
            return switch self {
            case .stage(let name): ([name], all.subtracting([name, .awaitingReporter]))
            case .handling:
                ([.choosingPath, .investigating, .delegated, .reporting, .inDiscussion], atRest.union([.underReview, .concluded]))
            case .feedback: (all.subtracting(atRest).subtracting([.received, .concluded]), atRest.union([.concluded]))
            case .wholeCase: (all.subtracting(atRest), atRest)
            }
        }

        /// Whether it is counted for the first time only.
        var isOnce: Bool { self == .feedback }

        /// Whether a stage stops its time; the time given for the waiting itself runs on.
        func pauses(in stage: Stage.Name) -> Bool {
            stage.isWaiting && self != .stage(stage)
        }

        /// The identifier in output and settings.
        package var identifier: String {
            switch self {
            case .stage(let name): name.rawValue
            case .handling: "handling"
            case .feedback: "feedback"
            case .wholeCase: "case"
            }
        }
    }
}
