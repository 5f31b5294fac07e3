import Foundation
@testable import Gateway
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Messages
import Peluit
import TestSupport
import Testing

@Suite struct `Officers' requests, spec 10.5` {
    private static let path = "/office/days"

    /// An honest request for the list of days, as a test may spoil it.
    private static func request(
        _ world: World, path: String? = nil, created: UInt64? = nil, life: UInt64 = 60, nonce: [UInt8] = Sodium.randomBytes(16)
    ) -> HTTPFields {
        OfficeRequest(
            method: "GET", path: path ?? world.prefix + Self.path, created: created ?? world.clock.now, life: life, nonce: nonce,
            by: world.office.stores[0].sync
        ).fields
    }

    @Test func `a signed request is answered`() async throws {
        try await Bench().run { world in
            let answer = try await world.send(.get, Self.path, Self.request(world))
            #expect(answer.status == .ok)
        }
    }

    @Test(arguments: [HTTPField.Name.contentDigest, .signature, .signatureInput])
    func `each of the three fields is needed, once`(name: HTTPField.Name) async throws {
        try await Bench().run { world in
            var fields = Self.request(world)
            fields[name] = nil
            try await world.send(.get, Self.path, fields).expect(.signatureInvalid)
            var twice = Self.request(world)
            twice.append(HTTPField(name: name, value: twice[name] ?? ""))
            try await world.send(.get, Self.path, twice).expect(.signatureInvalid)
        }
    }

    @Test func `a signature covers method, path, authority and body`() async throws {
        try await Bench().run { world in
            try await world.send(.get, "/office/days/1/cells", Self.request(world)).expect(.signatureInvalid)
            try await world.send(.post, "/office/days/1/envelopes", Self.request(world)).expect(.signatureInvalid)
            let foreign = OfficeRequest(
                method: "GET", authority: "elsewhere", path: world.prefix + Self.path, created: world.clock.now,
                by: world.office.stores[0].sync)
            try await world.send(.get, Self.path, foreign.fields).expect(.signatureInvalid)
            let path = "/office/days/1/acknowledgement"
            let other = OfficeRequest(
                method: "POST", path: world.prefix + path, body: [UInt8](repeating: 1, count: 32), created: world.clock.now,
                by: world.office.stores[0].sync)
            try await world.send(.post, path, other.fields, [UInt8](repeating: 2, count: 32)).expect(.signatureInvalid)
        }
    }

    @Test func `a query is refused, signed or not`() async throws {
        try await Bench().run { world in
            try await world.send(.get, Self.path + "?a=1", Self.request(world)).expect(.malformed)
        }
    }

    @Test func `a key that the roster does not name is nobody's`() async throws {
        try await Bench().run { world in
            let stranger = OfficeFixture(seed: 9)
            try await world.signed(.get, Self.path, by: stranger.stores[0].sync).expect(.signatureInvalid)
            try await world.signed(.get, Self.path, by: stranger.slots[0].access).expect(.signatureInvalid)
            try await world.signed(.get, Self.path, by: world.office.slots[0].identity).expect(.signatureInvalid)
        }
    }

    @Test func `created may be 60 s from the gateway's time`() async throws {
        try await Bench().run { world in
            world.clock.advance(seconds: 1_000)
            let now = world.clock.now
            for created in [now - 60, now + 60] {
                #expect(try await world.send(.get, Self.path, Self.request(world, created: created)).status == .ok)
            }
            for created in [now - 61, now + 61, 0] {
                let answer = try await world.send(.get, Self.path, Self.request(world, created: created))
                answer.expect(.clock)
                #expect(try ProblemDocument(decoding: answer.bytes).time == now)
            }
        }
    }

    @Test func `nothing is taken that was signed before the gateway started`() async throws {
        try await Bench().run { world in
            try await world.send(.get, Self.path, Self.request(world, created: world.clock.now - 1)).expect(.clock)
        }
    }

    @Test func `a request lives 1 to 120 s and ends when it says`() async throws {
        try await Bench().run { world in
            for life in [1, 120] as [UInt64] {
                #expect(try await world.send(.get, Self.path, Self.request(world, life: life)).status == .ok)
            }
            for life in [0, 121] as [UInt64] {
                try await world.send(.get, Self.path, Self.request(world, life: life)).expect(.signatureInvalid)
            }
            let short = Self.request(world, life: 10)
            world.clock.advance(seconds: 11)
            try await world.send(.get, Self.path, short).expect(.signatureInvalid)
        }
    }

    @Test func `a nonce is good once`() async throws {
        try await Bench().run { world in
            let fields = Self.request(world)
            #expect(try await world.send(.get, Self.path, fields).status == .ok)
            try await world.send(.get, Self.path, fields).expect(.replayed)
        }
    }

    @Test func `nonces are remembered in bounded memory`() async throws {
        try await Bench(settings: .calm { $0.nonceCapacity = 2 }).run { world in
            for _ in 0..<2 { #expect(try await world.send(.get, Self.path, Self.request(world)).status == .ok) }
            try await world.send(.get, Self.path, Self.request(world)).expect(.busy)
            world.clock.advance(seconds: 61)
            #expect(try await world.send(.get, Self.path, Self.request(world)).status == .ok)
        }
    }

    @Test(arguments: [
        (" ", ""), ("peluit=", "peluit= "), ("peluit", "other"), ("\"@query\" ", ""), (";tag=\"peluit\"", ""),
        (";tag=\"peluit\"", ";tag=\"other\""),
        (";created=", ";alg=\"ed25519\";created="), ("\"@method\" \"@authority\"", "\"@authority\" \"@method\""),
        (";created=", ";created=0"),
        (")", ");x"), ("\"@path\"", "\"@path\";req"), ("\"@path\"", "path"), ("=(", "=(("),
    ])
    func `only the one spelling of Signature-Input counts`(from: String, to: String) async throws {
        try await Bench().run { world in
            var fields = Self.request(world)
            let spelt = try #require(fields[.signatureInput])
            fields[.signatureInput] = spelt.replacingOccurrences(of: from, with: to)
            #expect(fields[.signatureInput] != spelt)
            try await world.send(.get, Self.path, fields).expect(.signatureInvalid)
        }
    }

    @Test(arguments: ["peluit=:AAAA:", "peluit=abc", "other=:AAAA:", "", "peluit", "peluit=:AAAA:, peluit=:AAAA:"])
    func `only 64 bytes under our label are a signature`(value: String) async throws {
        try await Bench().run { world in
            var fields = Self.request(world)
            fields[.signature] = value
            try await world.send(.get, Self.path, fields).expect(.signatureInvalid)
        }
    }

    @Test func `the machine's key publishes no roster, certificate or cosignature`() async throws {
        try await Bench().run { world in
            try await world.sync(.put, "/office/roster", [1]).expect(.signatureInvalid)
            try await world.sync(.put, "/office/certificates/1/0", [1]).expect(.signatureInvalid)
            try await world.sync(.post, "/office/log/cosignature", [1]).expect(.signatureInvalid)
        }
    }

    @Test func `an officer certifies the own slot only`() async throws {
        try await Bench().run { world in
            let epoch = world.clock.epoch
            let note = world.office.certificate(world.office.slots[1], epoch: epoch + 1, under: world.bench.roster()).encoded()
            try await world.access(.put, "/office/certificates/\(epoch + 1)/1", note, slot: 0).expect(.signatureInvalid)
            #expect(try await world.access(.put, "/office/certificates/\(epoch + 1)/1", note, slot: 1).status == .created)
        }
    }
}
