extension Step {
    /// What any step into a stage records: there is room for it in such a decision, whichever stage it comes from.
    static func room(in target: Stage.Name) -> Set<StageDetails.Field> {
        // Asked for each stage change of each case that is opened.
        rooms[target] ?? []
    }

    private static let rooms: [Stage.Name: Set<StageDetails.Field>] = table { $0.reduce(into: []) { $0.formUnion($1.records) } }

    /// Who may take some step into a stage: all that can be said of a decision whose case is closed to the reader, as it is to an auditor.
    package static func roles(into target: Stage.Name) -> RoleSet {
        entrants[target] ?? .none
    }

    private static let entrants: [Stage.Name: RoleSet] = table { $0.reduce(.none) { $0.union($1.roles) } }

    private static func table<Value>(_ value: ([Step]) -> Value) -> [Stage.Name: Value] {
        Dictionary(
            uniqueKeysWithValues: Stage.Name.allCases.map { target in
                (target, value(Stage.Position.all.compactMap { Step(from: $0, to: target) }))
            })
    }
}
