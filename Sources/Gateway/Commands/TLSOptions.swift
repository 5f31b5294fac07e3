import ArgumentParser
import Messages
import NIOSSL

/// Certificate and key, for a gateway without a proxy before it.
struct TLSOptions: ParsableArguments {
    @Option(name: .customLong("tls-certificate"), help: ArgumentHelp(CommandTexts.certificate[ScreenLanguage.chosen], valueName: "file"))
    var certificate: String?

    @Option(name: .customLong("tls-key"), help: ArgumentHelp(CommandTexts.key[ScreenLanguage.chosen], valueName: "file"))
    var key: String?

    func validate() throws {
        guard (certificate == nil) == (key == nil) else { throw ValidationError("--tls-certificate + --tls-key") }
    }

    /// TLS 1.2 and later; nil without a certificate.
    ///
    /// - Throws: ``CommandFailure``.
    func configuration() throws(CommandFailure) -> TLSConfiguration? {
        guard let certificate, let key else { return nil }
        do {
            var configuration = TLSConfiguration.makeServerConfiguration(
                certificateChain: try NIOSSLCertificate.fromPEMFile(certificate).map { .certificate($0) },
                privateKey: .privateKey(try NIOSSLPrivateKey(file: key, format: .pem)))
            configuration.minimumTLSVersion = .tlsv12
            return configuration
        } catch {
            throw CommandFailure(
                .data, Phrase(id: "Sertifikat atau kunci TLS tidak terbaca.", en: "The TLS certificate or key cannot be read."))
        }
    }
}
