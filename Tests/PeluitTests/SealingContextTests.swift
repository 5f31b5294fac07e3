@testable import Peluit
import TestSupport
import Testing

/// Spec 3.7: what a client requires before it seals, each requirement missing once.
@Suite struct SealingContextTests {
    private static let day: UInt64 = 86_400
    private let roster = SampleOrganisation.roster(minimum: 2)

    private func context(
        roster: Roster? = nil, status: SignedNote? = nil, certificates: [SignedNote]? = nil, pinned: OrganisationID = SampleOrganisation.id
    ) throws -> SealingContext {
        let roster = roster ?? self.roster
        return try SealingContext(
            rosters: [roster.signed(by: VectorKeys.signing(1))],
            status: status ?? SampleOrganisation.status(of: roster).signed(by: VectorKeys.signing(10)),
            certificates: certificates ?? [2, 0, 1].map { SampleOrganisation.signedCertificate($0, under: roster) }, pinned: pinned)
    }

    private func status(_ change: (inout GatewayStatus) -> Void) -> SignedNote {
        var status = SampleOrganisation.status(of: roster)
        change(&status)
        return status.signed(by: VectorKeys.signing(10))
    }

    /// A context at a time, with certificates of the epoch of that time.
    private func context(at time: UInt64) throws -> SealingContext {
        let epoch = ProtocolTime.epoch(at: time)
        return try context(
            status: status { $0.time = time },
            certificates: [0, 1, 2].map { SampleOrganisation.signedCertificate($0, under: roster, epoch: epoch) })
    }

    @Test func `with everything there it counts with the gateway's time and orders slots`() throws {
        let context = try context()
        #expect(context.epoch == SampleOrganisation.epoch)
        #expect(context.slotKeys.map(\.slot) == [0, 1, 2])
        #expect(context.slotKeys.map(\.key) == [60, 61, 62].map { VectorKeys.box($0).publicKey })
        #expect(context.available.bits == 0b111)
        #expect(context.daysLeft == 365)
        #expect(!context.status.cellsOpen)
    }

    @Test func `a roster that does not lead from the pinned organisation is refused`() {
        #expect(throws: SealingContextError.roster(.wrongOrganisation)) { try context(pinned: VectorKeys.organisation(9)) }
    }

    @Test func `a status under another gateway key is refused`() {
        let forged = SampleOrganisation.status(of: roster).signed(by: VectorKeys.signing(11, Roles.Gateway.self))
        #expect(throws: SealingContextError.status(.signature)) { try context(status: forged) }
    }

    @Test func `a status that names another roster is refused`() {
        #expect(throws: SealingContextError.statusNamesOtherRoster) {
            try context(status: status { $0.roster = SampleOrganisation.roster(version: 2).hash() })
        }
        #expect(throws: SealingContextError.statusNamesOtherRoster) { try context(status: status { $0.rosterVersion = 2 }) }
    }

    @Test func `a roster counts from its first second`() throws {
        #expect(try context(at: roster.notBefore).roster == roster)
        #expect(throws: SealingContextError.rosterNotYetValid) { try context(at: roster.notBefore - 1) }
    }

    @Test(arguments: [0, 1, 59 * day, 60 * day])
    func `an ended roster is used for 60 days`(after: UInt64) throws {
        #expect(try context(at: roster.notAfter + after).daysLeft == -Int(after / Self.day))
    }

    @Test(arguments: [60 * day + 1, 61 * day, 4_000 * day])
    func `then it is refused`(after: UInt64) {
        #expect(throws: SealingContextError.rosterExpired) { try context(at: roster.notAfter + after) }
    }

    @Test func `the largest times neither trap nor pass`() {
        #expect(throws: SealingContextError.rosterExpired) { try context(at: .max) }
        #expect(throws: SealingContextError.rosterNotYetValid) { try context(at: 0) }
    }

    @Test func `too few certificates are counted`() {
        let one = [SampleOrganisation.signedCertificate(1, under: roster)]
        #expect(throws: SealingContextError.tooFewCertificates(found: 1, needed: 2)) { try context(certificates: one) }
        #expect(throws: SealingContextError.tooFewCertificates(found: 0, needed: 2)) { try context(certificates: []) }
    }

    @Test(arguments: WrongCertificate.allCases)
    func `a certificate that does not count is passed over`(_ wrong: WrongCertificate) throws {
        let good = [0, 1].map { SampleOrganisation.signedCertificate($0, under: roster) }
        #expect(try context(certificates: [wrong.note(roster)] + good).available.bits == 0b011)
        #expect(throws: SealingContextError.tooFewCertificates(found: 1, needed: 2)) {
            try context(certificates: [wrong.note(roster), good[0]])
        }
    }

    @Test func `of two certificates for a slot the first one counts`() throws {
        let certificates = [0, 1].map { SampleOrganisation.signedCertificate($0, under: roster) }
        let second = SampleOrganisation.signedCertificate(1, under: roster, key: 99)
        #expect(try context(certificates: certificates + [second]).slotKeys.map(\.key) == [60, 61].map { VectorKeys.box($0).publicKey })
        #expect(throws: SealingContextError.tooFewCertificates(found: 1, needed: 2)) {
            try context(certificates: [certificates[1], second])
        }
    }

    /// Ways in which a certificate for slot 2 is not one.
    enum WrongCertificate: CaseIterable {
        case otherRoster, earlierEpoch, nextEpoch, otherOfficer, emptySlot, otherOrganisation

        func note(_ roster: Roster) -> SignedNote {
            switch self {
            case .otherRoster: SampleOrganisation.signedCertificate(2, under: SampleOrganisation.roster(version: 2))
            case .earlierEpoch: SampleOrganisation.signedCertificate(2, under: roster, epoch: SampleOrganisation.epoch - 1)
            case .nextEpoch: SampleOrganisation.signedCertificate(2, under: roster, epoch: SampleOrganisation.epoch + 1)
            case .otherOfficer: SampleOrganisation.certificate(2, under: roster).signed(by: VectorKeys.signing(21))
            case .emptySlot: SampleOrganisation.signedCertificate(5, under: roster)
            case .otherOrganisation: foreign(roster)
            }
        }

        private func foreign(_ roster: Roster) -> SignedNote {
            var certificate = SampleOrganisation.certificate(2, under: roster)
            certificate.organisation = VectorKeys.organisation(9)
            return certificate.signed(by: VectorKeys.signing(22))
        }
    }
}
