import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing
import WebPages

@Suite struct `The way to the onion service, spec 13.7` {
    private static let name = "peluit" + String(repeating: "a2", count: 24) + "xd.onion"

    private static func application() throws -> some ApplicationProtocol {
        let onion = try #require(OnionAddress("http://\(name)"))
        let router = Router(context: BasicRequestContext.self)
        router.add(middleware: OnionLocation(onion))
        router.addRoutes(try SampleSite.site().routes())
        for method in [HTTPRequest.Method.get, .post] {
            router.on("/tanpa-javascript/lapor", method: method) { _, _ in
                Response(status: .ok, headers: [.contentType: "text/html; charset=utf-8"])
            }
        }
        return Application(router: router)
    }

    private static func location(_ method: HTTPRequest.Method, _ path: String) async throws -> String? {
        try await application().test(.router) { client in
            try await client.execute(uri: path, method: method) { $0.headers[.onionLocation] }
        }
    }

    @Test(arguments: ["http://", "https://"]) func `takes the root of an onion service`(scheme: String) {
        #expect(OnionAddress(scheme + Self.name)?.url == scheme + Self.name)
        #expect(OnionAddress(scheme + Self.name + "/")?.url == scheme + Self.name)
    }

    @Test(arguments: [
        name, "ftp://\(name)", "http://\(name)/lapor", "http://\(name):80", "http://\("www." + name)", "http://\(name.uppercased())",
        "http://peluit.onion", "http://\(name.replacing("2", with: "1"))", "http://\(name.replacing("xd.", with: "xa."))",
        "http://\(name)//",
        "http://lapor.example", "", "http://\(name)\r\nX: y",
    ])
    func `takes nothing else`(url: String) {
        #expect(OnionAddress(url) == nil)
    }

    @Test(arguments: ["/", "/en", "/tanpa-javascript/lapor"]) func `a page under another host names the same page there`(path: String)
        async throws
    {
        #expect(try await Self.location(.get, path) == "http://\(Self.name)\(path)")
        #expect(try await Self.location(.get, path + "?q=rahasia") == "http://\(Self.name)\(path)")
    }

    @Test func `the answer to a form, a stylesheet, an error and the way out name nothing`() async throws {
        #expect(try await Self.location(.post, "/tanpa-javascript/lapor") == nil)
        for path in ["/peluit.css", "/absent", "/keluar"] { #expect(try await Self.location(.get, path) == nil) }
    }
}
