import ArgumentParser
import Messages
import WebPages

/// `peluit-gateway site`: what an administrator does with the site file. Spec 13.6.
struct SiteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "site", abstract: CommandTexts.siteCommands[ScreenLanguage.chosen],
        subcommands: [SiteCheckCommand.self, SiteExampleCommand.self])

    /// Reads a site file whole, for `check` and for `serve`.
    static func configuration(at path: String) throws(CommandFailure) -> SiteConfiguration {
        let bytes: [UInt8]
        do {
            bytes = try WholeFile.read(path, limit: SiteFile.sizeLimit)
        } catch {
            throw CommandFailure(error, path: path)
        }
        do {
            return try SiteFile.configuration(decoding: bytes)
        } catch {
            throw CommandFailure(error, in: path)
        }
    }
}

/// `peluit-gateway site check`: "ok" and what the file amounts to, or all its mistakes.
struct SiteCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "check", abstract: CommandTexts.siteCheck[ScreenLanguage.chosen])

    @Argument(help: ArgumentHelp(CommandTexts.siteFile[ScreenLanguage.chosen], valueName: "file"))
    var file: String

    func run() throws {
        print(Self.summary(of: try SiteCommand.configuration(at: file))[ScreenLanguage.chosen])
    }

    private static func summary(of site: SiteConfiguration) -> Phrase {
        let required = SiteFileReader.questions.filter(site.required.contains).map(\.rawValue).joined(separator: ", ")
        return Phrase(
            id: """
                ok: \(site.kinds.count) jenis, \(site.units.count) unit kerja, \(site.legalBasis.count) dasar hukum, \
                \(site.channels.count) kanal lain; wajib dijawab: \(required.isEmpty ? "tidak ada" : required)
                """,
            en: """
                ok: \(site.kinds.count) kinds, \(site.units.count) units, \(site.legalBasis.count) regulations, \
                \(site.channels.count) other channels; must be answered: \(required.isEmpty ? "nothing" : required)
                """)
    }
}

/// `peluit-gateway site example`: a file to begin with.
struct SiteExampleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "example", abstract: CommandTexts.siteExample[ScreenLanguage.chosen])

    func run() {
        print(SiteFile.example, terminator: "")
    }
}
