@testable import Gateway
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Messages
import Peluit
import TestSupport
import Testing

@Suite struct `Rosters, status and paths, spec 10.2` {
    @Test func `a client finds everything that it needs before it seals`() async throws {
        try await Bench().run { world in
            let rosters = try NoteBundle.decode(try await world.get("/rosters").bytes)
            let status = try SignedNote(parsing: try await world.get("/status").bytes)
            let certificates = try NoteBundle.decode(try await world.get("/certificates/\(world.clock.epoch)").bytes)
            let context = try SealingContext(
                rosters: rosters, status: status, certificates: certificates, pinned: world.organisation)
            #expect(context.status.time == world.clock.now)
            #expect(context.slotKeys.count == 2)
            #expect(try await world.get("/roster").bytes == rosters.last?.encoded())
        }
    }

    @Test func `an epoch without certificates is an empty bundle`() async throws {
        try await Bench().run { world in
            let answer = try await world.get("/certificates/1")
            #expect(answer.status == .ok)
            #expect(answer.bytes.isEmpty)
        }
    }

    @Test func `the status is signed anew when the second has changed`() async throws {
        try await Bench().run { world in
            let first = try await world.get("/status").bytes
            #expect(try await world.get("/status").bytes == first)
            world.clock.advance(seconds: 1)
            #expect(try await world.get("/status").bytes != first)
        }
    }

    @Test func `the status says what is full and for how long`() async throws {
        let bench = try Bench(settings: .calm { $0.dayQuota = 0 })
        try await bench.run { world in
            let note = try SignedNote(parsing: try await world.get("/status").bytes)
            let status = try GatewayStatus(verifying: note, under: bench.roster())
            #expect(status.envelopesOpen && !status.cellsOpen)
            #expect(status.retryAfter == 43_200)
        }
    }

    @Test func `another organisation is told so, on every path`() async throws {
        try await Bench().run { world in
            let other = String(repeating: "ab", count: 32)
            for path in ["/roster", "/nothing", ""] {
                try await world.client.execute(uri: "/api/v1/\(other)\(path)", method: .get).expect(.wrongOrganisation)
            }
        }
    }

    @Test(arguments: ["/api/v1/AB/roster", "/api/v1/xyz/status", "/api/v1//status"])
    func `a path that cannot be parsed is malformed`(path: String) async throws {
        try await Bench().run { world in
            try await world.client.execute(uri: path, method: .get).expect(.malformed)
        }
    }

    @Test(arguments: [
        "/certificates/01", "/certificates/-1", "/certificates/99999999999", "/log/days/x", "/board/archive/2026-13", "/status?a=b",
    ])
    func `a number, month or query that cannot be parsed is malformed`(path: String) async throws {
        try await Bench().run { world in
            try await world.get(path).expect(.malformed)
        }
    }

    @Test func `what does not exist is a problem for programs and a page for people`() async throws {
        try await Bench().run { world in
            try await world.get("/nothing").expect(.notFound)
            try await world.send(.put, "/roster").expect(.notFound)
            try await world.client.execute(uri: "/api", method: .get).expect(.notFound)
            let page = try await world.client.execute(uri: "/nothing", method: .get)
            #expect(page.status == .notFound)
            #expect(page.headers[.contentType] == "text/html; charset=utf-8")
        }
    }

    @Test(arguments: ["/", "/en", "/peluit.css", "/health", "/nothing"])
    func `no answer names its server, and each carries the security headers`(path: String) async throws {
        try await Bench().run { world in
            let answer = try await world.client.execute(uri: path, method: .get)
            #expect(answer.headers[.server] == nil)
            #expect(answer.headers[.contentSecurityPolicy] != nil)
            #expect(answer.headers[.xContentTypeOptions] == "nosniff")
        }
    }

    @Test func `the front page names the organisation`() async throws {
        try await Bench().run { world in
            let page = try await world.client.execute(uri: "/", method: .get)
            #expect(page.text.contains("Inspektorat Contoh"))
        }
    }

    @Test func `health is ok while an envelope would be accepted`() async throws {
        let bench = try Bench()
        try await bench.run { world in
            #expect(try await world.client.execute(uri: "/health", method: .get).text == "ok")
            bench.setFreeSpace(0)
            let answer = try await world.client.execute(uri: "/health", method: .get)
            answer.expect(.busy)
            #expect(answer.headers[.retryAfter] != nil)
        }
    }
}
