import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing
import WebPages

@Suite struct SecurityHeadersTests {
    /// Written out a second time on purpose: a change of policy is a change of this table.
    private let expected: [String: String] = [
        "content-security-policy": """
        default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; \
        frame-ancestors 'none'
        """,
        "cross-origin-embedder-policy": "require-corp",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
        "permissions-policy": """
        accelerometer=(), autoplay=(), browsing-topics=(), camera=(), \
        clipboard-read=(), clipboard-write=(), compute-pressure=(), display-capture=(), encrypted-media=(), fullscreen=(), \
        gamepad=(), geolocation=(), gyroscope=(), hid=(), identity-credentials-get=(), idle-detection=(), keyboard-map=(), \
        local-fonts=(), magnetometer=(), microphone=(), midi=(), otp-credentials=(), payment=(), picture-in-picture=(), \
        publickey-credentials-create=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), storage-access=(), \
        usb=(), window-management=(), xr-spatial-tracking=()
        """,
        "referrer-policy": "no-referrer",
        "x-content-type-options": "nosniff",
        "cache-control": "no-store",
    ]

    @Test func `an empty answer gets exactly these headers`() {
        var headers = HTTPFields()
        SecurityPolicy.apply(to: &headers)
        #expect(table(headers) == expected)
    }

    @Test func `no answer can weaken them or name the server`() {
        var headers: HTTPFields = [
            .contentSecurityPolicy: "default-src *", .referrerPolicy: "unsafe-url", .server: "hummingbird", .cacheControl: "no-store",
        ]
        SecurityPolicy.apply(to: &headers)
        #expect(table(headers) == expected)
    }

    @Test func `behind TLS browsers are told to stay there, and elsewhere never`() {
        var headers: HTTPFields = [.strictTransportSecurity: "max-age=0"]
        SecurityPolicy.apply(to: &headers, strictTransport: true)
        #expect(table(headers) == expected.merging(["strict-transport-security": "max-age=31536000"]) { $1 })
        SecurityPolicy.apply(to: &headers)
        #expect(table(headers) == expected)
    }

    @Test func `an answer may say how it is cached`() {
        var headers: HTTPFields = [.cacheControl: "no-cache"]
        SecurityPolicy.apply(to: &headers)
        #expect(headers[.cacheControl] == "no-cache")
        #expect(headers.count == expected.count)
    }

    @Test(arguments: ["/", "/en", "/keluar", "/absent", "/unexpected"])
    func `every answer over HTTP carries them`(path: String) async throws {
        try await SampleSite.application().test(.live) { client in
            try await client.execute(uri: path, method: .get) { response in
                for (name, value) in expected {
                    let field = try #require(HTTPField.Name(name))
                    #expect(response.headers[field] == value, "\(name)")
                }
                #expect(response.headers[.server] == nil)
                #expect(response.headers[.setCookie] == nil)
            }
        }
    }

    @Test func `an error that nobody mapped becomes 500 without a word`() async throws {
        try await SampleSite.application().test(.live) { client in
            try await client.execute(uri: "/unexpected", method: .get) { response in
                #expect(response.status == .internalServerError)
                #expect(response.body.readableBytes == 0)
            }
        }
    }

    private func table(_ headers: HTTPFields) -> [String: String] {
        Dictionary(headers.map { ($0.name.canonicalName, $0.value) }) { first, _ in first }
    }
}
