@testable import Peluit
import TestSupport
import Testing

/// Spec 1.3, 2.2: what a signature covers, and what a sealed box lets through.
@Suite struct KeyTests {
    private let id = SampleOrganisation.id

    @Test func `a signature counts for its label, organisation, fields and key alone`() {
        let key = VectorKeys.signing(1, Roles.Author.self)
        let verification = key.verificationKey
        let signature = key.sign(.author, id, [1, 2], [3])
        #expect(verification.verifies(signature, .author, id, [1, 2], [3]))
        #expect(
            verification.verifies(signature, .author, id, [1], [2, 3]), "fields have no separators: only the last one varies in length")
        #expect(!verification.verifies(signature, .reply, id, [1, 2], [3]))
        #expect(!verification.verifies(signature, .author, VectorKeys.organisation(9), [1, 2], [3]))
        #expect(!verification.verifies(signature, .author, id, [1, 2], [4]))
        #expect(!VectorKeys.signing(2, Roles.Author.self).verificationKey.verifies(signature, .author, id, [1, 2], [3]))
    }

    @Test(arguments: [0, 1, 63, 65, 128])
    func `a signature of another length never verifies`(length: Int) {
        let key = VectorKeys.signing(1, Roles.Author.self)
        let signature = Array((key.sign(unlabelled: []) + [UInt8](repeating: 0, count: 64)).prefix(length))
        #expect(!key.verificationKey.verifies(signature, overUnlabelled: []))
    }

    @Test func `a key comes back from its seed`() {
        let signing = VectorKeys.signing(1, Roles.Officer.self)
        let box = VectorKeys.box(1, Roles.Epoch.self)
        let (signingAgain, boxAgain) = (
            SigningKey<Roles.Officer>(seed: signing.seed()).verificationKey, BoxKey<Roles.Epoch>(seed: box.seed()).publicKey
        )
        #expect(signing.verificationKey == signingAgain)
        #expect(box.publicKey == boxAgain)
    }

    @Test func `a sealed box opens for its key alone, and no changed one does`() throws {
        let key = VectorKeys.box(1, Roles.Custodian.self)
        let sealed = try #require(key.publicKey.seal([1, 2, 3]))
        let opened = [key.open(sealed), VectorKeys.box(2, Roles.Custodian.self).open(sealed)]
        #expect(opened == [[1, 2, 3], nil])
        for mutated in VectorMutations(of: sealed, count: 500, seed: 23) where mutated != sealed {
            let opened = key.open(mutated)
            #expect(opened == nil, "seed 23")
        }
    }

    @Test func `keys of another length are none`() {
        for length in [0, 31, 33] {
            let bytes = [UInt8](repeating: 1, count: length)
            #expect(VerificationKey<Roles.Root>(bytes) == nil)
            #expect(PublicKey<Roles.Epoch>(bytes) == nil)
            #expect(OrganisationID(bytes) == nil)
        }
    }

    @Test func `nothing is sealed to points of small order`() throws {
        for first in [0, 1] as [UInt8] {
            let key = try #require(PublicKey<Roles.Epoch>([first] + [UInt8](repeating: 0, count: 31)))
            #expect(key.seal([1]) == nil)
        }
    }
}

/// Spec 1.4.
@Suite struct ProtocolTimeTests {
    @Test(arguments: [0, 1, 2_967, 7_101, .max] as [UInt32])
    func `an epoch reaches from its first second to the one before the next's`(epoch: UInt32) {
        let start = ProtocolTime.start(ofEpoch: epoch)
        #expect(ProtocolTime.epoch(at: start) == epoch)
        #expect(ProtocolTime.epoch(at: start + 604_799) == epoch)
        #expect(epoch == .max || ProtocolTime.epoch(at: start + 604_800) == epoch + 1)
        #expect(epoch == 0 || ProtocolTime.epoch(at: start - 1) == epoch - 1)
    }

    @Test(arguments: [0, 20_775, .max] as [UInt32])
    func `a day reaches from its first second to the one before the next's`(day: UInt32) {
        let start = ProtocolTime.start(ofDay: day)
        #expect(ProtocolTime.day(at: start) == day)
        #expect(ProtocolTime.day(at: start + 86_399) == day)
    }

    @Test func `the largest time is in the largest day and epoch`() {
        #expect(ProtocolTime.day(at: .max) == .max)
        #expect(ProtocolTime.epoch(at: .max) == .max)
        #expect(ProtocolTime.epoch(at: 0) == 0)
    }
}
