@testable import Gateway
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Messages
import Synchronization
import Testing

@Suite struct `Circuits of the onion service, spec 13.4` {
    private static let line = "PROXY TCP6 fc00:dead:beef:4dad::1:2a ::1 42 80"

    /// Behind Tor.
    private static func settings(_ change: (inout GatewaySettings) -> Void = { _ in }) -> GatewaySettings {
        .calm {
            $0.torCircuits = true
            change(&$0)
        }
    }

    private static func line(of circuit: Int) -> [UInt8] {
        Array(
            "PROXY TCP6 fc00:dead:beef:4dad::\(String(circuit >> 16, radix: 16)):\(String(circuit & 0xffff, radix: 16)) ::1 42 80\r\n".utf8)
    }

    // The line

    @Test(arguments: [(line, UInt32(0x1_002a)), ("PROXY TCP6 fc00:dead:beef:4dad::AABB:ccdd ::1 52445 80", UInt32(0xaabb_ccdd))])
    func `the circuit is the last 32 bits of the source`(line: String, number: UInt32) {
        #expect(ProxyLine(Array(line.utf8))?.circuit == CircuitID(number))
    }

    @Test(arguments: [
        "", "PROXY", "PROXY UNKNOWN", "PROXY TCP4 203.0.113.7 127.0.0.1 42 80", "PROXY TCP6 2001:db8::1:2 ::1 42 80",
        "PROXY TCP6 fc00:dead:beef:4dad::1 ::1 42 80", "PROXY TCP6 fc00:dead:beef:4dad::1:2:3 ::1 42 80",
        "PROXY TCP6 fc00:dead:beef:4dad::12345:1 ::1 42 80", "PROXY TCP6 fc00:dead:beef:4dad:::1 ::1 42 80",
        "PROXY TCP6 fc00:dead:beef:4dad::g:1 ::1 42 80", "PROXY TCP6 fc00:dead:beef:4dad::+1:1 ::1 42 80",
        "PROXY TCP6 fc00:dead:beef:4dad::1:2 ::1 42 65536", "PROXY TCP6 fc00:dead:beef:4dad::1:2 ::1 042 80",
        "PROXY TCP6 fc00:dead:beef:4dad::1:2 onion 42 80", "PROXY TCP6 fc00:dead:beef:4dad::1:2 ::1 42",
        line + " ", " " + line, line.lowercased(), line + "\r",
    ])
    func `nothing but Tor's own line names a circuit`(line: String) {
        #expect(ProxyLine(Array(line.utf8)) == nil)
    }

    // The connection

    @Test func `every request of a connection carries its circuit, however the line arrives`() async throws {
        let seen = Mutex<[CircuitID?]>([])
        try await Edge.run(Self.settings()) { router in
            router.get("circuit") { _, context in
                seen.withLock { $0.append(context.circuit) }
                return "seen"
            }
        } _: { port in
            let requests = Edge.request("GET", "/circuit", keeps: true) + Edge.request("GET", "/circuit")
            #expect(await RawConnection.exchange(Self.line(of: 0x1_002a) + requests, with: port).contains("seen"))
            let piecemeal = RawConnection(port: port)
            for byte in Self.line(of: 7) {
                piecemeal.send([byte])
                try await Task.sleep(for: .milliseconds(1))
            }
            piecemeal.send(Edge.request("GET", "/circuit"))
            #expect(await piecemeal.answer().contains("seen"))
        }
        #expect(seen.withLock { $0 } == [CircuitID(0x1_002a), CircuitID(0x1_002a), CircuitID(7)])
    }

    @Test(arguments: [
        "GET /plain HTTP/1.1\r\nHost: a\r\n\r\n", "\r\n", "PROXY TCP4 203.0.113.7 127.0.0.1 42 80\r\nGET /plain HTTP/1.1\r\n\r\n",
        line + "\nGET /plain HTTP/1.1\r\nHost: a\r\n\r\n", String(repeating: "P", count: 107),
        line + String(repeating: " ", count: 100) + "\r\n",
    ])
    func `a connection without the line is closed without a word`(begin: String) async throws {
        try await Edge.run(Self.settings()) { _ in
        } _: { port in
            #expect(await RawConnection.exchange(Array(begin.utf8), with: port) == "")
        }
    }

    @Test func `without the option the line is an ordinary malformed request`() async throws {
        try await Edge.run(.calm) { _ in
        } _: { port in
            let answer = await RawConnection.exchange(Self.line(of: 1) + Edge.request("GET", "/plain"), with: port)
            #expect(answer.hasPrefix("HTTP/1.1 400"))
            #expect(!answer.contains("dead:beef"))
        }
    }

    @Test func `a whole gateway answers behind the line, and logs nothing of it`() async throws {
        let bench = try Bench(settings: Self.settings())
        try await bench.run(.live) { world in
            let port = try #require(world.client.port)
            let answer = await RawConnection.exchange(Self.line(of: 0xbeef) + Edge.request("GET", "/health"), with: port)
            #expect(answer.hasPrefix("HTTP/1.1 200"))
        }
        #expect(!bench.logLines.all.contains { $0.contains("beef") || $0.contains("PROXY") })
    }

    // The limit

    @Test func `one circuit has so many under way, others are served, and nothing is remembered`() async throws {
        let limits = CircuitLimits(places: 2)
        let (gate, release) = AsyncStream.makeStream(of: Void.self)
        let inside = Mutex(0)
        try await Edge.run(Self.settings()) { router in
            router.get("form") { _, context -> HTTPResponse.Status in
                do {
                    try await limits.run(on: context.circuit) {
                        let place = inside.withLock { inside in
                            inside += 1
                            return inside
                        }
                        if place <= 2 { for await _ in gate { break } }
                    }
                    return .ok
                } catch let refusal as Refusal {
                    return HTTPResponse.Status(code: refusal.code.status)
                }
            }
        } _: { port in
            let form = Edge.request("GET", "/form")
            let held = [RawConnection(port: port), RawConnection(port: port)]
            for connection in held { connection.send(Self.line(of: 5) + form) }
            while inside.withLock({ $0 }) < 2 { try await Task.sleep(for: .milliseconds(5)) }
            #expect(await RawConnection.exchange(Self.line(of: 5) + form, with: port).hasPrefix("HTTP/1.1 503"))
            #expect(await RawConnection.exchange(Self.line(of: 6) + form, with: port).hasPrefix("HTTP/1.1 200"))
            release.finish()
            for connection in held { #expect(await connection.answer().hasPrefix("HTTP/1.1 200")) }
            #expect(await RawConnection.exchange(Self.line(of: 5) + form, with: port).hasPrefix("HTTP/1.1 200"))
        }
        #expect(limits.remembered == 0)
    }

    @Test func `a place is free again after a failure, and nobody without a circuit is limited`() async throws {
        struct Failure: Error {}
        let limits = CircuitLimits(places: 1)
        for _ in 0..<3 {
            await #expect(throws: Failure.self) { try await limits.run(on: CircuitID(1)) { throw Failure() } }
        }
        try await limits.run(on: nil) {
            try await limits.run(on: nil) { #expect(limits.remembered == 0) }
        }
        try await limits.run(on: CircuitID(1)) {
            await #expect(throws: Refusal(.busy)) { try await limits.run(on: CircuitID(1)) {} }
            #expect(limits.remembered == 1)
        }
        #expect(limits.remembered == 0)
    }
}
