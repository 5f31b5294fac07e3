import GatewayClient
import Testing

@Suite struct GatewayAddressTests {
    @Test(arguments: [
        ("http://127.0.0.1:8080", "127.0.0.1:8080"), ("https://Gateway.Example/", "gateway.example"),
        ("https://a.example:443", "a.example"),
        ("http://[::1]:8080", "[::1]:8080"), ("http://abc.onion", "abc.onion"),
    ])
    func `names the authority as requests do (spec 10_5)`(text: String, authority: String) throws {
        #expect(try GatewayAddress(parsing: text).authority == authority)
    }

    @Test(arguments: [
        ("gateway.example", GatewayAddress.ParseError.scheme), ("ftp://a.example", .scheme), ("https://", .host),
        ("https://a.example b", .host),
        ("https://[::1", .host), ("https://a.example:0", .port), ("https://a.example:65536", .port), ("https://a.example:+1", .port),
        ("https://a.example/api", .surplus),
        ("https://user@a.example", .surplus), ("https://a.example?b", .surplus), ("https://a.example#b", .surplus),
    ])
    func `refuses what is no address`(text: String, error: GatewayAddress.ParseError) {
        #expect(throws: error) { try GatewayAddress(parsing: text) }
    }

    @Test func `takes a SOCKS5 proxy with its port, and nothing else`() throws {
        #expect(try Transport(proxy: "socks5://127.0.0.1:9050") == .socks(host: "127.0.0.1", port: 9050))
        #expect(try Transport(proxy: "socks5h://localhost:9150") == .socks(host: "localhost", port: 9150))
        for text in ["http://127.0.0.1:9050", "socks5://127.0.0.1", "127.0.0.1:9050", "socks4://a:1"] {
            #expect(throws: Transport.ParseError.notSOCKS5) { try Transport(proxy: text) }
        }
    }
}
