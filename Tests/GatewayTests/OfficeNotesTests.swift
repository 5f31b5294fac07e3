@testable import Gateway
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Messages
import Peluit
import Storage
import TestSupport
import Testing

@Suite struct `Rosters, certificates and cosignatures, spec 3 and 10.5` {
    @Test func `a certificate is 201, the same again 200, another key refused`() async throws {
        try await Bench().run { world in
            let epoch = world.clock.epoch + 2
            let path = "/office/certificates/\(epoch)/0"
            let roster = world.bench.roster()
            let slot = world.office.slots[0]
            let note = world.office.certificate(slot, epoch: epoch, under: roster).encoded()
            #expect(try await world.access(.put, path, note).status == .created)
            #expect(try await world.access(.put, path, note).status == .ok)
            let swapped = EpochCertificate(
                organisation: world.organisation, roster: roster.hash(), slot: 0, epoch: epoch,
                key: BoxKey<Roles.Epoch>.generate().publicKey, issued: roster.issued
            ).signed(by: slot.identity)
            try await world.access(.put, path, swapped.encoded()).expect(.noteRefused)
            #expect(try NoteBundle.decode(try await world.get("/certificates/\(epoch)").bytes).map { $0.encoded() } == [note])
        }
    }

    @Test func `a certificate that does not fit its path, its roster or its officer is refused`() async throws {
        try await Bench().run { world in
            let epoch = world.clock.epoch + 1
            let path = "/office/certificates/\(epoch)/0"
            let roster = world.bench.roster()
            let (mine, other) = (world.office.slots[0], world.office.slots[1])
            let wrong = [
                world.office.certificate(mine, epoch: epoch + 1, under: roster).encoded(),
                world.office.certificate(other, epoch: epoch, under: roster).encoded(),
                world.office.certificate(mine, epoch: epoch, under: world.bench.roster(version: 2)).encoded(),
                EpochCertificate(
                    organisation: world.organisation, roster: roster.hash(), slot: 0, epoch: epoch, key: mine.epochKey(epoch).publicKey,
                    issued: 1
                ).signed(by: other.identity).encoded(),
                Array("rubbish".utf8),
            ]
            for note in wrong { try await world.access(.put, path, note).expect(.noteRefused) }
            for far in [epoch - 6, epoch + 26] {
                let note = world.office.certificate(mine, epoch: far, under: roster).encoded()
                try await world.access(.put, "/office/certificates/\(far)/0", note).expect(.noteRefused)
            }
            try await world.access(.put, path, [UInt8](repeating: 1, count: 65_537)).expect(.tooLarge)
        }
    }

    @Test func `a newer roster is taken up, and envelopes for the one before stay welcome for 7 days`() async throws {
        let bench = try Bench()
        try await bench.run { world in
            let note = bench.roster(version: 2).signed(by: world.office.root).encoded()
            let answer = try await world.access(.put, "/office/roster", note)
            #expect(answer.status == .created)
            #expect(try await world.access(.put, "/office/roster", note).status == .ok)
            #expect(try await world.get("/roster").bytes == note)
            #expect(try NoteBundle.decode(try await world.get("/rosters").bytes).count == 1)
            #expect(try await world.get("/certificates/\(world.clock.epoch)").bytes.isEmpty)
        }
        bench.clock.advance(days: 6)
        try await bench.run { world in  // the folder still holds version 1
            #expect(try await world.submit(world.submission(version: 1).bytes).status == .ok)
            #expect(try await world.submit(world.submission(version: 2).bytes).status == .ok)
            world.clock.advance(days: 1)
            try await world.submit(world.submission(version: 1).bytes).expect(.rosterNotAccepted)
            try await world.gateway.nightShift.work()
            #expect(try await world.gateway.store.rosters(of: world.gateway.rosters.key).map(\.version) == [2])
        }
    }

