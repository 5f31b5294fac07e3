@testable import Casework

/// docs/casework.md, printed from the tables of the code.
enum CaseworkDocument {
    static var text: String {
        """
        # Who may take which step

        Printed from the code; the rules themselves are in [spec/14-casework.md](spec/14-casework.md). To print it again:
        `PELUIT_PRINT_DOCS=1 swift test --filter CaseworkDocumentTests`.

        ## Roles

        \(table(["role", "term", "may receive a case key", "counts on"], Role.allCases.map(row)))

        ## Three paths

        ```
        \(paths)
        ```

        From `verifying`, `underReview` and `investigating` the office can put a question to the reporter (`awaitingReporter`) and comes back to
        where it asked. What is incomplete is set aside (`archived`) and taken up again once completed.

        ## Steps

        \(table(["from", "to", "term", "by", "recorded", "only when"], steps))

        ## Other acts

        Each leaves the stage as it is. Two: the office's policy can ask for a second person.

        \(table(["act", "event", "by", "two"], Act.Name.allCases.filter { $0 != .changeStage }.map(row)))

        """
    }

    private static func table(_ heads: [String], _ rows: [[String]]) -> String {
        ([heads, heads.map { _ in "---" }] + rows).map { "| \($0.joined(separator: " | ")) |" }.joined(separator: "\n")
    }

    private static func row(_ role: Role) -> [String] {
        let key = RoleSet([role]).mayReceiveCaseKey ? "yes" : "no"
        let scope =
            RoleSet.withoutCases.contains(role) ? "no case" : RoleSet.onAssignedCases.contains(role) ? "assigned cases" : "every case"
        return ["`\(role.rawValue)`", role.term, key, scope]
    }

    private static func row(_ act: Act.Name) -> [String] {
        ["`\(act.rawValue)`", "`\(act.eventType)`", act.permission.words, act.canBeShared ? "yes" : ""]
    }

    private static var steps: [[String]] {
        Stage.Position.all.flatMap { position in
            Stage.Name.allCases.compactMap { target in
                Step(from: position, to: target).map { step in
                    let asker = position.asker.map { " (asked while `\($0.rawValue)`)" } ?? ""
                    return [
                        "`\(position.name.rawValue)`\(asker)", "`\(target.rawValue)`", target.term, step.roles.words,
                        step.records.map(\.words).joined(separator: "; "), step.condition?.words ?? "",
                    ]
                }
            }
        }
    }
}

// The drawing.
extension CaseworkDocument {
    static let trunk: [Stage.Name] = [.received, .verifying, .underReview, .choosingPath]
    /// Where each leads after `choosingPath`.
    static let branches: [[Stage.Name]] = [
        [.investigating, .reporting, .inDiscussion, .concluded, .correctiveAction, .closed],
        [.delegated, .concluded, .closed],
        [.stopped, .closed],
    ]
    /// How a case comes back for review, or changes from one path to another.
    static let returns: [[Stage.Name]] = [
        [.delegated, .underReview], [.stopped, .underReview], [.closed, .underReview], [.investigating, .delegated],
        [.delegated, .stopped],
        [.inDiscussion, .investigating], [.choosingPath, .inDiscussion], [.concluded, .closed],
    ]

    private static var paths: String {
        let stem = trunk.map(\.rawValue).joined(separator: " → ")
        let gap = String(repeating: " ", count: stem.count)
        let lines = branches.enumerated().map { index, branch in
            let fork = index == 0 ? stem + " ─┬→ " : gap + (index == branches.count - 1 ? "  └→ " : "  ├→ ")
            return fork + branch.map(\.rawValue).joined(separator: " → ")
        }
        let others = returns.map { $0.map(\.rawValue).joined(separator: " → ") }
        return (lines + ["", "also: " + others.prefix(4).joined(separator: ", "), "      " + others.dropFirst(4).joined(separator: ", ")])
            .joined(separator: "\n")
    }
}
