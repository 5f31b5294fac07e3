@testable import Peluit
import TestSupport
import Testing

/// Spec 10.4: the speed bump before uploads.
@Suite struct PermitTests {
    private let id = SampleOrganisation.id

    private func challenge(_ purpose: Challenge.Purpose = .envelope, bits: UInt8 = 8) -> Challenge {
        Challenge(for: purpose, bits: bits, expires: SampleOrganisation.now + 600, secret: VectorKeys.secret(70), id)
    }

    private func isIssued(_ challenge: Challenge, secret: UInt8 = 70, _ organisation: OrganisationID = SampleOrganisation.id) -> Bool {
        challenge.isIssued(with: VectorKeys.secret(secret), organisation)
    }

    @Test func `a solved permit passes through its header field`() throws {
        let permit = try #require(challenge().solve(id))
        #expect(permit.isSolved(id))
        let read = try #require(Permit(field: permit.field))
        #expect(read == permit)
        #expect(isIssued(read.challenge))
    }

    @Test func `the bits asked for are needed, and none are for zero`() throws {
        #expect(challenge(bits: 0).solve(id, attempts: 1)?.nonce == 0)
        #expect(challenge(bits: 32).solve(id, attempts: 20) == nil)
        #expect(challenge().solve(id, attempts: 0) == nil)
        let easy = try #require(challenge(bits: 4).solve(id, from: .max - 3))
        #expect(easy.isSolved(id))
        var unsolved = 0
        for nonce in 0..<64 as Range<UInt64> where !Permit(challenge: challenge(bits: 16), nonce: nonce).isSolved(id) { unsolved += 1 }
        #expect(unsolved >= 60)
    }

    @Test func `a solution counts for one organisation`() throws {
        let permit = try #require(challenge(bits: 16).solve(id))
        #expect(!permit.isSolved(VectorKeys.organisation(9)))
    }

    @Test func `a challenge keeps its kind, and the kind is under the gateway's secret`() throws {
        let cells = challenge(.cells)
        #expect(cells.purpose == .cells)
        var bytes = cells.bytes
        bytes[1] = Challenge.Purpose.envelope.rawValue
        let changed = try #require(Challenge(parsing: bytes))
        #expect(changed.purpose == .envelope)
        #expect(!isIssued(changed))
    }

    @Test func `every changed bit of a challenge is noticed`() {
        let bytes = challenge().bytes
        #expect(bytes.count == 64)
        for bit in 0..<8 * bytes.count {
            var changed = bytes
            changed[bit / 8] ^= 1 << (bit % 8)
            #expect(Challenge(parsing: changed).map { isIssued($0) } != true)
        }
    }

    @Test func `nobody without the secret of this run makes a challenge, in no organisation`() {
        #expect(isIssued(challenge()))
        #expect(!isIssued(challenge(), secret: 71))
        #expect(!isIssued(challenge(), VectorKeys.organisation(9)))
    }

    @Test func `a field that is read encodes to the same text`() throws {
        let field = try #require(challenge().solve(id)).field
        for mutated in VectorMutations(of: field, count: 3_000, seed: 101) {
            #expect(Permit(field: mutated).map { $0.field } ?? mutated == mutated, "seed 101")
        }
    }

    @Test func `a challenge that asks for more than 32 bits is none`() {
        var bytes = challenge(bits: 32).bytes
        #expect(Challenge(parsing: bytes)?.bits == 32)
        bytes[2] = 33
        #expect(Challenge(parsing: bytes) == nil)
        #expect(Challenge(parsing: Array(bytes.dropLast())) == nil)
        #expect(Challenge(parsing: []) == nil)
    }
}
