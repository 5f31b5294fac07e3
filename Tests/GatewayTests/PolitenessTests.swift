@testable import Gateway
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Messages
import Peluit
import Storage
import TestSupport
import Testing

@Suite struct `Bodies over a real connection, spec 10.6` {
    /// Settings under which a sender is slow soon.
    private static let hasty = GatewaySettings.calm {
        $0.politeness.grace = .milliseconds(200)
        $0.politeness.minimumRate = 1 << 20
        $0.politeness.linger = .milliseconds(200)
    }

    private static func head(_ world: World, _ method: String, _ path: String, _ fields: HTTPFields, length: String?) -> [UInt8] {
        var text = "\(method) \(world.prefix)\(path) HTTP/1.1\r\nHost: localhost\r\n"
        for field in fields { text += "\(field.name.rawName): \(field.value)\r\n" }
        if let length { text += length + "\r\n" }
        return Array("\(text)\r\n".utf8)
    }

    @Test func `an envelope and a cell pass`() async throws {
        try await Bench().run(.live) { world in
            let promise = try await world.submit(world.submission().bytes)
            #expect(promise.status == .ok)
            #expect(try await world.put(SampleCell()).status == .created)
        }
    }

    @Test(arguments: [0, 1, 100])
    func `a body that does not keep up is too slow`(sent: Int) async throws {
        try await Bench(settings: Self.hasty).run(.live) { world in
            let port = try #require(world.client.port)
            let head = Self.head(world, "POST", "/envelopes", try await world.permit(.envelope), length: "Content-Length: 16416")
            let answer = await RawConnection.exchange(head + [UInt8](repeating: 1, count: sent), with: port)
            #expect(answer.hasPrefix("HTTP/1.1 408"))
            #expect(answer.contains("urn:peluit:problem:too-slow"))
        }
    }

    @Test func `a cell that does not keep up leaves nothing behind`() async throws {
        let bench = try Bench(settings: Self.hasty)
        try await bench.run(.live) { world in
            let port = try #require(world.client.port)
            let cell = SampleCell()
            var fields = try await world.permit(.cells)
            fields[.peluitDeletionHash] = cell.deletionHashField(world.organisation)
            let head = Self.head(world, "PUT", cell.path, fields, length: "Content-Length: 262144")
            let answer = await RawConnection.exchange(head + cell.bytes.prefix(70_000), with: port)
            #expect(answer.hasPrefix("HTTP/1.1 408"))
            #expect(try FileManager.default.contentsOfDirectory(atPath: bench.folder.store + "/cells/incoming").isEmpty)
        }
    }

    @Test func `a body that ends early is not an envelope`() async throws {
        try await Bench(settings: Self.hasty).run(.live) { world in
            let port = try #require(world.client.port)
            let head = Self.head(world, "POST", "/envelopes", try await world.permit(.envelope), length: "Content-Length: 16416")
            let answer = await RawConnection.exchange(head + [1, 2, 3], with: port, isComplete: true)
            #expect(!answer.hasPrefix("HTTP/1.1 200"))
            let days = try await world.gateway.store.days(of: world.gateway.rosters.key)
            #expect(days.allSatisfy { $0.envelopes == 0 })
        }
    }

    @Test func `a body of unknown length is malformed, and the connection ends`() async throws {
        try await Bench(settings: Self.hasty).run(.live) { world in
            let port = try #require(world.client.port)
            let head = Self.head(world, "POST", "/envelopes", try await world.permit(.envelope), length: "Transfer-Encoding: chunked")
            let answer = await RawConnection.exchange(head + Array("5\r\nhello\r\n".utf8), with: port)
            #expect(answer.hasPrefix("HTTP/1.1 400"))
            #expect(answer.contains("urn:peluit:problem:malformed"))
            #expect(answer.lowercased().contains("connection: close"))
        }
    }

    @Test func `somebody who sends too much reads why`() async throws {
        try await Bench(settings: Self.hasty).run(.live) { world in
            let port = try #require(world.client.port)
            let head = Self.head(world, "POST", "/envelopes", try await world.permit(.envelope), length: "Content-Length: 400000")
            let answer = await RawConnection.exchange(head + [UInt8](repeating: 1, count: 400_000), with: port)
            #expect(answer.hasPrefix("HTTP/1.1 413"))
            #expect(answer.contains("urn:peluit:problem:too-large"))
        }
    }

    @Test func `a silent connection ends`() async throws {
        try await Bench(settings: .calm { $0.politeness.silence = .seconds(1) }).run(.live) { world in
            let port = try #require(world.client.port)
            #expect(await RawConnection.exchange([], with: port) == "")
            #expect(await RawConnection.exchange(Array("GET / HTTP/1.1\r\nHost: a".utf8), with: port) == "")
        }
    }

    @Test func `no answer names its server over the wire`() async throws {
        try await Bench(settings: Self.hasty).run(.live) { world in
            let port = try #require(world.client.port)
            let answer = await RawConnection.exchange(
                Array("GET /health HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n".utf8), with: port)
            #expect(answer.hasPrefix("HTTP/1.1 200"))
            #expect(!answer.lowercased().contains("\r\nserver:"))
        }
    }
}
