import Testing

@testable import Casework

@Suite struct `Roles, spec 14.1` {
    @Test func `there are ten, in the order of the chapter`() {
        #expect(
            Role.allCases.map(\.rawValue) == [
                "intakeOfficer", "reviewer", "investigator", "teamLead", "supervisor", "leader", "identityCustodian", "analyst", "auditor",
                "administrator",
            ])
    }

    @Test(arguments: Role.allCases)
    func `one role alone is in its set, and no other`(role: Role) {
        #expect(RoleSet([role]).roles == [role])
        #expect(RoleSet([role, role]) == [role])
        #expect(!RoleSet.none.contains(role))
    }

    @Test func `whoever is only analyst, auditor or administrator never receives a case key`() {
        let without: Set<Role> = [.analyst, .auditor, .administrator]
        for bits in 0..<(1 << Role.allCases.count) {
            let roles = Role.allCases.enumerated().filter { bits & (1 << $0.offset) != 0 }.map(\.element)
            #expect(RoleSet(roles).mayReceiveCaseKey == !without.isSuperset(of: roles))
        }
    }

    @Test func `a directory's line is read back exactly`() {
        for bits in 1..<(1 << Role.allCases.count) {
            let roles = RoleSet(Role.allCases.enumerated().filter { bits & (1 << $0.offset) != 0 }.map(\.element))
            #expect(RoleSet(text: roles.text) == roles)
        }
    }

    @Test(arguments: ["", " ", "pimpinan", "leader supervisor", "leader leader", "leader ", " leader", "leader  auditor", "leader\u{0}"])
    func `another spelling of a line is none`(text: String) {
        #expect(RoleSet(text: text) == nil)
    }

    @Test func `sets unite, meet and differ`() {
        let both: RoleSet = [.leader, .supervisor]
        #expect(both.union([.auditor]).roles == [.supervisor, .leader, .auditor])
        #expect(both.intersection([.leader, .auditor]) == [.leader])
        #expect(both.subtracting([.leader]) == [.supervisor])
        #expect(RoleSet.none.isEmpty)
    }

    @Test func `an auditor can tell from type and target who may have signed`() {
        #expect(RoleSet.signers(of: "stageChanged", into: .concluded) == [.leader])
        #expect(RoleSet.signers(of: "stageChanged", into: .archived) == [.intakeOfficer, .supervisor])
        #expect(RoleSet.signers(of: "stageChanged", into: .received) == RoleSet.none)
        #expect(RoleSet.signers(of: "proposed", into: .concluded) == [.leader])
        #expect(RoleSet.signers(of: "identityOpened") == [.identityCustodian])
        #expect(RoleSet.signers(of: "recorded") == [.intakeOfficer])
        #expect(RoleSet.signers(of: "noted")?.contains(.administrator) == false)
        #expect(RoleSet.signers(of: "fromTheFuture") == nil)
    }
}
