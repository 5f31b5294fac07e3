import Messages
import Testing

@testable import WebPages

@Suite struct InformationPageTests {
    @Test(arguments: Language.allCases)
    func `home has two doors, the fingerprint in sixteen groups of four, and the sheets to print`(language: Language) throws {
        let home = try RenderedPage.page(.home, in: language)
        let fingerprint = try Fingerprint(organisationID: SampleSite.organisationID)
        #expect(fingerprint.groups.count == 16)
        #expect(fingerprint.groups.allSatisfy { $0.utf8.count == 4 })
        for row in fingerprint.rows { #expect(home.contains("<span>\(row)</span>")) }
        for path in [PagePath.report, .check, .privacy, .verify, .poster, .paperForm, .guide] {
            #expect(home.contains("href=\"\(path.path(in: language))\""))
        }
        #expect(home.contains("href=\"/keluar\""))
    }

    @Test func `home says for whom it is`() throws {
        for (scope, words) in [(SiteConfiguration.Scope.everybody, "siapa saja"), (.staff, "bagi pegawai kami")] {
            let site = try SampleSite.edition(sayingOnly: "N", scope: scope)
            #expect(try RenderedPage.page(.home, in: .id, of: site).contains(words))
        }
    }

    @Test(arguments: Language.allCases)
    func `the guide gives three commands for this gateway`(language: Language) throws {
        let guide = try RenderedPage.page(.guide, in: language)
        let options = ["--gateway https://lapor.example", "--organisation \\\n    \(SampleSite.digits)"].joined(separator: " \\\n  ")
        for command in ["send", "read", "reply"] { #expect(guide.contains("<code>peluit \(command) \\\n  \(options)")) }
        #expect(!guide.contains("  --proxy socks5"))
    }

    @Test(arguments: ["http://abc.onion", "http://abc.onion:8080", "https://abc.onion/"])
    func `commands for an onion service go through Tor`(address: String) throws {
        let guide = try RenderedPage.page(.guide, in: .en, of: SampleSite.edition(address: address))
        #expect(guide.ranges(of: "  --proxy socks5://127.0.0.1:9050").count == 3)
    }

    @Test(arguments: Language.allCases)
    func `privacy compares three ways, marks the one in use, and says that the second does not exist yet`(language: Language) throws {
        let privacy = try RenderedPage.page(.privacy, in: language)
        #expect(privacy.ranges(of: "<th scope=\"row\"").count == 3)
        #expect(privacy.ranges(of: "class=\"here\"").count == 1)
        #expect(privacy.contains(language == .id ? "(belum tersedia)" : "(does not exist yet)"))
        #expect(privacy.contains(language == .id ? "paling lama 90 hari" : "90 days at most"))
        #expect(privacy.contains("Petugas pengelola 1, Petugas pengelola 2, Penelaah"))
    }

    @Test(arguments: Language.allCases)
    func `what an office has not filled in is said, and a way on is named`(language: Language) throws {
        let law = try RenderedPage.page(.legalBasis, in: language)
        #expect(law.contains(language == .id ? "belum mencantumkan peraturan" : "not yet listed the regulations"))
        let channels = try RenderedPage.page(.otherChannels, in: language)
        #expect(channels.contains(language == .id ? "belum mencantumkan kanal" : "not yet listed other channels"))
        #expect(channels.contains("LPSK"))
    }

    @Test(arguments: Language.allCases)
    func `every other channel stands with its risk`(language: Language) throws {
        let channels = try RenderedPage.page(.otherChannels, in: language, of: SampleSite.edition(sayingOnly: "N"))
        #expect(channels.ranges(of: "<h2 ").count == channels.ranges(of: "class=\"note attention\"").count)
    }

    @Test func `nobody is told to leave an officer out where too few would remain`() throws {
        let full = try SampleSite.edition()
        let alone = SiteEdition(
            organisation: full.organisation, address: full.address, configuration: full.configuration,
            officers: Array(full.officers.prefix(1)), fewestReaders: 1, retentionDays: 90, formLimit: 1 << 20)
        #expect(try RenderedPage.page(.home, in: .id, of: full).contains("tidak diberi kunci"))
        #expect(try !RenderedPage.page(.home, in: .id, of: alone).contains("tidak diberi kunci"))
        #expect(try RenderedPage.page(.guide, in: .en, of: alone).contains("If the report concerns one of them, use another channel."))
    }

    @Test(arguments: [("https://lapor.example", "lapor.example"), ("http://abc.onion", "abc.onion"), ("lapor.example", "lapor.example")])
    func `the poster shows the address as one types it, and the picture of it`(address: String, short: String) throws {
        let poster = try RenderedPage.page(.poster, in: .id, of: SampleSite.edition(address: address))
        #expect(poster.contains("<p class=\"addr\"><bdi>\(short)</bdi></p>"))
        #expect(poster.contains("<img src=\"/qr.png\" width=\"176\" height=\"176\" alt=\"Kode QR untuk \(short)\">"))
        #expect(poster.contains("<body class=\"is-sheet\">"))
    }

    @Test func `the paper form lists the kinds of the configuration`() throws {
        let form = try RenderedPage.page(.paperForm, in: .en)
        for kind in SiteConfiguration.standard.kinds { #expect(form.contains("<li>\(kind.name[.en])</li>")) }
    }

    @Test(arguments: zip(Language.allCases, ["Kesalahan: ", "Error: "]))
    func `an error page says so first, and offers ways on`(language: Language, beginning: String) throws {
        for page in try RenderedPage.all().suffix(3) + RenderedPage.all().filter({ $0.language == .id }).suffix(3)
        where page.language == language {
            #expect(page.html.contains("<title>\(beginning)"))
            for path in [PagePath.home, .check, .guide, .otherChannels] {
                #expect(page.html.contains("href=\"\(path.path(in: language))\""))
            }
        }
    }
}
