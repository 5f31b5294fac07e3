import ArgumentParser
import Glibc
import Messages

/// `peluit-gateway`: the public site and the store of ciphertext.
@main
struct GatewayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "peluit-gateway",
        abstract: CommandTexts.gateway[ScreenLanguage.chosen],
        subcommands: [InitCommand.self, ServeCommand.self, SiteCommand.self])

    static func main() async {
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch let failure as CommandFailure {
            end(failure)
        } catch  where exitCode(for: error).isSuccess {
            exit(withError: error)  // help was asked for
        } catch {
            end(
                CommandFailure(
                    .usage, Phrase(verbatim: message(for: error)), hint: Phrase(verbatim: "peluit-gateway --help")))
        }
    }

    private static func end(_ failure: CommandFailure) -> Never {
        Terminal.write(failure.lines(in: ScreenLanguage.chosen))
        Glibc.exit(failure.exit.rawValue)
    }
}

/// The language of the terminal: `PELUIT_LANGUAGE=en` asks for English.
enum ScreenLanguage {
    static let chosen: Language = {
        guard let value = getenv("PELUIT_LANGUAGE") else { return .standard }
        return Language(rawValue: String(cString: value)) ?? .standard
    }()
}
