@testable import Gateway
import HummingbirdTesting
import HTTPTypes
import Testing

/// Spec 13.1.
@Suite struct `The QR code shows the address that reporters type` {
    @Test func `it follows the address, and is not there without one`() async throws {
        try await Bench().run { world in
            #expect(try await world.client.execute(uri: "/qr.png", method: .get).status == .notFound)
            let roster = await world.gateway.rosters.state.current
            try world.gateway.site.move(to: "http://127.0.0.1:8080", under: roster)
            let first = try await world.client.execute(uri: "/qr.png", method: .get)
            #expect(first.status == .ok)
            #expect(first.headers[.contentType] == "image/png")
            try world.gateway.site.move(to: "https://lapor.example", under: roster)
            let second = try await world.client.execute(uri: "/qr.png", method: .get)
            #expect(second.status == .ok)
            #expect(second.bytes != first.bytes)
            #expect(try await world.client.execute(uri: "/qr.png", method: .head).status == .ok)
        }
    }
}
