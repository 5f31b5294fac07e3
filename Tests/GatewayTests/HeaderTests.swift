@testable import Gateway
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Messages
import Testing
import WebPages

@Suite struct `Headers of every answer, spec 13.7` {
    private static let host = "\(String(repeating: "a", count: 55))d.onion"
    private static let onion = "http://\(host)"

    private static func settings(_ address: String?) throws -> GatewaySettings {
        let onion = try #require(OnionAddress(onion))
        return .calm {
            $0.address = address
            $0.onion = onion
        }
    }

    @Test(arguments: ["/", "/en", "/peluit.css", "/keluar", "/nothing", "/api/v1/nothing", "/health"])
    func `pages, files, errors and problem documents carry the same`(path: String) async throws {
        try await Bench(settings: Self.settings("https://lapor.example")).run(.live) { world in
            let answer = try await world.client.execute(uri: path, method: .get)
            for field in SecurityPolicy.fields { #expect(answer.headers[values: field.name] == [field.value]) }
            #expect(answer.headers[.strictTransportSecurity] == "max-age=31536000")
            #expect(answer.headers[.server] == nil)
            #expect(answer.headers[.cacheControl] == (path == "/peluit.css" ? "no-cache" : "no-store"))
        }
    }

    @Test func `pages lead to the onion service, the API does not`() async throws {
        try await Bench(settings: Self.settings("https://lapor.example")).run(.live) { world in
            let page = try await world.client.execute(uri: "/en", method: .get)
            #expect(page.headers[.onionLocation] == Self.onion + "/en")
            #expect(try await world.get("/status").headers[.onionLocation] == nil)
            let port = try #require(world.client.port)
            for (host, isThere) in [(Self.host, true), (Self.host.uppercased() + ":80", true), ("x" + Self.host, false), ("", false)] {
                let answer = await RawConnection.exchange(
                    Array("GET /en HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n\r\n".utf8), with: port)
                #expect(answer.hasPrefix("HTTP/1.1 200"))
                #expect(answer.lowercased().contains("onion-location: \(Self.onion)/en") != isThere, "\(host)")
            }
        }
    }

    @Test(arguments: [nil, "http://lapor.example", onion, "https://" + host, "https://\(host):443/"] as [String?])
    func `nobody is told to use TLS where there is none`(address: String?) async throws {
        try await Bench(settings: Self.settings(address)).run { world in
            let answer = try await world.client.execute(uri: "/", method: .get)
            #expect(answer.headers[.strictTransportSecurity] == nil)
        }
    }
}
