import Testing

@testable import Casework

/// Spec 11.5 and the design's table of states, written down again by hand: the expectation never comes from the code under test.
private let legal: [String: Set<String>] = [
    "received": ["verifying", "archived"],
    "verifying": ["awaitingReporter", "underReview", "archived"],
    "awaitingReporter from verifying": ["verifying", "archived"],
    "awaitingReporter from underReview": ["underReview", "archived"],
    "awaitingReporter from investigating": ["investigating", "archived"],
    "archived": ["verifying"],
    "underReview": ["awaitingReporter", "choosingPath"],
    "choosingPath": ["investigating", "delegated", "stopped", "inDiscussion"],
    "investigating": ["awaitingReporter", "reporting", "delegated"],
    "delegated": ["underReview", "concluded", "stopped"],
    "stopped": ["underReview", "closed"],
    "reporting": ["inDiscussion"],
    "inDiscussion": ["concluded", "investigating"],
    "concluded": ["correctiveAction", "closed"],
    "correctiveAction": ["closed"],
    "closed": ["underReview"],
]

private let due = Day(number: 20_800)
private let agencies = NonEmpty(Agency(name: "Inspektorat Utama"), Agency(name: "KPK"))

private let stages: [String: Stage] = [
    "received": .received,
    "verifying": .verifying,
    "awaitingReporter from verifying": .awaitingReporter(from: .verifying, until: due),
    "awaitingReporter from underReview": .awaitingReporter(from: .underReview, until: due),
    "awaitingReporter from investigating": .awaitingReporter(from: .investigating, until: due),
    "archived": .archived(reason: .noAnswer),
    "underReview": .underReview,
    "choosingPath": .choosingPath,
    "investigating": .investigating,
    "delegated": .delegated(agencies),
    "stopped": .stopped(reason: .duplicate),
    "reporting": .reporting,
    "inDiscussion": .inDiscussion,
    "concluded": .concluded(outcome: .substantiated),
    "correctiveAction": .correctiveAction,
    "closed": .closed,
]

private let changes: [String: StageChange] = [
    "verifying": .verify,
    "awaitingReporter": .awaitReporter(until: due),
    "archived": .archive(reason: .noAnswer),
    "underReview": .review,
    "choosingPath": .choosePath,
    "investigating": .investigate,
    "delegated": .delegate(agencies),
    "stopped": .stop(reason: .duplicate),
    "reporting": .report,
    "inDiscussion": .discuss,
    "concluded": .conclude(.substantiated),
    "correctiveAction": .correct,
    "closed": .close,
]

@Suite struct `Stage transitions, spec 11.5` {
    @Test(arguments: legal.keys.sorted(), changes.keys.sorted())
    func `every stage meets every decision exactly as the table says`(from: String, to: String) throws {
        let stage = try #require(stages[from])
        let change = try #require(changes[to])
        if legal[from, default: []].contains(to) {
            #expect(try stage.applying(change).name.rawValue == to)
        } else {
            #expect(throws: IllegalTransition(from: stage.name, to: change.target)) { try stage.applying(change) }
        }
    }

    @Test func `the table covers every identifier of the spec`() {
        #expect(Set(stages.values.map(\.name)) == Set(Stage.Name.allCases))
        #expect(Set(changes.keys) == Set(Stage.Name.allCases.map(\.rawValue)).subtracting(["received"]))
        #expect(Stage.Name.allCases.count == 14)
    }

    @Test(arguments: legal.keys.sorted())
    func `the successors offered are the legal ones`(from: String) throws {
        let stage = try #require(stages[from])
        #expect(Set(stage.successors.map(\.rawValue)) == legal[from])
    }

    @Test func `what a decision carries arrives in the stage`() throws {
        #expect(try Stage.investigating.applying(.awaitReporter(until: due)) == .awaitingReporter(from: .investigating, until: due))
        #expect(try Stage.received.applying(.archive(reason: .abuse)) == .archived(reason: .abuse))
        #expect(try Stage.choosingPath.applying(.delegate(agencies)) == .delegated(agencies))
        #expect(try Stage.delegated(agencies).applying(.stop(reason: .outOfScope)) == .stopped(reason: .outOfScope))
        #expect(try Stage.inDiscussion.applying(.conclude(.unsubstantiated)) == .concluded(outcome: .unsubstantiated))
    }

    @Test(arguments: Stage.Asker.allCases)
    func `an answered question leads back to the stage that asked`(asker: Stage.Asker) {
        #expect(Stage.awaitingReporter(from: asker, until: due).successors.contains { $0.rawValue == asker.rawValue })
        #expect(asker.stage.name.rawValue == asker.rawValue)
    }
}
