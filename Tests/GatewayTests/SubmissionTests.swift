@testable import Gateway
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Messages
import Peluit
import TestSupport
import Testing

@Suite struct `Envelopes, spec 5.7 and 9` {
    @Test func `an envelope is answered by the gateway's promise`() async throws {
        let bench = try Bench()
        try await bench.run { world in
            let submission = try world.submission()
            let answer = try await world.submit(submission.bytes)
            #expect(answer.status == .ok)
            let promise = SubmissionPromise(
                verifying: answer.bytes, for: submission.envelope.hash(world.organisation), token: submission.token,
                by: bench.keys.gateway.verificationKey, world.organisation)
            #expect(promise?.day == world.clock.day)
        }
    }

    @Test func `the same envelope gets the same promise, the next day and after a restart too`() async throws {
        let bench = try Bench()
        let first = Keep<[UInt8]>()
        let sent = try bench.office.submission(Array("laporan".utf8), epoch: bench.clock.epoch).bytes
        try await bench.run { world in
            first.value = try await world.submit(sent).bytes
            #expect(try await world.submit(sent).bytes == first.value)
        }
        bench.clock.advance(days: 1)
        try await bench.run { world in
            #expect(try await world.submit(sent).bytes == first.value)
            let days = try await world.sync(.get, "/office/days").text
            #expect(days == "\(world.clock.day - 2) closed 0 0\n\(world.clock.day - 1) closed 1 0\n")
        }
    }

    @Test func `an envelope with another token is refused`() async throws {
        try await Bench().run { world in
            let bytes = try world.submission().bytes
            #expect(try await world.submit(bytes).status == .ok)
            try await world.submit(bytes.dropLast(32) + [UInt8](repeating: 9, count: 32)).expect(.malformed)
        }
    }

    @Test(arguments: [(0, "magic"), (8, "suite"), (9, "zero field"), (11, "zero field"), (20, "zero field"), (23, "zero field")])
    func `a wrong byte in the header is named`(offset: Int, part: String) async throws {
        try await Bench().run { world in
            var bytes = try world.submission().bytes
            bytes[offset] ^= 0x40
            let answer = try await world.submit(bytes)
            answer.expect(.malformed)
            #expect(try ProblemDocument(decoding: answer.bytes).what == part)
        }
    }

    @Test func `one byte short is malformed, one byte long is too large`() async throws {
        try await Bench().run { world in
            let bytes = try world.submission().bytes
            try await world.submit(Array(bytes.dropLast())).expect(.malformed)
            try await world.submit(bytes + [0]).expect(.tooLarge)
            try await world.send(.post, "/envelopes", world.permit(.envelope)).expect(.malformed)
        }
    }

    @Test func `a hostile length is refused before anything is read`() async throws {
        try await Bench().run { world in
            for length in ["-1", "0x10", "16416, 16416", "99999999999999999999", "+16416", " 16416"] {
                var fields = try await world.permit(.envelope)
                fields[.contentLength] = length
                try await world.send(.post, "/envelopes", fields).expect(.malformed)
            }
            var huge = try await world.permit(.envelope)
            huge[.contentLength] = "9223372036854775807"
            try await world.send(.post, "/envelopes", huge).expect(.tooLarge)
            var chunked = try await world.permit(.envelope)
            chunked[.transferEncoding] = "chunked"
            try await world.send(.post, "/envelopes", chunked).expect(.malformed)
        }
    }

    @Test func `epochs: the current one, the one before, and the next only in the last day`() async throws {
        try await Bench().run { world in
            let epoch = world.clock.epoch
            #expect(try await world.submit(world.submission(epoch: epoch - 1).bytes).status == .ok)
            try await world.submit(world.submission(epoch: epoch - 2).bytes).expect(.epochNotAccepted)
            try await world.submit(world.submission(epoch: epoch + 1).bytes).expect(.epochNotAccepted)
            world.clock.advance(days: 4)
            #expect(world.clock.epoch == epoch)
            #expect(try await world.submit(world.submission(epoch: epoch + 1).bytes).status == .ok)
            try await world.submit(world.submission(epoch: epoch + 2).bytes).expect(.epochNotAccepted)
        }
    }

    @Test(arguments: [0, UInt32.max, UInt32.max - 1]) func `no number in a header stops the gateway`(number: UInt32) async throws {
        try await Bench().run { world in
            try await world.submit(world.submission(epoch: number).bytes).expect(.epochNotAccepted)
            try await world.submit(world.submission(version: number).bytes).expect(.rosterNotAccepted)
            #expect(try await world.get("/certificates/\(number)").bytes.isEmpty)
            try await world.get("/log/days/\(number)").expect(.notFound)
            try await world.sync(.get, "/office/days/\(number)/envelopes").expect(.notFound)
            try await world.sync(.put, "/office/board/\(UInt64.max - UInt64(number))", [UInt8](repeating: 1, count: 4 * BoardCell.length))
                .expect(.periodNotCurrent)
            let note = world.office.certificate(world.office.slots[0], epoch: number, under: world.bench.roster()).encoded()
            try await world.access(.put, "/office/certificates/\(number)/0", note).expect(.noteRefused)
        }
    }

    @Test func `roster versions other than the current one are refused`() async throws {
        try await Bench().run { world in
            try await world.submit(world.submission(version: 2).bytes).expect(.rosterNotAccepted)
            try await world.submit(world.submission(version: 0).bytes).expect(.rosterNotAccepted)
        }
    }

    @Test func `envelopes stop below a quarter of the reserve, cells below all of it`() async throws {
        let bench = try Bench(settings: .calm { $0.reserve = 4_000_000 })
        try await bench.run { world in
            bench.setFreeSpace(1_000_000)
            #expect(try await world.submit(world.submission().bytes).status == .ok)
            try await world.put(SampleCell()).expect(.storageFull)
            bench.setFreeSpace(999_999)
            try await world.submit(world.submission().bytes).expect(.storageFull)
        }
    }

    @Test func `a full lane is busy at once`() async throws {
        try await Bench(settings: .calm { $0.envelopeLane = 0 }).run { world in
            let answer = try await world.submit(world.submission().bytes)
            answer.expect(.busy)
            #expect(answer.headers[.retryAfter] != nil)
        }
    }

    @Test func `thirty-two at once are all kept, each once`() async throws {
        try await Bench().run { world in
            let sent = try (0..<32).map { _ in try world.submission().bytes }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for bytes in sent + sent {
                    group.addTask {
                        let answer = try await world.submit(bytes)
                        #expect(answer.status == .ok)
                    }
                }
                try await group.waitForAll()
            }
            let hashes = try await world.sync(.get, "/office/days/\(world.clock.day)/envelopes").bytes
            #expect(hashes.count == 32 * 32)
        }
    }
}
