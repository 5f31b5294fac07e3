@testable import Gateway
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Messages
import Peluit
import Synchronization
import TestSupport
import Testing

@Suite struct `Challenges and permits, spec 10.4` {
    @Test(arguments: [("envelope", Challenge.Purpose.envelope, 600 as UInt64), ("cells", .cells, 3_600)])
    func `a challenge is 64 bytes and lives as long as its kind`(path: String, purpose: Challenge.Purpose, life: UInt64) async throws {
        try await Bench(settings: .calm { $0.puzzleBits = 3 }).run { world in
            let answer = try await world.get("/challenges/\(path)")
            let challenge = try #require(Challenge(parsing: answer.bytes))
            #expect(challenge.purpose == purpose)
            #expect(challenge.bits == 3)
            #expect(challenge.expires == world.clock.now + life)
        }
    }

    @Test func `without a permit, or with rubbish for one, nothing is read`() async throws {
        try await Bench().run { world in
            let bytes = try world.submission().bytes
            try await world.send(.post, "/envelopes", [:], bytes).expect(.permitInvalid)
            try await world.submit(bytes, [.peluitPermit: "AAAA"]).expect(.permitInvalid)
            try await world.submit(bytes, [.peluitPermit: String(repeating: "A", count: 96)]).expect(.permitInvalid)
        }
    }

    @Test func `a permit of the other kind is none`() async throws {
        try await Bench().run { world in
            try await world.submit(world.submission().bytes, world.permit(.cells)).expect(.permitInvalid)
            try await world.put(SampleCell(), world.permit(.envelope)).expect(.permitInvalid)
        }
    }

    @Test func `a permit expires`() async throws {
        try await Bench().run { world in
            let permit = try await world.permit(.envelope)
            world.clock.advance(seconds: 600)
            #expect(try await world.submit(world.submission().bytes, permit).status == .ok)
            let late = try await world.permit(.envelope)
            world.clock.advance(seconds: 601)
            try await world.submit(world.submission().bytes, late).expect(.permitInvalid)
        }
    }

    @Test func `an unsolved challenge is no permit`() async throws {
        try await Bench(settings: .calm { $0.puzzleBits = 20 }).run { world in
            let challenge = try #require(Challenge(parsing: try await world.get("/challenges/envelope").bytes))
            let wrong = (0..<100 as Range<UInt64>).map { Permit(challenge: challenge, nonce: $0) }
            let unsolved = try #require(wrong.first { !$0.isSolved(world.organisation) })
            let field = String(decoding: unsolved.field, as: UTF8.self)
            try await world.submit(world.submission().bytes, [.peluitPermit: field]).expect(.permitInvalid)
        }
    }

    @Test func `a challenge of another run is worthless`() async throws {
        let bench = try Bench()
        let permit = Keep<HTTPFields>()
        try await bench.run { world in permit.value = try await world.permit(.envelope) }
        try await bench.run { world in
            try await world.submit(world.submission().bytes, permit.value).expect(.permitInvalid)
        }
    }

    @Test func `an envelope permit is good for one envelope, which may come again on it`() async throws {
        try await Bench().run { world in
            let permit = try await world.permit(.envelope)
            let bytes = try world.submission().bytes
            let first = try await world.submit(bytes, permit)
            #expect(first.status == .ok)
            #expect(try await world.submit(bytes, permit).bytes == first.bytes)
            try await world.submit(world.submission().bytes, permit).expect(.permitInvalid)
        }
    }

    @Test func `a cell permit is good for 64 cells`() async throws {
        try await Bench().run { world in
            let permit = try await world.permit(.cells)
            for _ in 0..<64 { #expect(try await world.put(SampleCell(), permit).status == .created) }
            try await world.put(SampleCell(), permit).expect(.permitInvalid)
        }
    }

    @Test func `with the memory of spent permits full there are no more challenges until it drains`() async throws {
        try await Bench(settings: .calm { $0.spentPermitCapacity = 1 }).run { world in
            #expect(try await world.submit(world.submission().bytes).status == .ok)
            let answer = try await world.get("/challenges/envelope")
            answer.expect(.tooManyChallenges)
            let wait = try #require(answer.headers[.retryAfter].flatMap { UInt64($0) })
            world.clock.advance(seconds: wait)
            #expect(try await world.get("/challenges/envelope").status == .ok)
        }
    }

    @Test func `bits grow by one for each doubling of load`() {
        var load = ChallengeLoad(base: 5, calmPerMinute: 10)
        let bits = (1...80).map { _ in load.nextBits(at: 600) }
        #expect(bits[18] == 5 && bits[19] == 6 && bits[39] == 7 && bits[79] == 8)
        #expect(load.nextBits(at: 660) == 8)
        #expect(load.nextBits(at: 780) == 5)
    }

    @Test func `a full lane is busy at once`() async throws {
        try await Bench(settings: .calm { $0.challengeLane = 0 }).run { world in
            let answer = try await world.get("/challenges/cells")
            answer.expect(.busy)
            #expect(answer.headers[.retryAfter] != nil)
        }
    }
}

/// Carries a value from one run to the next.
final class Keep<Value: Sendable>: Sendable {
    private let held = Mutex<Value?>(nil)

    var value: Value? {
        get { held.withLock { $0 } }
        set { held.withLock { $0 = newValue } }
    }
}
