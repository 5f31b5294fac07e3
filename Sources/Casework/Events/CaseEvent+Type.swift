extension CaseEvent.Kind {
    /// The `type` of the event (spec 11.6); `nil` for one of a newer version.
    package var eventType: String? {
        switch self {
        case .reported: "reported"
        case .messageReceived: "messageReceived"
        case .recorded: "recorded"
        case .acknowledged: "acknowledged"
        case .act(let act): act.name.eventType
        case .proposed: "proposed"
        case .confirmed: "confirmed"
        case .declined: "declined"
        case .unknown: nil
        }
    }
}

extension RoleSet {
    /// Who may sign an event of this type, as far as it can be told without reading the case: what an auditor holds against a signature.
    ///
    /// - Parameter stage: Where a step leads, if the event is one or proposes or settles one.
    /// - Returns: `nil` for a type that this version does not know.
    package static func signers(of eventType: String, into stage: Stage.Name? = nil) -> RoleSet? {
        switch eventType {
        case "reported", "messageReceived", "acknowledged": return withCases
        case "recorded": return intake
        case "proposed", "confirmed", "declined": return stage.map(Step.roles(into:)) ?? withCases
        default:
            guard let name = signedActs[eventType] else { return nil }
            switch name.permission {
            case .byStep: return stage.map(Step.roles(into:)) ?? withCases
            case .roles(let roles): return roles
            case .assigned, .concerned: return withCases
            }
        }
    }

    /// Whoever keys in what came by another way than the gateway. Spec 14.3.
    static let intake: RoleSet = [.intakeOfficer]
    /// Every role that may hold a case key.
    static let withCases = RoleSet(Role.allCases).subtracting(.withoutCases)

    private static let signedActs = Dictionary(uniqueKeysWithValues: Act.Name.allCases.map { ($0.eventType, $0) })
}