    @Test func `a roster that is older, foreign, early or not the root's is refused`() async throws {
        let bench = try Bench()
        try await bench.run { world in
            let office = world.office
            let now = world.clock.now
            let stranger = OfficeFixture(seed: 9)
            let foreign = office.roster(
                version: 2, gateway: SigningKey<Roles.Gateway>.generate().verificationKey, log: bench.keys.log.verificationKey, issued: now)
            var split = bench.roster(version: 2)
            split.settings.boardBits = 1
            var otherRoot = bench.roster(version: 2)
            otherRoot.root = stranger.root.verificationKey
            var renamed = bench.roster(version: 1)
            renamed.name = Array("Lain".utf8)
            let refused = [
                renamed.signed(by: office.root), foreign.signed(by: office.root), split.signed(by: office.root),
                otherRoot.signed(by: stranger.root), bench.roster(version: 2).signed(by: stranger.root),
                bench.roster(version: 2, issued: now + 1).signed(by: office.root),
            ]
            for note in refused { try await world.access(.put, "/office/roster", note.encoded()).expect(.noteRefused) }
            try await world.access(.put, "/office/roster", Array("rubbish\n".utf8)).expect(.noteRefused)
            #expect(try await world.get("/roster").bytes == bench.roster().signed(by: office.root).encoded())
        }
    }

    @Test func `after a change of root the chain leads from the pinned organisation to the roster in force`() async throws {
        let bench = try Bench()
        try await bench.run { world in
            var second = bench.roster(version: 2)
            second.root = world.office.nextRoot.verificationKey
            second.nextRoot = .random()
            let answer = try await world.access(.put, "/office/roster", second.signed(by: world.office.nextRoot).encoded())
            #expect(answer.status == .created)
            var third = second
            third.version = 3
            #expect(try await world.access(.put, "/office/roster", third.signed(by: world.office.nextRoot).encoded()).status == .created)
        }
        bench.clock.advance(days: 8)
        try await bench.run { world in
            let notes = try NoteBundle.decode(try await world.get("/rosters").bytes)
            #expect(try RosterChain.current(notes, pinned: world.organisation).version == 3)
            #expect(notes.count == 2)
        }
    }

    @Test func `an officer's cosignature stands under the checkpoint, the latest of each witness`() async throws {
        let bench = try Bench()
        try await bench.run { world in
            let note = try SignedNote(parsing: try await world.get("/log/checkpoint").bytes)
            for (slot, time) in [(0, 1), (1, 2), (0, 3)] as [(Int, UInt64)] {
                let line = Cosignature.make(over: note, time: time, by: world.office.slots[slot].witness, world.organisation)
                let body = slot == 0 ? line.encoded() : Array("\u{2014} ".utf8) + line.encoded() + [10]
                #expect(try await world.access(.post, "/office/log/cosignature", body, slot: slot).status == .noContent)
            }
            let cosigned = try SignedNote(parsing: try await world.get("/log/checkpoint").bytes)
            #expect(cosigned.signatures.count == 3)
            #expect(try Checkpoint(verifying: cosigned, by: bench.keys.log.verificationKey, world.organisation).size == 32)
            for slot in world.office.slots {
                let isThere = cosigned.signatures.contains {
                    Cosignature.verifies($0, over: cosigned, by: slot.witness.verificationKey, world.organisation)
                }
                #expect(isThere)
            }
        }
    }

    @Test func `a cosignature of another witness or another tree is refused`() async throws {
        try await Bench().run { world in
            let note = try SignedNote(parsing: try await world.get("/log/checkpoint").bytes)
            let other = Cosignature.make(over: note, time: 1, by: world.office.slots[1].witness, world.organisation)
            try await world.access(.post, "/office/log/cosignature", other.encoded()).expect(.noteRefused)
            let old = Cosignature.make(over: note, time: 1, by: world.office.slots[0].witness, world.organisation)
            world.clock.advance(days: 1)
            try await world.gateway.nightShift.work()
            try await world.access(.post, "/office/log/cosignature", old.encoded()).expect(.noteRefused)
            try await world.access(.post, "/office/log/cosignature", Array("rubbish".utf8)).expect(.malformed)
        }
    }
}
