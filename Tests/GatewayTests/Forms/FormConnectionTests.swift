@testable import Gateway
import HTTPTypes
import HummingbirdTesting
import Messages
import Peluit
import TestSupport
import Testing

@Suite struct `Forms over a real connection, spec 13.4` {
    private static let hasty = GatewaySettings.calm {
        $0.politeness.grace = .milliseconds(500)
        $0.politeness.minimumRate = 1 << 30
        $0.politeness.linger = .milliseconds(200)
    }
    private static let begun = FormBody().text("what", "Suap").file("f", "a", [UInt8](repeating: 7, count: 1 << 20)).bytes

    private static func head(length: Int) -> [UInt8] {
        Array(
            "POST /form HTTP/1.1\r\nHost: localhost\r\nContent-Type: \(FormBody.contentType)\r\nContent-Length: \(length)\r\n\r\n".utf8)
    }

    @Test func `a connection that breaks off leaves no cell`() async throws {
        try await FormWorld.run(.live) { world in
            let port = try #require(world.client.port)
            _ = await RawConnection.exchange(Self.head(length: 3 << 20) + Self.begun, with: port, isComplete: true)
            let refusal = try await world.refusal()
            guard case .broken = refusal.cause else { throw FormWorld.Unexpected() }
            #expect(refusal.fields.first("what") == "Suap")
            #expect(try await world.storedCells().isEmpty)
            #expect(world.forms.desk.lane.occupied == 0)
        }
    }

    @Test func `a sender who does not keep up is refused, and leaves no cell`() async throws {
        try await FormWorld.run(.live, settings: Self.hasty) { world in
            let port = try #require(world.client.port)
            let answer = await RawConnection.exchange(Self.head(length: 3 << 20) + Self.begun, with: port)
            #expect(answer.hasPrefix("HTTP/1.1 422"))
            let refusal = try await world.refusal()
            #expect(refusal.cause.refusal.code == .tooSlow)
            #expect(refusal.fields.first("what") == "Suap")
            #expect(try await world.storedCells().isEmpty)
        }
    }

    @Test func `a refused form is read to its end, and the connection goes on`() async throws {
        struct No: Error {}
        try await FormWorld.run(.live, admit: { _ in throw No() }) { world in
            let body = FormBody().text("what", "Suap").file("f", "a", [UInt8](repeating: 7, count: 20 << 20)).closed
            for _ in 0..<2 {
                let answer = try await world.post(body)
                #expect(answer.status == .unprocessableContent && answer.headers[.connection] == nil)
            }
        }
    }

    @Test func `past the limit the answer comes early, and the connection ends`() async throws {
        struct No: Error {}
        let settings = GatewaySettings.calm {
            $0.formDrain = 1 << 20
            $0.politeness.linger = .seconds(1)
        }
        try await FormWorld.run(.live, settings: settings, admit: { _ in throw No() }) { world in
            let port = try #require(world.client.port)
            let answer = await RawConnection.exchange(Self.head(length: 1 << 30) + Self.begun + Self.begun + Self.begun, with: port)
            #expect(answer.hasPrefix("HTTP/1.1 422") && answer.lowercased().contains("connection: close"))
            #expect(try await world.refusal().fields.first("what") == "Suap")
        }
    }

    @Test func `a form of unknown length is refused unread`() async throws {
        try await FormWorld.run(.live, settings: Self.hasty) { world in
            let port = try #require(world.client.port)
            let head =
                "POST /form HTTP/1.1\r\nHost: a\r\nContent-Type: \(FormBody.contentType)\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n"
            let answer = await RawConnection.exchange(Array(head.utf8), with: port)
            #expect(answer.hasPrefix("HTTP/1.1 422") && answer.lowercased().contains("connection: close"))
            #expect(try await world.refusal().cause.refusal == .malformed("Transfer-Encoding"))
        }
    }
}
