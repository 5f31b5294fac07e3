extension Stage {
    /// Where a case stands as far as it decides what may follow: a stage's identifier, and while the office waits for the reporter, who asked.
    package struct Position: Hashable, Sendable {
        package let name: Name
        /// Set for `awaitingReporter`, and for nothing else.
        package let asker: Asker?

        fileprivate init(_ name: Name, askedBy asker: Asker? = nil) {
            self.name = name
            self.asker = asker
        }

        /// All sixteen, in the order of spec 11.5.
        package static let all: [Position] = Name.allCases.flatMap { name in
            switch name {
            case .awaitingReporter: Asker.allCases.map { Position(name, askedBy: $0) }
            case .received, .verifying, .archived, .underReview, .choosingPath, .investigating, .delegated, .stopped, .reporting,
                .inDiscussion, .concluded, .correctiveAction, .closed:
                [Position(name)]
            }
        }
    }

    /// The stage without what else it carries.
    package var position: Position {
        guard case .awaitingReporter(let asker, _) = self else { return Position(name) }
        return Position(name, askedBy: asker)
    }
}
