@testable import Peluit
import TestSupport
import Testing

/// Spec 2.3: the way from a pinned fingerprint to the roster in force.
@Suite struct RosterChainTests {
    private let id = SampleOrganisation.id

    /// A roster signed by the root that it names.
    private func note(_ version: UInt32, root: UInt8 = 1, next: UInt8 = 2) -> SignedNote {
        SampleOrganisation.roster(version: version, root: root, next: next).signed(by: VectorKeys.signing(root))
    }

    @Test func `the genesis roster alone is a chain`() throws {
        #expect(try RosterChain.current([note(1)], pinned: id).version == 1)
    }

    @Test func `no roster is no chain`() {
        #expect(throws: NoteError.malformed(line: 1)) { try RosterChain.current([], pinned: id) }
    }

    @Test func `a root renews its own roster`() throws {
        #expect(try RosterChain.current([note(1), note(2)], pinned: id).version == 2)
    }

    @Test func `the root that was committed to takes over, and then the next one`() throws {
        let chain = [note(4), note(5, root: 2, next: 3), note(9, root: 3, next: 4)]
        let roster = try RosterChain.current(chain, pinned: id)
        #expect(roster.version == 9)
        #expect(roster.root == VectorKeys.signing(3).verificationKey)
    }

    @Test(arguments: [3, 7] as [UInt8])
    func `a root that nobody committed to is refused`(root: UInt8) {
        #expect(throws: NoteError.signature) { try RosterChain.current([note(1), note(2, root: root)], pinned: id) }
    }

    @Test func `an earlier root does not come back`() {
        #expect(throws: NoteError.signature) {
            try RosterChain.current([note(1), note(2, root: 2, next: 3), note(3, root: 1)], pinned: id)
        }
    }

    @Test(arguments: [1, 2] as [UInt32])
    func `a version that does not rise is refused`(version: UInt32) {
        #expect(throws: NoteError.signature) { try RosterChain.current([note(2), note(version)], pinned: id) }
    }

    @Test func `a chain does not begin with a later root`() {
        #expect(throws: NoteError.signature) { try RosterChain.current([note(1, root: 2, next: 3)], pinned: id) }
    }

    @Test func `another organisation's roster is refused, at the beginning and later`() {
        var roster = SampleOrganisation.roster(version: 2)
        roster.organisation = VectorKeys.organisation(9)
        let foreign = roster.signed(by: VectorKeys.signing(1))
        #expect(throws: NoteError.wrongOrganisation) { try RosterChain.current([foreign], pinned: id) }
        #expect(throws: NoteError.wrongOrganisation) { try RosterChain.current([note(1), foreign], pinned: id) }
    }

    @Test func `a roster signed by another key than its root is refused`() {
        let forged = SampleOrganisation.roster().signed(by: VectorKeys.signing(2))
        #expect(throws: NoteError.signature) { try RosterChain.current([forged], pinned: id) }
    }
}
