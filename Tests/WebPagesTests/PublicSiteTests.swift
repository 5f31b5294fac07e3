import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Messages
import Testing
import WebPages

@Suite struct PublicSiteTests {
    @Test(arguments: [("/", "id"), ("/en", "en")])
    func `serves a front page in each language`(path: String, language: String) async throws {
        try await SampleSite.application().test(.live) { client in
            try await client.execute(uri: path, method: .get) { response in
                #expect(response.status == .ok)
                #expect(response.headers[.contentType] == "text/html; charset=utf-8")
                #expect(response.headers[.contentLanguage] == language)
                #expect(RenderedPage.text(of: response.body).contains("<html lang=\"\(language)\">"))
            }
        }
    }

    @Test func `every page that is the same for everybody is served, in both languages`() async throws {
        try await SampleSite.application().test(.live) { client in
            for page in try RenderedPage.all() where !ErrorPage.Cause.allCases.map({ "\($0)" }).contains(page.name) {
                let path = try #require(PagePath.allCases.first { "\($0)" == page.name }).path(in: page.language)
                let response = try await client.execute(uri: path, method: .get)
                #expect(response.status == .ok, "\(path)")
                #expect(response.headers[.contentLanguage] == page.language.tag)
                #expect(RenderedPage.text(of: response.body) == page.html)
                #expect(try await client.execute(uri: path, method: .head).status == .ok)
            }
        }
    }

    @Test func `HEAD gives the length and no body`() async throws {
        try await SampleSite.application().test(.live) { client in
            let get = try await client.execute(uri: "/", method: .get)
            let head = try await client.execute(uri: "/", method: .head)
            #expect(head.status == .ok)
            #expect(head.body.readableBytes == 0)
            #expect(head.headers[.contentLength] == String(get.body.readableBytes))
        }
    }

    @Test(arguments: [("/peluit.css", "text/css; charset=utf-8"), ("/peluit.svg", "image/svg+xml")])
    func `an asset has its media type and is sent once`(path: String, mediaType: String) async throws {
        try await SampleSite.application().test(.live) { client in
            let first = try await client.execute(uri: path, method: .get)
            #expect(first.status == .ok)
            #expect(first.headers[.contentType] == mediaType)
            #expect(first.headers[.cacheControl] == "no-cache")
            #expect(first.body.readableBytes > 0)
            let tag = try #require(first.headers[.eTag])
            for known in [tag, "W/\(tag)", "\"other\", \(tag)", "*"] {
                let again = try await client.execute(uri: path, method: .get, headers: [.ifNoneMatch: known])
                #expect(again.status == .notModified)
                #expect(again.headers[.eTag] == tag)
                #expect(again.body.readableBytes == 0)
            }
            let other = try await client.execute(uri: path, method: .get, headers: [.ifNoneMatch: "\"other\""])
            #expect(other.status == .ok)
        }
    }

    @Test func `entity tags differ between files`() {
        #expect(Set(StaticAsset.all.map(\.entityTag)).count == StaticAsset.all.count)
    }

    @Test func `the quick exit leads away and empties the cache`() async throws {
        try await SampleSite.application().test(.live) { client in
            try await client.execute(uri: "/keluar", method: .get) { response in
                #expect(response.status == .seeOther)
                #expect(response.headers[.location] == "https://weather.example/")
                #expect(response.headers[.clearSiteData] == "\"cache\"")
            }
        }
    }

    @Test(arguments: zip(ErrorPage.Cause.allCases, [404, 503, 400, 500]))
    func `an error page has its status and the language of the path`(cause: ErrorPage.Cause, status: Int) throws {
        let site = try PublicSite(SampleSite.edition(), exit: SampleSite.exit)
        #expect(site.errorPage(cause, forPath: "/x").status.code == status)
        #expect(site.errorPage(cause, forPath: "/x").headers[.contentLanguage] == "id")
        #expect(site.errorPage(cause, forPath: "/en/x").headers[.contentLanguage] == "en")
    }
}
