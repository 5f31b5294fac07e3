import ArgumentParser
import Foundation
import GatewayClient
import Messages
import Peluit

/// Where to go, whom to believe, in which language: what every command takes.
struct GatewayOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(Phrase(id: "Alamat server, http(s)://…", en: "Address of the server, http(s)://…")[.ofProcess], valueName: "url")
    )
    var gateway: String

    @Option(
        help: ArgumentHelp(
            Phrase(
                id: "Sidik jari organisasi: 64 digit heksadesimal, seperti pada poster.",
                en: "The organisation's fingerprint: 64 hex digits, as on the poster.")[.ofProcess],
            valueName: "fingerprint"))
    var organisation: String

    @Option(
        help: ArgumentHelp(
            Phrase(id: "Proksi SOCKS5 seperti Tor.", en: "SOCKS5 proxy such as Tor.")[.ofProcess], valueName: "socks5://127.0.0.1:9050"))
    var proxy: String?

    @Option(help: ArgumentHelp(Phrase(id: "Bahasa: id atau en.", en: "Language: id or en.")[.ofProcess]))
    var language: Language = .ofProcess

    /// - Throws: ``ReporterError/usage(_:)`` that says which of the options is wrong.
    func place() throws(ReporterError) -> GatewayPlace {
        guard let organisation = OrganisationID(fingerprint: Array(organisation.utf8)) else {
            throw .usage(
                Phrase(
                    id: "--organisation bukan sidik jari 64 digit heksadesimal.",
                    en: "--organisation is not a fingerprint of 64 hex digits."))
        }
        let address = try address()
        let transport = try transport()
        // Asking the system for an onion name would tell a resolver where the reporter wants to go.
        guard !address.host.hasSuffix(".onion") || transport != .direct else {
            throw .usage(
                Phrase(
                    id: "Alamat .onion memerlukan --proxy socks5://127.0.0.1:9050.",
                    en: "An .onion address needs --proxy socks5://127.0.0.1:9050."))
        }
        return GatewayPlace(address: address, organisation: organisation, transport: transport)
    }

    private func address() throws(ReporterError) -> GatewayAddress {
        do throws(GatewayAddress.ParseError) {
            return try GatewayAddress(parsing: gateway)
        } catch {
            throw .usage(
                Phrase(
                    id: "--gateway harus berbentuk https://lapor.example atau https://lapor.example:8443.",
                    en: "--gateway must look like https://lapor.example or https://lapor.example:8443."))
        }
    }

    private func transport() throws(ReporterError) -> Transport {
        guard let proxy else { return .direct }
        do throws(Transport.ParseError) {
            return try Transport(proxy: proxy)
        } catch {
            throw .usage(Phrase(id: "--proxy harus berbentuk socks5://nama:porta.", en: "--proxy must look like socks5://name:port."))
        }
    }
}

extension Language: ExpressibleByArgument {
    /// `PELUIT_LANGUAGE`, else the standard: what help pages and defaults go by.
    static var ofProcess: Language {
        ProcessInfo.processInfo.environment["PELUIT_LANGUAGE"].flatMap(Language.init(rawValue:)) ?? .standard
    }
}
