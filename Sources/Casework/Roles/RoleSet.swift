/// The roles of one person, or those that may do something.
package struct RoleSet: Hashable, Sendable, ExpressibleByArrayLiteral {
    private let bits: UInt16

    private init(bits: UInt16) {
        self.bits = bits
    }

    /// The set of some roles; one named twice counts once.
    package init(_ roles: some Sequence<Role>) {
        bits = roles.reduce(0) { $0 | Self.bit($1) }
    }

    /// A set written as a list of roles.
    package init(arrayLiteral roles: Role...) {
        self.init(roles)
    }

    private static func bit(_ role: Role) -> UInt16 {
        // In the order of the declaration; `allCases` would build an array for every look.
        switch role {
        case .intakeOfficer: 1 << 0
        case .reviewer: 1 << 1
        case .investigator: 1 << 2
        case .teamLead: 1 << 3
        case .supervisor: 1 << 4
        case .leader: 1 << 5
        case .identityCustodian: 1 << 6
        case .analyst: 1 << 7
        case .auditor: 1 << 8
        case .administrator: 1 << 9
        }
    }
}

extension RoleSet {
    /// No role at all.
    package static let none = RoleSet(bits: 0)

    package var isEmpty: Bool { bits == 0 }

    /// The roles in the order of spec 14.1.
    package var roles: [Role] { Role.allCases.filter(contains) }

    /// Whether the role is among them.
    package func contains(_ role: Role) -> Bool { bits & Self.bit(role) != 0 }

    /// The roles in either set.
    package func union(_ other: RoleSet) -> RoleSet { RoleSet(bits: bits | other.bits) }

    /// The roles in both sets.
    package func intersection(_ other: RoleSet) -> RoleSet { RoleSet(bits: bits & other.bits) }

    /// The roles that the other set lacks.
    package func subtracting(_ other: RoleSet) -> RoleSet { RoleSet(bits: bits & ~other.bits) }
}

extension RoleSet {
    /// Roles whose work needs no case: aggregates, the audit trail, officers and keys.
    package static let withoutCases: RoleSet = [.analyst, .auditor, .administrator]
    /// Roles that work on a case only while they are assigned to it.
    package static let onAssignedCases: RoleSet = [.reviewer, .investigator, .teamLead]

    /// Whether a case key may ever be sealed to a person of these roles: not to one who is nothing but ``withoutCases``. Spec 14.1.
    package var mayReceiveCaseKey: Bool { !subtracting(.withoutCases).isEmpty }
}

// The text of an office directory's line.
extension RoleSet {
    /// The identifiers in the order of spec 14.1, one space between.
    package var text: String { roles.map(\.rawValue).joined(separator: " ") }

    /// Reads exactly what ``text`` writes.
    ///
    /// - Returns: `nil` for anything else: an unknown role, another order, a role twice, no role at all.
    package init?(text: String) {
        var roles: [Role] = []
        for word in text.split(separator: " ", omittingEmptySubsequences: false) {
            guard let role = Role(rawValue: String(word)) else { return nil }
            roles.append(role)
        }
        self.init(roles)
        guard self.text == text else { return nil }
    }
}
