@testable import Peluit
import TestSupport
import Testing

/// Spec 3.1: a note has one spelling; what is read encodes to the same bytes.
@Suite struct NoteFormTests {
    private let id = SampleOrganisation.id

    /// The richest roster: every optional line is there.
    private var roster: Roster {
        var roster = SampleOrganisation.roster(slots: [0, 3, 7], quorum: 2, minimum: 2)
        roster.release = VectorKeys.signing(15).verificationKey
        roster.stores.append(Roster.Store(label: ascii("Cadangan"), sync: VectorKeys.signing(16).verificationKey))
        roster.formerIdentities = [Roster.Former(key: VectorKeys.signing(17).verificationKey, from: 1, until: 2)]
        roster.formerReplies = [Roster.Former(key: VectorKeys.signing(18).verificationKey, from: 3, until: 3)]
        return roster
    }

    /// Signs a changed text with the right key, so that only its form can be at fault.
    private func note<Role: KeyRole>(_ text: [UInt8], _ key: UInt8, _: Role.Type, _ name: KeyName) -> SignedNote {
        var note = SignedNote(text: text)
        note.sign(with: VectorKeys.signing(key, Role.self), as: name)
        return note
    }

    @Test func `a note that is read encodes to the same bytes`() {
        let note = roster.signed(by: VectorKeys.signing(1)).encoded()
        var read = 0
        for mutated in VectorMutations(of: note, count: 2_000, seed: 51) {
            do throws(NoteError) {
                #expect(try SignedNote(parsing: mutated).encoded() == mutated, "seed 51")
                read += 1
            } catch { continue }
        }
        #expect(read > 600, "most damage is inside the text")
    }

    @Test func `a roster that is read has the same text`() {
        let text = roster.text()
        var read = 0
        for mutated in VectorMutations(of: text, count: 1_200, seed: 52) {
            do throws(NoteError) {
                #expect(try Roster(verifying: note(mutated, 1, Roles.Root.self, .root(id)), for: id).text() == mutated, "seed 52")
                read += 1
            } catch { continue }
        }
        #expect(read > 60, "damage to keys and names is still a roster")
    }

    @Test func `a certificate that is read has the same text`() {
        let text = SampleOrganisation.certificate(0, under: roster).signed(by: VectorKeys.signing(20)).text
        expectSameText(text, seed: 53) { (note) throws(NoteError) in try EpochCertificate(reading: note, id).signed(by: .generate()).text }
    }

    @Test func `a status that is read has the same text`() {
        let text = SampleOrganisation.status(of: roster).signed(by: VectorKeys.signing(10)).text
        expectSameText(text, seed: 54) { (note) throws(NoteError) in try GatewayStatus(reading: note, id).signed(by: .generate()).text }
    }

    private func expectSameText(_ text: [UInt8], seed: UInt64, _ read: (SignedNote) throws(NoteError) -> [UInt8]) {
        var count = 0
        for mutated in VectorMutations(of: text, count: 1_000, seed: seed) {
            do throws(NoteError) {
                #expect(try read(SignedNote(text: mutated)) == mutated, "seed \(seed)")
                count += 1
            } catch { continue }
        }
        #expect(count > 30, "damage to keys is still a note")
    }

    @Test func `a gateway card that is read has the same text`() {
        let card = GatewayCard(gateway: VectorKeys.signing(10).verificationKey, log: VectorKeys.signing(11).verificationKey)
        expectSameText(card.signed(by: VectorKeys.signing(10)).text, seed: 55) { (note) throws(NoteError) in
            try GatewayCard(verifying: self.note(note.text, 10, Roles.Gateway.self, .gatewayCard)).signed(by: VectorKeys.signing(10)).text
        }
    }

    @Test func `a checkpoint that is read has the same text`() {
        let checkpoint = Checkpoint(size: 1_024, root: LogNode(trusted: [UInt8](repeating: 5, count: 32)))
        expectSameText(checkpoint.signed(by: VectorKeys.signing(11), id).text, seed: 56) { (note) throws(NoteError) in
            let signed = self.note(note.text, 11, Roles.Log.self, .log(id))
            return try Checkpoint(verifying: signed, by: VectorKeys.signing(11).verificationKey, id).signed(by: VectorKeys.signing(11), id)
                .text
        }
    }

    @Test func `a bundle that is read encodes to the same bytes`() {
        let bundle = NoteBundle.encode([1, 2, 3].map { SampleOrganisation.roster(version: $0).signed(by: VectorKeys.signing(1)) })
        for mutated in VectorMutations(of: bundle, count: 400, seed: 57) {
            do throws(NoteError) {
                #expect(NoteBundle.encode(try NoteBundle.decode(mutated)) == mutated, "seed 57")
            } catch { continue }
        }
    }

    @Test func `a bundle holds up to 64 notes, of at most 65,536 bytes each`() throws {
        let note = SampleOrganisation.status(of: roster).signed(by: VectorKeys.signing(10))
        let full = NoteBundle.encode([SignedNote](repeating: note, count: 64))
        #expect(try NoteBundle.decode(full).count == 64)
        #expect(try NoteBundle.decode([]) == [])
        #expect(throws: NoteError.tooLong) { try NoteBundle.decode(full + NoteBundle.encode([note])) }
        #expect(throws: NoteError.tooLong) { try NoteBundle.decode([0, 1, 0, 1]) }
        #expect(throws: NoteError.malformed(line: 1)) { try NoteBundle.decode([0, 0, 0, 9, 1]) }
        #expect(throws: NoteError.malformed(line: 1)) { try NoteBundle.decode([0, 0, 0]) }
    }

    @Test(arguments: [[], [10], [10, 10], [10, 10, 10], [97, 10, 10], [97, 10, 10, 10]] as [[UInt8]])
    func `a note without a signature line is malformed`(bytes: [UInt8]) {
        #expect(throws: NoteError.self) { try SignedNote(parsing: bytes) }
    }

    @Test func `a cosignature rides along without changing what the log signed`() throws {
        var note = Checkpoint(LogTree()).signed(by: VectorKeys.signing(11), id)
        let cosignature = Cosignature.make(over: note, time: SampleOrganisation.now, by: VectorKeys.signing(50), id)
        note.append(cosignature)
        let read = try SignedNote(parsing: note.encoded())
        #expect(read == note)
        #expect(try Checkpoint(verifying: read, by: VectorKeys.signing(11).verificationKey, id) == Checkpoint(LogTree()))
        #expect(Cosignature.verifies(read.signatures[1], over: read, by: VectorKeys.signing(50).verificationKey, id))
        #expect(!Cosignature.verifies(read.signatures[1], over: read, by: VectorKeys.signing(51).verificationKey, id))
        #expect(!Cosignature.verifies(read.signatures[0], over: read, by: VectorKeys.signing(50).verificationKey, id))
    }
}
