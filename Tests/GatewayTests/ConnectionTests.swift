@testable import Gateway
import HTTPTypes
import Hummingbird
import NIOCore
import Testing
import WebPages

@Suite struct `Connections and their patience, spec 10.6` {
    private static let answer = ByteBuffer(repeating: 97, count: 12 << 20)

    private static func settings(_ change: (inout Politeness) -> Void) -> GatewaySettings {
        .calm { change(&$0.politeness) }
    }

    private static func dribble(_ bytes: [UInt8], into connection: RawConnection, every pause: Duration = .milliseconds(40)) async throws {
        for byte in bytes {
            connection.send([byte])
            try await Task.sleep(for: pause)
        }
    }

    /// Runs `work` and tells how long that took.
    private static func time(_ work: () async throws -> Void) async rethrows -> Duration {
        try await ContinuousClock().measure(work)
    }

    // Heads

    @Test(arguments: [false, true]) func `a head that comes a byte at a time ends the connection`(isSecond: Bool) async throws {
        try await Edge.run(Self.settings { $0.head = .milliseconds(400) }) { _ in
        } _: { port in
            let connection = RawConnection(port: port)
            if isSecond {
                connection.send(Edge.request("GET", "/plain", keeps: true))
                #expect(await !connection.receive(20).isEmpty)
            }
            let head = Edge.request("GET", "/plain", "X-Filler: \(String(repeating: "x", count: 400))")
            let sending = Task { try await Self.dribble(head, into: connection) }
            let took = await Self.time { _ = await connection.answer() }
            sending.cancel()
            #expect(took < .seconds(6), "the whole head would take sixteen seconds")
        }
    }

    @Test func `silence before the first byte does not count`() async throws {
        try await Edge.run(Self.settings { $0.head = .milliseconds(200) }) { _ in
        } _: { port in
            let connection = RawConnection(port: port)
            try await Task.sleep(for: .milliseconds(500))
            connection.send(Edge.request("GET", "/plain", keeps: true))
            #expect(String(decoding: await connection.receive(12), as: UTF8.self) == "HTTP/1.1 200")
            try await Task.sleep(for: .milliseconds(500))
            connection.send(Edge.request("GET", "/plain"))
            #expect(await connection.answer().contains("HTTP/1.1 200"))
        }
    }

    // Answers

    @Test func `a reader who keeps up gets everything, however long the connection seems silent`() async throws {
        try await Edge.run(Self.settings { $0.silence = .milliseconds(800) }) { router in
            router.get("large") { _, _ in Self.answer }
        } _: { port in
            let connection = RawConnection(port: port, window: 65_536)
            connection.send(Edge.request("GET", "/large", keeps: true))
            var received = 0
            while received < Self.answer.readableBytes {
                let piece = await connection.receive(1 << 20)
                guard !piece.isEmpty else { break }
                received += piece.count
                try await Task.sleep(for: .milliseconds(200))
            }
            #expect(received >= Self.answer.readableBytes)
        }
    }

    @Test func `a reader who does not read is cut off`() async throws {
        try await Edge.run(Self.settings { $0.silence = .milliseconds(300) }) { router in
            router.get("large") { _, _ in Self.answer }
        } _: { port in
            let connection = RawConnection(port: port, window: 65_536)
            connection.send(Edge.request("GET", "/large", keeps: true))
            try await Task.sleep(for: .seconds(3))
            #expect(await connection.answer().utf8.count < Self.answer.readableBytes)
        }
    }

    // Bodies that nobody asked for

    @Test func `an answered request whose body goes on ends the connection`() async throws {
        try await Edge.run(Self.settings { $0.linger = .milliseconds(300) }) { _ in
        } _: { port in
            let connection = RawConnection(port: port)
            connection.send(Edge.request("GET", "/plain", keeps: true, "Content-Length: 1000"))
            let sending = Task { try await Self.dribble([UInt8](repeating: 1, count: 400), into: connection) }
            let took = await Self.time { #expect(await connection.answer().hasPrefix("HTTP/1.1 200")) }
            sending.cancel()
            #expect(took < .seconds(6))
        }
    }

    // What is not HTTP

    @Test(arguments: [
        "rahasia\r\n\r\n", "GET / HTTP/9.9\r\nX: rahasia\r\n\r\n",
        "GET / HTTP/1.1\r\nrahasia : x\r\n\r\n", "\u{16}\u{03}\u{01}\u{02}rahasia\r\n\r\n", "RAHASIA / HTTP/1.1\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: rahasia\r\n\r\n",
    ])
    func `what cannot be read is told so, with every header, and hears nothing back`(request: String) async throws {
        try await Edge.run(.calm) { _ in
        } _: { port in
            let answer = await RawConnection.exchange(Array(request.utf8), with: port)
            Self.expectRefusal(answer, "400")
            #expect(!answer.lowercased().contains("rahasia"))
        }
    }

    @Test(arguments: [(1, 9_000), (3, 6_000), (100, 10)]) func `headers beyond the limit are told so`(fields: Int, length: Int) async throws
    {
        try await Edge.run(.calm) { _ in
        } _: { port in
            let filler = (0..<fields).map { "X-Filler-\($0): \(String(repeating: "r", count: length))\r\n" }.joined()
            let answer = await RawConnection.exchange(Array("GET /plain HTTP/1.1\r\nHost: a\r\n\(filler)\r\n".utf8), with: port)
            Self.expectRefusal(answer, "431")
        }
    }

    private static func expectRefusal(_ answer: String, _ status: String, sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(answer.hasPrefix("HTTP/1.1 \(status) "), "\(answer.prefix(80))", sourceLocation: sourceLocation)
        let lines = Set(answer.split(separator: "\r\n").map { $0.lowercased() })
        for field in SecurityPolicy.fields {
            #expect(lines.contains("\(field.name.canonicalName): \(field.value.lowercased())"), sourceLocation: sourceLocation)
        }
        #expect(lines.contains("connection: close"), sourceLocation: sourceLocation)
        #expect(!lines.contains { $0.hasPrefix("server:") }, sourceLocation: sourceLocation)
        for sentence in ["Tidak ada yang disimpan.", "Nothing was stored."] {
            #expect(answer.contains(sentence), sourceLocation: sourceLocation)
        }
    }
}
